### Texts on the screen. Each half of the screen is in one language; keep buttons short.

## Attract: the first screen, and the tiles

greeting = Maligayang pagdating
choose-language = Piliin ang inyong wika
# Short marks under a language's name on its tile (what the counter can do in it): one word each if possible.
service-hears = boses
service-translates = teksto
service-speaks = pagbasa
service-cards = card
# Tile: the visitor wants to use sign language
tile-sign = Wikang senyas
# Tile: the visitor wants to write instead of speaking
tile-write = Sa pagsulat
privacy = Dito lang sa loob ng makinang ito isinasalin ang sinasabi ninyo. Walang itinatala.
erased = Nabura: { $count } pangungusap. Walang natira.

## Talk

# On the big round button; at most two short lines.
talk-ready = Pindutin at magsalita
talk-opening = Sandali lang po
talk-listening = Nakikinig
talk-thinking = Isinasalin
talk-speaking = Binabasa nang malakas
talk-other = Nagsasalita ang kausap
# While the button is kept down
talk-held = Bitawan kapag tapos
# Hands free: both are listened to, and nobody needs to touch anything
talk-free = Magsalita lang
talk-hint = Pindutin ang bilog na button at magsalita. Puwede ring mag-type o pumili ng card.
# Where both sides speak the same language: the visitor reads what the staff say
captions-hint = Lumalabas dito sa malalaking titik ang sinasabi ng kawani. Puwede ring mag-type.
# Buttons under an icon: one word if possible.
button-type = Mag-type
button-cards = Mga card
button-language = Wika
button-turn = Ikutin
button-size = Laki ng titik
button-finish = Tapusin
button-earlier = Nakaraan
button-back = Bumalik
button-send = Ipadala
button-close = Isara
button-stop = Ihinto ang basa
# Switches hands free listening on and off
button-free = Hands-free
button-furigana = Bigkas sa kana
button-correct = Iwasto
button-repeat = Basahin muli
type-hint = Mag-type dito
# A mark beside the talk button: the sound is so loud that words are lost
too-loud = Masyadong malakas
waiting-translation = Isinasalin …
earlier-title = Mga nasabi na
you-said = Kayo
they-said = Ang kausap
# Below one's own sentence: what the other side reads, translated back
back-translation = Balik-salin: { $text }

## Where a sentence comes from, and doubt

origin-card = Nasuring parirala
origin-card-draft = Card ng parirala (hindi pa nasuri ng tao)
origin-machine = Salin ng makina
origin-same = Ayon sa sinabi
starter = Maliit na pansubok na model: pakisuri ang sinasabi nito
doubt = Pakisuri: maaaring hindi naiparating nang tama ang { $value }.

## Hands free: it is not clear who spoke; both readings stand below to be touched

free-question = Alin po ang sinabi?
free-neither = Wala sa dalawa

## Correcting what was heard

correct-title = Ano po ang sinabi ninyo?
correct-hint = Pindutin ang maling salita.
# Above the other words that may have been said where somebody touched one
correct-choose = Alin po ang tama?
correct-waiting = Sandali lang po
correct-nothing = Wala nang ibang mapipili rito.
correct-leave-out = Alisin
correct-type = I-type
correct-again = Sabihin muli
correct-keep = Huwag baguhin
# A mark beside a sentence that its speaker has changed; the old text stands beside it, struck through
corrected = Naiwasto
corrected-before = Dati: { $text }

## What a language cannot do here

no-voice = Hindi binabasa nang malakas ang wikang ito dito. Basahin po ang teksto.
no-hearing = Hindi nakikilala rito ang pagsasalita sa wikang ito. Mag-type po o pumili ng card.
no-translation = Hindi naisasalin ang wikang ito dito. Gumagana po ang mga card.

## Cards

cards-search = Hanapin
cards-empty = Walang nahanap. Subukan po ang ibang salita.
cards-show = Ipakita
cards-fill = Punan
cards-answers = Pindutin ang inyong sagot
slot-date = Petsa
slot-time = Oras
slot-amount = Halaga (yen)
slot-number = Bilang
slot-place = Lugar
slot-name = Pangalan
slot-document = Dokumento
date-today = Ngayong araw
date-tomorrow = Bukas
# Names of the arrow buttons beside a day or a time, for the screen reader
pick-month-before = Nakaraang buwan
pick-month-after = Susunod na buwan
pick-week-before = Nakaraang linggo
pick-week-after = Susunod na linggo
pick-hour-before = Mas maaga nang isang oras
pick-hour-after = Mas huli nang isang oras
pick-minutes-before = Mas maaga nang limang minuto
pick-minutes-after = Mas huli nang limang minuto
pick-delete = Burahin ang huling numero

## Calling an interpreter

button-call = Interpreter
call-title = Tinatawagan ang interpreter
call-lang-jsl = Wikang senyas ng Hapon
call-calling = Tumatawag
call-queued = Naghihintay ng interpreter
call-ringing = Nagri-ring na
call-connecting = Nasagot na. Lalabas na ang larawan.
call-answered = Sumagot si { $name }
call-next = Kayo na po ang susunod
# People who wait before this one
call-ahead = Nauuna sa inyo: { $count }
call-wait = Mga { $minutes } minuto
call-wait-open = Hindi pa alam kung gaano katagal
call-cancel = Kanselahin
# Asked of the visitor before the interpreter answers
call-share-ask = Puwede po bang basahin ng interpreter ang mga nasabi na?
call-share-note = Mabubura ito sa magkabilang panig pagkatapos ng tawag.
call-share-yes = Oo
call-share-no = Hindi
call-share-given = Puwedeng basahin ng interpreter ang mga nasabi na.
call-share-kept = Hindi ibibigay sa interpreter ang mga nasabi na.
# For the staff, while the visitor is asked
call-share-asking = Tinatanong ang bisita kung puwedeng basahin ng interpreter ang mga nasabi na.

## In the call

call-hang-up = Ibaba
call-lost = Naputol ang koneksyon. Kusa itong babalik.
call-no-picture = Walang larawan sa ngayon
# Switches for one's own microphone and camera
call-sound = Mikropono
call-picture = Camera
call-sound-off = Patay ang mikropono
call-picture-off = Patay ang camera
# Marks on the interpreter's side, for somebody who cannot hear that it is silent
call-their-sound-on = Mikropono ng interpreter: bukas
call-their-sound-off = Mikropono ng interpreter: patay
call-their-picture-off = Camera ng interpreter: patay
call-theirs = Larawan ng interpreter
call-self = Kayo
call-guide = Ulo hanggang baywang sa loob ng frame
# Switches the small picture on the staff's half on and off
call-show = Larawan
# How the own picture is moved and sized, and what a touch on the interpreter's does; for a screen reader
call-self-hint = Ilipat: hilahin, o gamitin ang mga arrow key. Laki: pindutin, o ang mga key na + at −
call-larger = Pindutin para lumaki ang larawan
call-smaller = Pindutin para bumalik sa teksto
# The sheet on which everybody in the call draws
call-draw = Gumuhit
call-sheet = Papel na sabay-sabay ninyong sinusulatan
call-sheet-keys = Sa keyboard: ginagalaw ng mga arrow ang panulat; ibinababa at itinataas ito ng Space.
call-pen-black = Itim
call-pen-blue = Asul
call-pen-red = Pula
call-pen-thick = Makapal
call-pen-down = Nakababa ang panulat
call-pen-up = Nakataas ang panulat
call-clear = Burahin lahat
# Whether the interpreter's voice comes, in a word or two
call-sounding = Nagsasalita
call-silent = Walang tunog
# In a field whose letters the interpreter sees while they are typed
call-type-hint = Mag-type sa interpreter
call-typing = Nagta-type ang interpreter
call-words = Ihambing sa interpreter
interpreter-said = Interpreter
call-empty = Lalabas dito ang tina-type o sinasabi ng interpreter.
light-dark = Masyadong madilim
light-bright = Masyadong maliwanag
light-behind = May ilaw sa likod
light-flat = Kulang sa contrast
# How good the picture is for signing: a short mark
grade-good = Larawan: mabuti
grade-fair = Larawan: katamtaman
grade-poor = Larawan: mahina
# The reason, and then on whose side it is
quality-frame-rate = hindi tuloy-tuloy ang galaw
quality-gap = humihinto minsan ang larawan
quality-delay = nahuhuli ang larawan
quality-skew = hindi magkasabay ang larawan at tunog
quality-resolution = magaspang ang larawan
quality-loss = may nawawalang bahagi ng larawan
quality-no-picture = walang dumarating na larawan
quality-unknown = sinusukat pa
quality-ours = ang koneksyon dito
quality-theirs = ang koneksyon sa kabila

## After the call

call-ended-done = Tapos na ang tawag.
call-ended-cancelled = Nakansela ang tawag.
call-ended-nobody = Walang makasasagot ngayon.
call-ended-lost = Naputol ang koneksyon at hindi na bumalik.
call-ended-failed = Hindi gumana ang tawag.
call-ended-unreached = Sumagot ang interpreter, pero hindi nakakonekta.
call-ended-closed = Naisara ang pahina ng interpreter.
call-ended-transferred = Naipasa ang tawag sa iba.
call-ended-no-hub = Hindi makatawag ng interpreter mula rito ngayon.
call-ended-refused = Hindi kilala ng server ng mga interpreter ang counter na ito.
call-erased = Nabura na sa magkabilang panig ang ibinigay.
call-again = Tumawag muli
call-ladder = Iba pang paraan
ladder-own = Subukan muli mamaya
ladder-partner = Interpreter ng katuwang na lungsod
ladder-contractor = Interpreter ng kinontratang kompanya
ladder-relay = Serbisyong telephone relay
ladder-slip = Magpareserba ng oras sa interpreter

## Finish and erasing

slip-title = Ang inyong mga tala mula sa counter
slip-empty = Walang tala. Pindutin ang pangungusap para isama ito.
slip-choose = Pindutin ang pangungusap para isama o alisin ito sa tala.
slip-qr = Kunan ng litrato ang code na ito: narito mismo ang teksto. Hindi kailangan ng internet.
slip-qr-long = Masyadong mahaba ang tala para sa code. Ipa-print po ito.
slip-save = I-save
slip-print = I-print
slip-saved = Na-save: { $path }
slip-doubt = Pakikumpirma po ang linyang ito sa counter.
slip-made = Mga talang isinalin ng makina, ginawa sa counter. Petsa: { $date }
button-erase = Tapusin at burahin
button-continue = Magpatuloy
idle-title = Nariyan pa po ba kayo?
idle-countdown = Mabubura ang lahat sa loob ng { $seconds } segundo.

## Apology

apology-title = Paumanhin po. May naging problema.
apology-kept = Walang nawala: { $count } pangungusap ang nakatabi.

## What went wrong, and what to do

error-unknown = May naging problema. Subukan po muli.
error-unknown-language = Hindi magagamit ang wikang ito dito. Pumili po ng iba.
error-settings-invalid = May mali sa settings. Tawagin po ang kawani.
error-file-missing = May file na hindi mabasa. Tawagin po ang kawani.
error-sound-unreadable = Walang tunog ang file na ito. Pumili po ng iba.
error-model-missing = Hindi nakikilala rito ang pagsasalita sa wikang ito. Mag-type po o pumili ng card.
error-model-corrupt = Hindi gumagana ang pakikinig: may sirang model. Mag-type po o pumili ng card.
error-microphone-missing = Walang mikropono. Mag-type po o pumili ng card.
error-microphone-lost = Huminto ang mikropono. Tingnan ang saksakan at pindutin muli ang button, o mag-type po.
error-hearing-stopped = Huminto ang pakikinig at nagsisimula muli. Pakiulit po ang huling pangungusap.
error-pair-missing = Hindi ito maisasalin dito. Pumili po ng card.
error-translation-failed = Hindi naisalin ang pangungusap na ito. Pakisabi po sa ibang salita.
error-voice-missing = Hindi binabasa nang malakas ang wikang ito dito. Basahin po ang teksto.
error-speaking-failed = Hindi ito nabasa nang malakas. Basahin po ang teksto.
error-phrase-unknown = Wala ang card na ito. Pumili po ng iba.
error-slot-invalid = Punan po muna ang card.
error-deck-invalid = May mali sa isang card. Tawagin po ang kawani.
error-display-missing = Walang screen.
error-document-failed = Hindi na-save ang tala. Tawagin po ang kawani.
error-sound-lost = May bahagi ng tunog na nawala. Pakiulit po ang huling pangungusap.
error-microphone-changed = Ibang mikropono na ang ginagamit: { $name }.
error-microphone-muted = Nakapatay ang mikropono. Buksan ito, o mag-type po.
error-microphone-loud = Masyadong malakas ang tunog. Lumayo po nang kaunti sa mikropono kapag nagsasalita.
error-sound-gone = Matagal na itong nasabi kaya hindi na mapapakinggang muli. I-type po ito, o sabihin muli.
error-set-invalid = Hindi magamit ang mga recording. Tawagin po ang kawani.
error-loudspeaker-missing = Walang speaker. Basahin po ang teksto.
error-loudspeaker-changed = Ibang speaker na ang ginagamit: { $name }.
error-camera-missing = Walang camera. Magagamit pa rin ang boses at teksto.
error-hub-refused = Hindi kilala ng server ng mga interpreter ang counter na ito. Kailangan itong irehistro muli.
error-hub-unreachable = Hindi maabot ang server ng mga interpreter. Tumawag po ulit mamaya.
