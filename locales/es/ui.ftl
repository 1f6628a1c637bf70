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
# While the button is kept down
talk-held = Suelte al terminar
# Hands free: both are listened to, and nobody needs to touch anything
talk-free = Simplemente hable
talk-hint = Toque el botón redondo y hable. También puede escribir o elegir una tarjeta.
# Where both sides speak the same language: the visitor reads what the staff say
captions-hint = Lo que dice el personal aparece aquí en letras grandes. También puede escribir.
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
# Switches hands free listening on and off
button-free = Manos libres
button-furigana = Lectura kana
button-correct = Corregir
button-repeat = Leer de nuevo
type-hint = Escriba aquí
# A mark beside the talk button: the sound is so loud that words are lost
too-loud = Demasiado fuerte
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

## Hands free: it is not clear who spoke; both readings stand below to be touched

free-question = ¿Cuál de las dos se dijo?
free-neither = Ninguna

## Correcting what was heard

correct-title = ¿Qué dijo usted?
correct-hint = Toque la palabra equivocada.
# Above the other words that may have been said where somebody touched one
correct-choose = ¿Cuál es la correcta?
correct-waiting = Un momento
correct-nothing = Aquí no hay otra opción.
correct-leave-out = Quitar
correct-type = Escribir
correct-again = Decirlo de nuevo
correct-keep = Dejar así
# A mark beside a sentence that its speaker has changed; the old text stands beside it, struck through
corrected = Corregido
corrected-before = Antes: { $text }

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
# Names of the arrow buttons beside a day or a time, for the screen reader
pick-month-before = Mes anterior
pick-month-after = Mes siguiente
pick-week-before = Semana anterior
pick-week-after = Semana siguiente
pick-hour-before = Una hora antes
pick-hour-after = Una hora después
pick-minutes-before = Cinco minutos antes
pick-minutes-after = Cinco minutos después
pick-delete = Borrar la última cifra

## Calling an interpreter

button-call = Intérprete
call-title = Llamando a un intérprete
call-lang-jsl = Lengua de señas japonesa
call-calling = Llamando
call-queued = Esperando a un intérprete
call-ringing = Está sonando
call-connecting = Conectado. La imagen aparecerá enseguida.
call-answered = { $name } ha respondido
call-next = El siguiente turno es el suyo
# People who wait before this one
call-ahead = Antes de usted: { $count }
call-wait = Unos { $minutes } min
call-wait-open = Aún no se sabe cuánto habrá que esperar
call-cancel = Cancelar
# Asked of the visitor before the interpreter answers
call-share-ask = ¿Puede el intérprete leer lo que se ha dicho hasta ahora?
call-share-note = Se borra en ambos lados cuando termina la llamada.
call-share-yes = Sí
call-share-no = No
call-share-given = El intérprete puede leer lo que se ha dicho hasta ahora.
call-share-kept = Lo que se ha dicho hasta ahora no se entrega al intérprete.
# For the staff, while the visitor is asked
call-share-asking = Se está preguntando al visitante si el intérprete puede leer lo que se ha dicho hasta ahora.

## In the call

call-hang-up = Colgar
call-lost = Se cortó la conexión. Vuelve por sí sola.
call-no-picture = Sin imagen en este momento
# Switches for one's own microphone and camera
call-sound = Micrófono
call-picture = Cámara
call-sound-off = Micrófono apagado
call-picture-off = Cámara apagada
# Marks on the interpreter's side, for somebody who cannot hear that it is silent
call-their-sound-on = Micrófono del intérprete: encendido
call-their-sound-off = Micrófono del intérprete: apagado
call-their-picture-off = Cámara del intérprete: apagada
call-theirs = Imagen del intérprete
call-self = Usted
call-guide = De la cabeza a la cintura en el marco
# Switches the small picture on the staff's half on and off
call-show = Imagen
# How the own picture is moved and sized, and what a touch on the interpreter's does; for a screen reader
call-self-hint = Mover: arrástrela o use las flechas. Tamaño: tóquela o use las teclas + y −
call-larger = Toque para ver la imagen más grande
call-smaller = Toque para volver al texto
# The sheet on which everybody in the call draws
call-draw = Dibujar
call-sheet = Hoja en la que todos dibujan
call-sheet-keys = Con el teclado: las flechas mueven el lápiz y la barra espaciadora lo baja y lo levanta.
call-pen-black = Negro
call-pen-blue = Azul
call-pen-red = Rojo
call-pen-thick = Grueso
call-pen-down = Lápiz abajo
call-pen-up = Lápiz arriba
call-clear = Borrar todo
# Whether the interpreter's voice comes, in a word or two
call-sounding = Habla
call-silent = Sin sonido
# In a field whose letters the interpreter sees while they are typed
call-type-hint = Escriba al intérprete
call-typing = El intérprete está escribiendo
call-words = Compare con el intérprete
interpreter-said = Intérprete
call-empty = Lo que el intérprete escribe o dice aparece aquí.
light-dark = Demasiado oscuro
light-bright = Demasiada luz
light-behind = Luz desde atrás
light-flat = Poco contraste
# How good the picture is for signing: a short mark
grade-good = Imagen: buena
grade-fair = Imagen: regular
grade-poor = Imagen: mala
# The reason, and then on whose side it is
quality-frame-rate = la imagen no es fluida
quality-gap = la imagen se detiene a veces
quality-delay = la imagen llega con retraso
quality-skew = la imagen y el sonido no coinciden
quality-resolution = la imagen es poco nítida
quality-loss = se pierden partes de la imagen
quality-no-picture = no llega imagen
quality-unknown = todavía se está midiendo
quality-ours = nuestra conexión
quality-theirs = la conexión del otro lado

## After the call

call-ended-done = La llamada ha terminado.
call-ended-cancelled = La llamada se canceló.
call-ended-nobody = Nadie puede responder ahora.
call-ended-lost = La conexión se perdió y no volvió.
call-ended-failed = La llamada no funcionó.
call-ended-unreached = El intérprete respondió, pero no se pudo establecer la conexión.
call-ended-closed = Se cerró la página del intérprete.
call-ended-transferred = La llamada se pasó a otra persona.
call-ended-no-hub = Ahora no se puede llamar a un intérprete desde aquí.
call-ended-refused = El servidor de intérpretes no conoce esta ventanilla.
call-erased = Lo que se entregó se ha borrado en ambos lados.
call-again = Llamar de nuevo
call-ladder = Otras opciones
ladder-own = Intentarlo un poco más tarde
ladder-partner = Un intérprete de una ciudad asociada
ladder-contractor = Un intérprete de una empresa contratada
ladder-relay = Un servicio de retransmisión telefónica
ladder-slip = Reservar hora con un intérprete

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
error-microphone-changed = Ahora se usa otro micrófono: { $name }.
error-microphone-muted = El micrófono está apagado. Enciéndalo o escriba.
error-microphone-loud = El sonido es demasiado fuerte. Hable un poco más lejos del micrófono, por favor.
error-sound-gone = Esto se dijo hace demasiado tiempo y ya no se puede volver a escuchar. Escríbalo o dígalo otra vez.
error-set-invalid = No se pueden usar las grabaciones. Llame a la persona encargada.
error-loudspeaker-missing = No hay altavoz. Lea el texto, por favor.
error-loudspeaker-changed = Ahora se usa otro altavoz: { $name }.
error-camera-missing = No hay cámara. El sonido y el texto funcionan sin ella.
error-hub-refused = El servidor de intérpretes no conoce esta ventanilla. Hay que registrarla de nuevo.
error-hub-unreachable = No se puede conectar con el servidor de intérpretes. Llame de nuevo dentro de un rato.
