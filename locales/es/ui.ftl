### Texts on the screen. Each half of the screen is in one language; keep buttons short.

## Attract: the first screen, and the tiles

greeting = Bienvenidos
choose-language = Elija su idioma
# Short marks under a language's name on its tile (what the counter can do in it): one word each if possible.
service-hears = voz
service-translates = texto
service-speaks = lectura
service-cards = tarjetas
# Tile: the visitor wants to use sign language
tile-sign = Lengua de señas
# Tile: the visitor wants to write instead of speaking
tile-write = Por escrito
privacy = Lo que se dice aquí se traduce solo dentro de esta máquina. No se guarda nada.
erased = Borrado. Frases: { $count }. No se guardó nada.

## Talk

# On the big round button; at most two short lines.
talk-ready = Toque y hable
talk-opening = Un momento
talk-listening = Escuchando
talk-thinking = Traduciendo
talk-speaking = Leyendo en voz alta
talk-other = La otra persona está hablando
talk-hint = Toque el botón redondo y hable. También puede escribir o elegir una tarjeta.
# Buttons under an icon: one word if possible.
button-type = Escribir
button-cards = Tarjetas
button-language = Idioma
button-turn = Girar
button-size = Tamaño
button-finish = Terminar
button-earlier = Historial
button-back = Volver
button-send = Enviar
button-close = Cerrar
button-stop = Parar lectura
button-repeat = Leer de nuevo
type-hint = Escriba aquí
waiting-translation = Traduciendo …
earlier-title = Lo que se dijo
you-said = Usted
they-said = La otra persona
# Below one's own sentence: what the other side reads, translated back
back-translation = Retraducción: { $text }

## Where a sentence comes from, and doubt

origin-card = Frase revisada
origin-card-draft = Tarjeta de frase (aún sin revisión de una persona)
origin-machine = Traducción automática
origin-same = Tal como se dijo
starter = Modelo de prueba pequeño: compruebe lo que dice
doubt = Compruebe: es posible que { $value } no se haya transmitido bien.

## What a language cannot do here

no-voice = Este idioma no se lee en voz alta aquí. Lea el texto, por favor.
no-hearing = Aquí no se reconoce la voz en este idioma. Escriba o elija una tarjeta.
no-translation = Este idioma no se puede traducir aquí. Las tarjetas sí funcionan.

## Cards

cards-search = Buscar
cards-empty = No se encontró nada. Pruebe con otra palabra.
cards-show = Mostrar
cards-fill = Completar
cards-answers = Toque su respuesta
slot-date = Fecha
slot-time = Hora
slot-amount = Monto (yenes)
slot-number = Número
slot-place = Lugar
slot-name = Nombre
slot-document = Documento
date-today = Hoy
date-tomorrow = Mañana

## Finish and erasing

slip-title = Sus notas de la ventanilla
slip-empty = No hay notas. Toque una frase para incluirla.
slip-choose = Toque una frase para incluirla en las notas o quitarla.
slip-qr = Fotografíe este código: contiene el texto mismo. No se necesita internet.
slip-qr-long = El texto es demasiado largo para un código. Pida que lo impriman.
slip-save = Guardar
slip-print = Imprimir
slip-saved = Guardado: { $path }
slip-doubt = Confirme esta línea en la ventanilla, por favor.
slip-made = Notas de traducción automática, hechas en la ventanilla. Fecha: { $date }
button-erase = Terminar y borrar
button-continue = Continuar
idle-title = ¿Desea continuar?
idle-countdown = Todo se borrará en { $seconds } s.

## Apology

apology-title = Disculpe. Ocurrió un problema.
apology-kept = No se perdió nada. Frases conservadas: { $count }.

## What went wrong, and what to do

error-unknown = Ocurrió un problema. Inténtelo una vez más, por favor.
error-unknown-language = Este idioma no está disponible aquí. Elija otro, por favor.
error-settings-invalid = Hay un error en la configuración. Llame a la persona encargada.
error-file-missing = No se puede leer un archivo. Llame a la persona encargada.
error-sound-unreadable = Este archivo no contiene sonido. Elija otro, por favor.
error-model-missing = Aquí no se reconoce la voz en este idioma. Escriba o elija una tarjeta.
error-model-corrupt = El reconocimiento de voz no funciona: un modelo está dañado. Escriba o elija una tarjeta.
error-microphone-missing = No hay micrófono. Escriba o elija una tarjeta.
error-microphone-lost = El micrófono se detuvo. Revise la conexión y toque de nuevo el botón, o escriba.
error-hearing-stopped = El reconocimiento de voz se detuvo y está reiniciando. Repita la última frase, por favor.
error-pair-missing = Esto no se puede traducir aquí. Elija una tarjeta, por favor.
error-translation-failed = No se pudo traducir esta frase. Dígala con otras palabras, por favor.
error-voice-missing = Este idioma no se lee en voz alta aquí. Lea el texto, por favor.
error-speaking-failed = No se pudo leer en voz alta. Lea el texto, por favor.
error-phrase-unknown = Esta tarjeta no existe. Elija otra, por favor.
error-slot-invalid = Primero complete la tarjeta, por favor.
error-deck-invalid = Hay un error en una tarjeta. Llame a la persona encargada.
error-display-missing = No hay pantalla.
error-document-failed = No se pudieron guardar las notas. Llame a la persona encargada.
error-sound-lost = Se perdió parte del sonido. Repita la última frase, por favor.
