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
# While the button is kept down
talk-held = Let go when done
# Hands free: both are listened to, and nobody needs to touch anything
talk-free = Just speak
talk-hint = Touch the round button and speak. You can also type, or choose a card.
# Where both sides speak the same language: the visitor reads what the staff say
captions-hint = What the staff say appears here in large letters. You can also type.
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
# Switches hands free listening on and off
button-free = Hands free
button-furigana = Furigana
button-correct = Correct
button-repeat = Read again
type-hint = Type here
# A mark beside the talk button: the sound is so loud that words are lost
too-loud = Too loud
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

## Hands free: it is not clear who spoke; both readings stand below to be touched

free-question = Which was said?
free-neither = Neither

## Correcting what was heard

correct-title = What did you say?
correct-hint = Touch the word that is wrong.
# Above the other words that may have been said where somebody touched one
correct-choose = What was it?
correct-waiting = One moment
correct-nothing = Nothing else was heard here.
correct-leave-out = Leave out
correct-type = Type it
correct-again = Say it again
correct-keep = Leave it
# A mark beside a sentence that its speaker has changed; the old text stands beside it, struck through
corrected = Corrected
corrected-before = Before: { $text }

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
# Names of the arrow buttons beside a day or a time, for the screen reader
pick-month-before = Previous month
pick-month-after = Next month
pick-week-before = Previous week
pick-week-after = Next week
pick-hour-before = One hour earlier
pick-hour-after = One hour later
pick-minutes-before = Five minutes earlier
pick-minutes-after = Five minutes later
pick-delete = Delete the last digit

## Calling an interpreter

button-call = Interpreter
call-title = Calling an interpreter
call-lang-jsl = Japanese Sign Language
call-calling = Calling
call-queued = Waiting for an interpreter
call-ringing = It is ringing
call-connecting = Answered. The picture comes now.
call-answered = { $name } has answered
call-next = You are next
# People who wait before this one
call-ahead = Before you: { $count }
call-wait = About { $minutes } min
call-wait-open = Nobody can tell yet how long it takes
call-cancel = Cancel
# Asked of the visitor before the interpreter answers
call-share-ask = May the interpreter read what was said so far?
call-share-note = It is erased on both sides when the call ends.
call-share-yes = Yes
call-share-no = No
call-share-given = The interpreter may read what was said so far.
call-share-kept = What was said so far is not handed over.
# For the staff, while the visitor is asked
call-share-asking = The visitor is being asked whether the interpreter may read what was said so far.

## In the call

call-hang-up = Hang up
call-lost = The connection broke off. It comes back by itself.
call-no-picture = No picture at the moment
# Switches for one's own microphone and camera
call-sound = Microphone
call-picture = Camera
call-sound-off = Microphone off
call-picture-off = Camera off
# Marks on the interpreter's side, for somebody who cannot hear that it is silent
call-their-sound-on = Interpreter’s microphone: on
call-their-sound-off = Interpreter’s microphone: off
call-their-picture-off = Interpreter’s camera: off
call-theirs = Picture of the interpreter
call-self = You
call-guide = Head to waist in the frame
# Switches the small picture on the staff's half on and off
call-show = Picture
# How the own picture is moved and sized, and what a touch on the interpreter's does; for a screen reader
call-self-hint = Move: drag it, or arrow keys. Size: touch it, or the + and − keys
call-larger = Touch for a larger picture
call-smaller = Touch for the text
# The sheet on which everybody in the call draws
call-draw = Draw
call-sheet = Sheet that all of you draw on
call-sheet-keys = With the keyboard: arrows move the pen, Space puts it down and lifts it.
call-pen-black = Black
call-pen-blue = Blue
call-pen-red = Red
call-pen-thick = Thick
call-pen-down = Pen down
call-pen-up = Pen up
call-clear = Clear all
# Whether the interpreter's voice comes, in a word or two
call-sounding = Speaking
call-silent = Silent
# In a field whose letters the interpreter sees while they are typed
call-type-hint = Type to the interpreter
call-typing = The interpreter is typing
call-words = Compare with the interpreter
interpreter-said = Interpreter
call-empty = What the interpreter types or says appears here.
light-dark = Too dark
light-bright = Too bright
light-behind = Light from behind
light-flat = Too little contrast
# How good the picture is for signing: a short mark
grade-good = Picture: good
grade-fair = Picture: fair
grade-poor = Picture: poor
# The reason, and then on whose side it is
quality-frame-rate = the picture is not smooth
quality-gap = the picture stops at times
quality-delay = the picture comes late
quality-skew = picture and sound do not match
quality-resolution = the picture is coarse
quality-loss = parts of the picture get lost
quality-no-picture = no picture arrives
quality-unknown = still being measured
quality-ours = our connection
quality-theirs = their connection

## After the call

call-ended-done = The call has ended.
call-ended-cancelled = The call was cancelled.
call-ended-nobody = Nobody can answer now.
call-ended-lost = The connection was lost and did not come back.
call-ended-failed = The call did not work.
call-ended-unreached = The interpreter answered, but no connection could be made.
call-ended-closed = The interpreter’s page was closed.
call-ended-transferred = The call was handed to somebody else.
call-ended-no-hub = No interpreter can be called from here now.
call-ended-refused = The interpreters’ server does not know this counter.
call-erased = What was handed over has been erased on both sides.
call-again = Call again
call-ladder = What else there is
ladder-own = Try again a little later
ladder-partner = An interpreter of a partner city
ladder-contractor = An interpreter of a contracted company
ladder-relay = A telephone relay service
ladder-slip = Book a time with an interpreter

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
error-microphone-changed = Another microphone is used now: { $name }.
error-microphone-muted = The microphone is switched off. Switch it on, or type.
error-microphone-loud = The sound is too loud. Please speak a little further from the microphone.
error-sound-gone = This was said too long ago to be heard again. Type it, or say it once more.
error-set-invalid = The recordings cannot be used. Please call the person in charge.
error-loudspeaker-missing = There is no loudspeaker. Please read the text.
error-loudspeaker-changed = Another loudspeaker is used now: { $name }.
error-camera-missing = There is no camera. Sound and text work without it.
error-hub-refused = The interpreters’ server does not know this counter. It must be enrolled again.
error-hub-unreachable = The interpreters’ server cannot be reached. Please call again a little later.
