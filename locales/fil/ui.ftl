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
talk-hint = Pindutin ang bilog na button at magsalita. Puwede ring mag-type o pumili ng card.
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
button-repeat = Basahin muli
type-hint = Mag-type dito
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
