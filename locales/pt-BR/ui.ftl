### Texts on the screen. Each half of the screen is in one language; keep buttons short.

## Attract: the first screen, and the tiles

greeting = Boas-vindas
choose-language = Escolha o seu idioma
# Short marks under a language's name on its tile (what the counter can do in it): one word each if possible.
service-hears = voz
service-translates = texto
service-speaks = leitura
service-cards = cartões
# Tile: the visitor wants to use sign language
tile-sign = Língua de sinais
# Tile: the visitor wants to write instead of speaking
tile-write = Por escrito
privacy = O que é dito aqui é traduzido somente dentro desta máquina. Nada fica guardado.
erased = Apagado. Frases: { $count }. Nada ficou guardado.

## Talk

# On the big round button; at most two short lines.
talk-ready = Toque e fale
talk-opening = Um momento
talk-listening = Ouvindo
talk-thinking = Traduzindo
talk-speaking = Lendo em voz alta
talk-other = A outra pessoa está falando
talk-hint = Toque no botão redondo e fale. Também pode digitar ou escolher um cartão.
# Buttons under an icon: one word if possible.
button-type = Digitar
button-cards = Cartões
button-language = Idioma
button-turn = Girar
button-size = Tamanho
button-finish = Terminar
button-earlier = Histórico
button-back = Voltar
button-send = Enviar
button-close = Fechar
button-stop = Parar leitura
button-repeat = Ler de novo
type-hint = Digite aqui
waiting-translation = Traduzindo …
earlier-title = O que foi dito
you-said = Você
they-said = A outra pessoa
# Below one's own sentence: what the other side reads, translated back
back-translation = Retradução: { $text }

## Where a sentence comes from, and doubt

origin-card = Frase conferida
origin-card-draft = Cartão de frase (ainda não conferido por uma pessoa)
origin-machine = Tradução automática
origin-same = Como foi dito
starter = Modelo de teste pequeno: confira o que ele diz
doubt = Confira: { $value } pode não ter sido transmitido corretamente.

## What a language cannot do here

no-voice = Este idioma não é lido em voz alta aqui. Leia o texto, por favor.
no-hearing = A fala neste idioma não é reconhecida aqui. Digite ou escolha um cartão.
no-translation = Aqui não é possível traduzir este idioma. Os cartões funcionam.

## Cards

cards-search = Buscar
cards-empty = Nada encontrado. Tente outra palavra.
cards-show = Mostrar
cards-fill = Preencher
cards-answers = Toque na sua resposta
slot-date = Data
slot-time = Hora
slot-amount = Valor (ienes)
slot-number = Número
slot-place = Local
slot-name = Nome
slot-document = Documento
date-today = Hoje
date-tomorrow = Amanhã

## Finish and erasing

slip-title = As suas anotações do guichê
slip-empty = Não há anotações. Toque em uma frase para incluí-la.
slip-choose = Toque em uma frase para incluí-la nas anotações ou retirá-la.
slip-qr = Fotografe este código: ele contém o próprio texto. Não precisa de internet.
slip-qr-long = O texto é longo demais para um código. Peça para imprimir.
slip-save = Salvar
slip-print = Imprimir
slip-saved = Salvo: { $path }
slip-doubt = Confirme esta linha no guichê, por favor.
slip-made = Anotações com tradução automática, feitas no guichê em { $date }
button-erase = Terminar e apagar
button-continue = Continuar
idle-title = Deseja continuar?
idle-countdown = Tudo será apagado em { $seconds } s.

## Apology

apology-title = Desculpe. Ocorreu um problema.
apology-kept = Nada se perdeu. Frases guardadas: { $count }.

## What went wrong, and what to do

error-unknown = Ocorreu um problema. Tente mais uma vez, por favor.
error-unknown-language = Este idioma não está disponível aqui. Escolha outro, por favor.
error-settings-invalid = Há um erro na configuração. Chame a pessoa responsável.
error-file-missing = Não foi possível ler um arquivo. Chame a pessoa responsável.
error-sound-unreadable = Este arquivo não contém som. Escolha outro, por favor.
error-model-missing = A fala neste idioma não é reconhecida aqui. Digite ou escolha um cartão.
error-model-corrupt = O reconhecimento de voz não funciona: um modelo está danificado. Digite ou escolha um cartão.
error-microphone-missing = Não há microfone. Digite ou escolha um cartão.
error-microphone-lost = O microfone parou. Verifique a conexão e toque de novo no botão, ou digite.
error-hearing-stopped = O reconhecimento de voz parou e está recomeçando. Repita a última frase, por favor.
error-pair-missing = Não é possível traduzir isto aqui. Escolha um cartão, por favor.
error-translation-failed = Não foi possível traduzir esta frase. Diga com outras palavras, por favor.
error-voice-missing = Este idioma não é lido em voz alta aqui. Leia o texto, por favor.
error-speaking-failed = Não foi possível ler em voz alta. Leia o texto, por favor.
error-phrase-unknown = Este cartão não existe. Escolha outro, por favor.
error-slot-invalid = Primeiro preencha o cartão, por favor.
error-deck-invalid = Há um erro em um cartão. Chame a pessoa responsável.
error-display-missing = Não há tela.
error-document-failed = Não foi possível salvar as anotações. Chame a pessoa responsável.
error-sound-lost = Parte do som se perdeu. Repita a última frase, por favor.
