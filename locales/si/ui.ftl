### Texts on the screen. Each half of the screen is in one language; keep buttons short.

## Attract: the first screen, and the tiles

greeting = සාදරයෙන් පිළිගනිමු
choose-language = භාෂාව තෝරන්න
# Short marks under a language's name on its tile (what the counter can do in it): one word each if possible.
service-hears = හඬ
service-translates = පෙළ
service-speaks = කියවීම
service-cards = කාඩ්පත්
# Tile: the visitor wants to use sign language
tile-sign = සංඥා භාෂාව
# Tile: the visitor wants to write instead of speaking
tile-write = ලිවීමෙන්
privacy = ඔබ කියන දේ පරිවර්තනය වන්නේ මෙම යන්ත්‍රය තුළ පමණි. කිසිවක් සුරැකෙන්නේ නැත.
erased = මකා ඇත: වාක්‍ය { $count }. කිසිවක් ඉතිරි නැත.

## Talk

# On the big round button; at most two short lines.
talk-ready = කතා කිරීමට ස්පර්ශ කරන්න
talk-opening = මොහොතක්
talk-listening = සවන් දෙමින්
talk-thinking = පරිවර්තනය වෙමින්
talk-speaking = කියවමින්
talk-other = අනෙක් පාර්ශ්වය කතා කරයි
# While the button is kept down
talk-held = අවසන් වූ විට අතහරින්න
# Hands free: both are listened to, and nobody needs to touch anything
talk-free = කතා කරන්න
talk-hint = රවුම් බොත්තම ස්පර්ශ කර කතා කරන්න. ටයිප් කිරීමට හෝ කාඩ්පතක් තේරීමටද හැක.
# Where both sides speak the same language: the visitor reads what the staff say
captions-hint = කාර්ය මණ්ඩලය කියන දේ මෙහි ලොකු අකුරින් පෙන්වයි. ටයිප් කිරීමටද හැක.
# Buttons under an icon: one word if possible.
button-type = ටයිප්
button-cards = කාඩ්පත්
button-language = භාෂාව
button-turn = හරවන්න
button-size = අකුරු
button-finish = අවසන්
button-earlier = පෙර
button-back = ආපසු
button-send = යවන්න
button-close = වසන්න
button-stop = නවත්වන්න
# Switches hands free listening on and off
button-free = ස්පර්ශ රහිත
button-furigana = කනා උච්චාරණය
button-correct = නිවැරදි කරන්න
button-repeat = නැවත කියවන්න
type-hint = මෙතැන ටයිප් කරන්න
# A mark beside the talk button: the sound is so loud that words are lost
too-loud = ශබ්දය වැඩියි
waiting-translation = පරිවර්තනය වෙමින්…
earlier-title = මෙතෙක් කතා කළ දේ
you-said = ඔබ
they-said = අනෙක් පාර්ශ්වය
# Below one's own sentence: what the other side reads, translated back
back-translation = ආපසු පරිවර්තනය: { $text }

## Where a sentence comes from, and doubt

origin-card = පරීක්ෂා කළ වාක්‍යය
origin-card-draft = වාක්‍ය කාඩ්පත (තවම කෙනෙක් පරීක්ෂා කර නැත)
origin-machine = යන්ත්‍ර පරිවර්තනය
origin-same = කී පරිදිම
starter = කුඩා අත්හදා බැලීමේ ආකෘතිය: තේරුම පරීක්ෂා කරන්න
doubt = පරීක්ෂා කරන්න: { $value } නිවැරදිව පරිවර්තනය නොවුණා විය හැක.

## Hands free: it is not clear who spoke; both readings stand below to be touched

free-question = කීවේ මෙයින් කුමක්ද?
free-neither = දෙකම නොවේ

## Correcting what was heard

correct-title = ඔබ කීවේ කුමක්ද?
correct-hint = වැරදි වචනය ස්පර්ශ කරන්න.
# Above the other words that may have been said where somebody touched one
correct-choose = නිවැරදි කුමක්ද?
correct-waiting = මොහොතක්
correct-nothing = මෙතැන වෙනත් තේරීමක් නැත.
correct-leave-out = ඉවත් කරන්න
correct-type = ටයිප් කරන්න
correct-again = නැවත කියන්න
correct-keep = එලෙසම තබන්න
# A mark beside a sentence that its speaker has changed; the old text stands beside it, struck through
corrected = නිවැරදි කරන ලදී
corrected-before = පෙර: { $text }

## What a language cannot do here

no-voice = මෙම භාෂාව මෙහි හඬ නඟා කියවන්නේ නැත. පෙළ කියවන්න.
no-hearing = මෙම භාෂාවේ කථනය මෙහි හඳුනාගත නොහැක. ටයිප් කරන්න හෝ කාඩ්පතක් තෝරන්න.
no-translation = මෙම භාෂාව මෙහි පරිවර්තනය කළ නොහැක. කාඩ්පත් භාවිත කළ හැක.

## Cards

cards-search = සොයන්න
cards-empty = කිසිවක් හමු නොවිණි. වෙනත් වචනයක් යොදන්න.
cards-show = පෙන්වන්න
cards-fill = පුරවන්න
cards-answers = ඔබේ පිළිතුර ස්පර්ශ කරන්න
slot-date = දිනය
slot-time = වේලාව
slot-amount = මුදල (යෙන්)
slot-number = සංඛ්‍යාව
slot-place = ස්ථානය
slot-name = නම
slot-document = ලියවිල්ල
date-today = අද
date-tomorrow = හෙට
# Names of the arrow buttons beside a day or a time, for the screen reader
pick-month-before = පෙර මාසය
pick-month-after = ඊළඟ මාසය
pick-week-before = පෙර සතිය
pick-week-after = ඊළඟ සතිය
pick-hour-before = පැයකට පෙර
pick-hour-after = පැයකට පසු
pick-minutes-before = මිනිත්තු 5කට පෙර
pick-minutes-after = මිනිත්තු 5කට පසු
pick-delete = අවසන් ඉලක්කම මකන්න

## Calling an interpreter

button-call = පරිවර්තක
call-title = පරිවර්තකයෙකු අමතමින්
call-lang-jsl = ජපන් සංඥා භාෂාව
call-calling = අමතමින්
call-queued = පරිවර්තකයෙකු එනතුරු රැඳී සිටින්න
call-ringing = ඇමතුම නාද වෙමින්
call-connecting = සම්බන්ධ විය. දැන් රූපය පෙනේවි.
call-answered = { $name } පිළිතුරු දුන්නා
call-next = ඊළඟ වාරය ඔබේ
# People who wait before this one
call-ahead = ඔබට පෙර: { $count }
call-wait = මිනිත්තු { $minutes }ක් පමණ
call-wait-open = ගත වන කාලය තවම කිව නොහැක
call-cancel = අවලංගු කරන්න
# Asked of the visitor before the interpreter answers
call-share-ask = මෙතෙක් කතා කළ දේ පරිවර්තකයාට කියවිය හැකිද?
call-share-note = ඇමතුම අවසන් වූ විට එය දෙපැත්තෙන්ම මැකේ.
call-share-yes = ඔව්
call-share-no = නැත
call-share-given = මෙතෙක් කතා කළ දේ පරිවර්තකයාට කියවිය හැක.
call-share-kept = මෙතෙක් කතා කළ දේ පරිවර්තකයාට ලබා නොදේ.
# For the staff, while the visitor is asked
call-share-asking = මෙතෙක් කතා කළ දේ පරිවර්තකයාට කියවිය හැකිදැයි අමුත්තාගෙන් විමසමින් පවතී.

## In the call

call-hang-up = ඇමතුම අවසන්
call-lost = සම්බන්ධතාව බිඳුණි. එය ඉබේම යළි පිහිටයි.
call-no-picture = දැනට රූපයක් නැත
# Switches for one's own microphone and camera
call-sound = මයික්‍රොෆෝනය
call-picture = කැමරාව
call-sound-off = මයික්‍රොෆෝනය අක්‍රියයි
call-picture-off = කැමරාව අක්‍රියයි
# Marks on the interpreter's side, for somebody who cannot hear that it is silent
call-their-sound-on = පරිවර්තකයාගේ මයික්‍රොෆෝනය: සක්‍රියයි
call-their-sound-off = පරිවර්තකයාගේ මයික්‍රොෆෝනය: අක්‍රියයි
call-their-picture-off = පරිවර්තකයාගේ කැමරාව: අක්‍රියයි
call-theirs = පරිවර්තකයාගේ රූපය
call-self = ඔබ
call-guide = හිසේ සිට ඉණ දක්වා රාමුව තුළ
# Switches the small picture on the staff's half on and off
call-show = රූපය
# How the own picture is moved and sized, and what a touch on the interpreter's does; for a screen reader
call-self-hint = ගෙන යාමට: අදින්න, නැතහොත් ඊතල යතුරු. ප්‍රමාණයට: ස්පර්ශ කරන්න, නැතහොත් + සහ − යතුරු
call-larger = ස්පර්ශ කළ විට රූපය විශාල වේ
call-smaller = ස්පර්ශ කළ විට අකුරු නැවත පෙනේ
# The sheet on which everybody in the call draws
call-draw = අඳින්න
call-sheet = සියල්ලෝම අඳින කඩදාසිය
call-sheet-keys = යතුරුපුවරුවෙන්: ඊතල පෑන ගෙන යයි, Space පෑන තබයි, ඔසවයි.
call-pen-black = කළු
call-pen-blue = නිල්
call-pen-red = රතු
call-pen-thick = ඝන
call-pen-down = පෑන තබා ඇත
call-pen-up = පෑන ඔසවා ඇත
call-clear = සියල්ල මකන්න
# Whether the interpreter's voice comes, in a word or two
call-sounding = කතා කරයි
call-silent = හඬ නැත
# In a field whose letters the interpreter sees while they are typed
call-type-hint = පරිවර්තකයාට ලියන්න
call-typing = පරිවර්තකයා ටයිප් කරයි
call-words = පරිවර්තකයා සමඟ සසඳන්න
interpreter-said = පරිවර්තක
call-empty = පරිවර්තකයා ලියන හෝ කියන දේ මෙහි පෙන්වයි.
light-dark = අඳුර වැඩියි
light-bright = එළිය වැඩියි
light-behind = පිටුපසින් එළිය
light-flat = අඳුර-එළිය වෙනස මදියි
# How good the picture is for signing: a short mark
grade-good = රූපය: හොඳයි
grade-fair = රූපය: සාමාන්‍යයි
grade-poor = රූපය: දුර්වලයි
# The reason, and then on whose side it is
quality-frame-rate = රූපය සුමට නැත
quality-gap = රූපය විටින් විට නවතී
quality-delay = රූපය ප්‍රමාද වේ
quality-skew = රූපය සහ හඬ නොගැළපේ
quality-resolution = රූපය අපැහැදිලියි
quality-loss = රූපයේ කොටස් අතුරුදන් වේ
quality-no-picture = රූපය නොලැබේ
quality-unknown = තවම මනිමින් පවතී
quality-ours = අපගේ සම්බන්ධතාව
quality-theirs = අනෙක් පාර්ශ්වයේ සම්බන්ධතාව

## After the call

call-ended-done = ඇමතුම අවසන් විය.
call-ended-cancelled = ඇමතුම අවලංගු කරන ලදී.
call-ended-nobody = දැන් පිළිතුරු දිය හැකි කිසිවෙක් නැත.
call-ended-lost = සම්බන්ධතාව බිඳී ගිය අතර යළි නොලැබුණි.
call-ended-failed = ඇමතුම සාර්ථක නොවීය.
call-ended-unreached = පරිවර්තකයා පිළිතුරු දුන් නමුත් සම්බන්ධ වීමට නොහැකි විය.
call-ended-closed = පරිවර්තකයාගේ පිටුව වසා දමන ලදී.
call-ended-transferred = ඇමතුම වෙනත් අයෙකුට භාර දෙන ලදී.
call-ended-no-hub = දැන් මෙතැනින් පරිවර්තකයෙකු ඇමතිය නොහැක.
call-ended-refused = පරිවර්තක සේවාදායකය මෙම කවුන්ටරය හඳුනන්නේ නැත.
call-erased = ලබා දුන් දේ දෙපැත්තෙන්ම මකා ඇත.
call-again = නැවත අමතන්න
call-ladder = වෙනත් විකල්ප
ladder-own = මද වේලාවකින් නැවත අමතන්න
ladder-partner = හවුල්කාර නගරයක පරිවර්තකයෙක්
ladder-contractor = කොන්ත්‍රාත් සමාගමක පරිවර්තකයෙක්
ladder-relay = දුරකථන රිලේ සේවාව
ladder-slip = පරිවර්තකයෙකු සඳහා වේලාවක් වෙන් කරන්න

## Finish and erasing

slip-title = කවුන්ටරයේ සටහන්
slip-empty = සටහන් නැත. එක් කිරීමට වාක්‍යයක් ස්පර්ශ කරන්න.
slip-choose = වාක්‍යයක් ස්පර්ශ කර සටහනට එක් කිරීමට හෝ ඉවත් කිරීමට හැක.
slip-qr = මෙම කේතය ඡායාරූප ගන්න. පෙළම එහි ඇත. අන්තර්ජාලය අවශ්‍ය නැත.
slip-qr-long = සටහන කේතයට දිග වැඩියි. කරුණාකර මුද්‍රණය කරවා ගන්න.
slip-save = සුරකින්න
slip-print = මුද්‍රණය
slip-saved = සුරකින ලදී: { $path }
slip-doubt = මෙම පේළිය කවුන්ටරයෙන් තහවුරු කර ගන්න.
slip-made = යන්ත්‍ර පරිවර්තන සටහන්, කවුන්ටරයේ සෑදූ දිනය: { $date }
button-erase = අවසන් කර මකන්න
button-continue = දිගටම කරන්න
idle-title = ඔබ තවම මෙහි සිටිනවාද?
idle-countdown = තත්පර { $seconds }කින් සියල්ල මැකේ.

## Apology

apology-title = සමාවන්න. දෝෂයක් සිදු විය.
apology-kept = කිසිවක් නැති වී නැත: වාක්‍ය { $count } තිබේ.

## What went wrong, and what to do

error-unknown = දෝෂයක් සිදු විය. කරුණාකර නැවත උත්සාහ කරන්න.
error-unknown-language = මෙම භාෂාව මෙහි නැත. කරුණාකර වෙනත් එකක් තෝරන්න.
error-settings-invalid = සැකසුම්වල වැරැද්දක් ඇත. කරුණාකර භාර නිලධාරියා අමතන්න.
error-file-missing = ගොනුවක් කියවිය නොහැක. කරුණාකර භාර නිලධාරියා අමතන්න.
error-sound-unreadable = මෙම ගොනුවේ හඬක් නැත. කරුණාකර වෙනත් එකක් තෝරන්න.
error-model-missing = මෙම භාෂාවේ කථනය මෙහි හඳුනාගත නොහැක. ටයිප් කරන්න හෝ කාඩ්පතක් තෝරන්න.
error-model-corrupt = ආකෘතියක් දෝෂ සහිත බැවින් කථනය හඳුනාගත නොහැක. ටයිප් කරන්න හෝ කාඩ්පතක් තෝරන්න.
error-microphone-missing = මයික්‍රෆෝනයක් නැත. ටයිප් කරන්න හෝ කාඩ්පතක් තෝරන්න.
error-microphone-lost = මයික්‍රෆෝනය නතර විය. සම්බන්ධය පරීක්ෂා කර කතා බොත්තම නැවත ස්පර්ශ කරන්න, නැතහොත් ටයිප් කරන්න.
error-hearing-stopped = කථනය හඳුනා ගැනීම නතර වී නැවත ආරම්භ වේ. කරුණාකර අවසන් වාක්‍යය නැවත කියන්න.
error-pair-missing = මෙය මෙහි පරිවර්තනය කළ නොහැක. කරුණාකර කාඩ්පතක් තෝරන්න.
error-translation-failed = මෙම වාක්‍යය පරිවර්තනය කළ නොහැකි විය. වෙනත් වචනවලින් කියන්න.
error-voice-missing = මෙම භාෂාව මෙහි හඬ නඟා කියවන්නේ නැත. පෙළ කියවන්න.
error-speaking-failed = හඬ නඟා කියවිය නොහැකි විය. පෙළ කියවන්න.
error-phrase-unknown = මෙම කාඩ්පත නැත. කරුණාකර වෙනත් එකක් තෝරන්න.
error-slot-invalid = කරුණාකර පළමුව කාඩ්පත පුරවන්න.
error-deck-invalid = කාඩ්පතක වැරැද්දක් ඇත. කරුණාකර භාර නිලධාරියා අමතන්න.
error-display-missing = තිරයක් නැත.
error-document-failed = සටහන සුරැකිය නොහැකි විය. කරුණාකර භාර නිලධාරියා අමතන්න.
error-sound-lost = හඬින් කොටසක් නැති විය. කරුණාකර අවසන් වාක්‍යය නැවත කියන්න.
error-microphone-changed = දැන් වෙනත් මයික්‍රෆෝනයක් භාවිත වේ: { $name }
error-microphone-muted = මයික්‍රෆෝනය ක්‍රියාවිරහිත කර ඇත. එය ක්‍රියාත්මක කරන්න, නැතහොත් ටයිප් කරන්න.
error-microphone-loud = ශබ්දය වැඩියි. මයික්‍රෆෝනයෙන් මඳක් ඈත් වී කතා කරන්න.
error-sound-gone = මෙය කියා බොහෝ වේලාවක් ගත වූ බැවින් නැවත ඇසිය නොහැක. ටයිප් කරන්න, නැතහොත් නැවත කියන්න.
error-set-invalid = හඬ පටිගත කිරීම් භාවිත කළ නොහැක. කරුණාකර භාර නිලධාරියා අමතන්න.
error-loudspeaker-missing = ස්පීකරයක් නැත. පෙළ කියවන්න.
error-loudspeaker-changed = දැන් වෙනත් ස්පීකරයක් භාවිත වේ: { $name }
error-camera-missing = කැමරාවක් නැත. හඬ සහ අකුරු භාවිත කළ හැක.
error-hub-refused = පරිවර්තක සේවාදායකය මෙම කවුන්ටරය හඳුනන්නේ නැත. එය නැවත ලියාපදිංචි කළ යුතුය.
error-hub-unreachable = පරිවර්තක සේවාදායකයට සම්බන්ධ විය නොහැක. මද වේලාවකින් නැවත අමතන්න.
