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
talk-hint = රවුම් බොත්තම ස්පර්ශ කර කතා කරන්න. ටයිප් කිරීමට හෝ කාඩ්පතක් තේරීමටද හැක.
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
button-repeat = නැවත කියවන්න
type-hint = මෙතැන ටයිප් කරන්න
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
