### Texts on the screen. Each half of the screen is in one language; keep buttons short.

## Attract: the first screen, and the tiles

greeting = Welcome
choose-language = Choose your language
# Short marks under a language's name on its tile (what the counter can do in it): one word each if possible.
service-hears = voice
service-translates = text
service-speaks = read aloud
service-cards = cards
# Tile: the visitor wants to use sign language
tile-sign = Sign language
# Tile: the visitor wants to write instead of speaking
tile-write = In writing
privacy = What you say is translated inside this machine only. Nothing is kept.
erased = Erased: { $count } sentences. Nothing was kept.

## Talk

# On the big round button; at most two short lines.
talk-ready = Tap to talk
talk-opening = One moment
talk-listening = Listening
talk-thinking = Translating
talk-speaking = Reading aloud
talk-other = They are speaking
talk-hint = Touch the round button and speak. You can also type, or choose a card.
# Buttons under an icon: one word if possible.
button-type = Type
button-cards = Cards
button-language = Language
button-turn = Turn
button-size = Text size
button-finish = Finish
button-earlier = Earlier
button-back = Back
button-send = Send
button-close = Close
button-stop = Stop reading
button-repeat = Read again
type-hint = Type here
waiting-translation = Translating …
earlier-title = What was said
you-said = You
they-said = The other person
# Below one's own sentence: what the other side reads, translated back
back-translation = Back-translation: { $text }

## Where a sentence comes from, and doubt

origin-card = Checked phrase
origin-card-draft = Phrase card (not yet checked by a person)
origin-machine = Machine translation
origin-same = As spoken
starter = Small starter model: please check what it says
doubt = Please check: { $value } may not have come across.

## What a language cannot do here

no-voice = This language is not read aloud here. Please read the text.
no-hearing = This language cannot be heard here. Please type, or choose a card.
no-translation = This language cannot be translated here. The cards work.

## Cards

cards-search = Search
cards-empty = Nothing found. Try another word.
cards-show = Show
cards-fill = Fill in
cards-answers = Touch your answer
slot-date = Date
slot-time = Time
slot-amount = Amount (yen)
slot-number = Number
slot-place = Place
slot-name = Name
slot-document = Document
date-today = Today
date-tomorrow = Tomorrow

## Finish and erasing

slip-title = Your notes from the counter
slip-empty = There is nothing to note. Touch a sentence to put it on the slip.
slip-choose = Touch a sentence to put it on the slip or take it off.
slip-qr = Take a picture of this code: it holds the text itself. No internet is needed.
slip-qr-long = The slip is too long for a code. Please have it printed.
slip-save = Save
slip-print = Print
slip-saved = Saved: { $path }
slip-doubt = Please confirm this line at the counter.
slip-made = Machine-translated notes, made at the counter on { $date }
button-erase = Finish and erase
button-continue = Continue
idle-title = Are you still there?
idle-countdown = Everything is erased in { $seconds } seconds.

## Apology

apology-title = Sorry. Something went wrong.
apology-kept = Nothing was lost: { $count } sentences are kept.

## What went wrong, and what to do

error-unknown = Something went wrong. Please try once more.
error-unknown-language = This language is not known here. Please choose another one.
error-settings-invalid = The settings have a mistake. Please call the person in charge.
error-file-missing = A file cannot be read. Please call the person in charge.
error-sound-unreadable = This file holds no sound. Please choose another one.
error-model-missing = This language cannot be heard here. Please type, or choose a card.
error-model-corrupt = Listening does not work: a model is damaged. Please type, or choose a card.
error-microphone-missing = There is no microphone. Please type, or choose a card.
error-microphone-lost = The microphone stopped. Check its plug and touch the talk button again, or type.
error-hearing-stopped = Listening stopped and is starting again. Please say the last sentence once more.
error-pair-missing = This cannot be translated here. Please choose a card.
error-translation-failed = This sentence could not be translated. Please say it in other words.
error-voice-missing = This language is not read aloud here. Please read the text.
error-speaking-failed = It could not be read aloud. Please read the text.
error-phrase-unknown = This card is not known. Please choose another one.
error-slot-invalid = Please fill in the card first.
error-deck-invalid = A card has a mistake. Please call the person in charge.
error-display-missing = There is no screen.
error-document-failed = The slip could not be saved. Please call the person in charge.
error-sound-lost = Some sound was lost. Please say the last sentence once more.
