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
# While the button is kept down
talk-held = Solte ao terminar
# Hands free: both are listened to, and nobody needs to touch anything
talk-free = É só falar
talk-hint = Toque no botão redondo e fale. Também pode digitar ou escolher um cartão.
# Where both sides speak the same language: the visitor reads what the staff say
captions-hint = O que a equipe do guichê diz aparece aqui em letras grandes. Também pode digitar.
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
# Switches hands free listening on and off
button-free = Mãos livres
button-furigana = Leitura kana
button-correct = Corrigir
button-repeat = Ler de novo
type-hint = Digite aqui
# A mark beside the talk button: the sound is so loud that words are lost
too-loud = Alto demais
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

## Hands free: it is not clear who spoke; both readings stand below to be touched

free-question = Qual das duas foi dita?
free-neither = Nenhuma

## Correcting what was heard

correct-title = O que você disse?
correct-hint = Toque na palavra errada.
# Above the other words that may have been said where somebody touched one
correct-choose = Qual é a correta?
correct-waiting = Um momento
correct-nothing = Aqui não há outra opção.
correct-leave-out = Retirar
correct-type = Digitar
correct-again = Dizer de novo
correct-keep = Deixar assim
# A mark beside a sentence that its speaker has changed; the old text stands beside it, struck through
corrected = Corrigido
corrected-before = Antes: { $text }

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
# Names of the arrow buttons beside a day or a time, for the screen reader
pick-month-before = Mês anterior
pick-month-after = Próximo mês
pick-week-before = Semana anterior
pick-week-after = Próxima semana
pick-hour-before = Uma hora antes
pick-hour-after = Uma hora depois
pick-minutes-before = Cinco minutos antes
pick-minutes-after = Cinco minutos depois
pick-delete = Apagar o último dígito

## Calling an interpreter

button-call = Intérprete
call-title = Chamando um intérprete
call-lang-jsl = Língua de sinais japonesa
call-calling = Chamando
call-queued = Aguardando um intérprete
call-ringing = Está tocando
call-connecting = Atendido. A imagem já vai aparecer.
call-answered = { $name } atendeu
call-next = A próxima vez é sua
# People who wait before this one
call-ahead = Antes de você: { $count }
call-wait = Cerca de { $minutes } min
call-wait-open = Ainda não se sabe quanto tempo vai demorar
call-cancel = Cancelar
# Asked of the visitor before the interpreter answers
call-share-ask = O intérprete pode ler o que foi dito até agora?
call-share-note = Isso é apagado nos dois lados quando a chamada termina.
call-share-yes = Sim
call-share-no = Não
call-share-given = O intérprete pode ler o que foi dito até agora.
call-share-kept = O que foi dito até agora não é repassado ao intérprete.
# For the staff, while the visitor is asked
call-share-asking = Estamos perguntando ao visitante se o intérprete pode ler o que foi dito até agora.

## In the call

call-hang-up = Desligar
call-lost = A conexão caiu. Ela volta sozinha.
call-no-picture = Sem imagem no momento
# Switches for one's own microphone and camera
call-sound = Microfone
call-picture = Câmera
call-sound-off = Microfone desligado
call-picture-off = Câmera desligada
# Marks on the interpreter's side, for somebody who cannot hear that it is silent
call-their-sound-on = Microfone do intérprete: ligado
call-their-sound-off = Microfone do intérprete: desligado
call-their-picture-off = Câmera do intérprete: desligada
call-theirs = Imagem do intérprete
call-self = Você
call-guide = Da cabeça à cintura no quadro
# Switches the small picture on the staff's half on and off
call-show = Imagem
# How the own picture is moved and sized, and what a touch on the interpreter's does; for a screen reader
call-self-hint = Mover: arraste ou use as setas. Tamanho: toque ou use as teclas + e −
call-larger = Toque para ver a imagem maior
call-smaller = Toque para voltar ao texto
# The sheet on which everybody in the call draws
call-draw = Desenhar
call-sheet = Folha em que todos desenham
call-sheet-keys = No teclado: as setas movem a caneta e a barra de espaço a abaixa e levanta.
call-pen-black = Preto
call-pen-blue = Azul
call-pen-red = Vermelho
call-pen-thick = Grosso
call-pen-down = Caneta abaixada
call-pen-up = Caneta levantada
call-clear = Apagar tudo
# Whether the interpreter's voice comes, in a word or two
call-sounding = Falando
call-silent = Sem som
# In a field whose letters the interpreter sees while they are typed
call-type-hint = Digite para o intérprete
call-typing = O intérprete está digitando
call-words = Compare com o intérprete
interpreter-said = Intérprete
call-empty = O que o intérprete digita ou diz aparece aqui.
light-dark = Escuro demais
light-bright = Claro demais
light-behind = Luz por trás
light-flat = Pouco contraste
# How good the picture is for signing: a short mark
grade-good = Imagem: boa
grade-fair = Imagem: regular
grade-poor = Imagem: ruim
# The reason, and then on whose side it is
quality-frame-rate = a imagem não está fluida
quality-gap = a imagem para às vezes
quality-delay = a imagem chega com atraso
quality-skew = a imagem e o som não coincidem
quality-resolution = a imagem está pouco nítida
quality-loss = partes da imagem se perdem
quality-no-picture = a imagem não está chegando
quality-unknown = ainda em medição
quality-ours = nossa conexão
quality-theirs = conexão do outro lado

## After the call

call-ended-done = A chamada terminou.
call-ended-cancelled = A chamada foi cancelada.
call-ended-nobody = Ninguém pode atender agora.
call-ended-lost = A conexão caiu e não voltou.
call-ended-failed = A chamada não funcionou.
call-ended-unreached = O intérprete atendeu, mas não foi possível conectar.
call-ended-closed = A página do intérprete foi fechada.
call-ended-transferred = A chamada foi passada para outra pessoa.
call-ended-no-hub = Não é possível chamar um intérprete daqui agora.
call-ended-refused = O servidor de intérpretes não conhece este balcão.
call-erased = O que foi repassado foi apagado nos dois lados.
call-again = Chamar de novo
call-ladder = Outras opções
ladder-own = Tentar de novo daqui a pouco
ladder-partner = Um intérprete de uma cidade parceira
ladder-contractor = Um intérprete de uma empresa contratada
ladder-relay = Um serviço de intermediação telefônica
ladder-slip = Marcar um horário com um intérprete

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
error-microphone-changed = Agora outro microfone está em uso: { $name }.
error-microphone-muted = O microfone está desligado. Ligue-o ou digite.
error-microphone-loud = O som está alto demais. Fale um pouco mais longe do microfone, por favor.
error-sound-gone = Isto foi dito há tempo demais e não pode mais ser ouvido de novo. Digite ou diga mais uma vez, por favor.
error-set-invalid = Não é possível usar as gravações. Chame a pessoa responsável.
error-loudspeaker-missing = Não há alto-falante. Leia o texto, por favor.
error-loudspeaker-changed = Agora outro alto-falante está em uso: { $name }.
error-camera-missing = Não há câmera. O som e o texto funcionam sem ela.
error-hub-refused = O servidor de intérpretes não conhece este balcão. É preciso registrá-lo de novo.
error-hub-unreachable = Não foi possível conectar ao servidor de intérpretes. Chame de novo daqui a pouco.
