### Texts on the screen. Each half of the screen is in one language; keep buttons short.

## Attract: the first screen, and the tiles

greeting = ကြိုဆိုပါတယ်
choose-language = ဘာသာစကား ရွေးပါ
# Short marks under a language's name on its tile (what the counter can do in it): one word each if possible.
service-hears = အသံ
service-translates = စာသား
service-speaks = ဖတ်ပြ
service-cards = ကတ်
# Tile: the visitor wants to use sign language
tile-sign = လက်သင်္ကေတပြ
# Tile: the visitor wants to write instead of speaking
tile-write = စာရေးပြီး
privacy = ပြောတဲ့စကားကို ဒီစက်ထဲမှာပဲ ဘာသာပြန်ပါတယ်။ ဘာမှ မသိမ်းထားပါဘူး။
erased = ဖျက်ပြီးပါပြီ - ဝါကျ { $count } ခု။ ဘာမှ မကျန်ပါဘူး။

## Talk

# On the big round button; at most two short lines.
talk-ready = နှိပ်ပြီး ပြောပါ
talk-opening = ခဏစောင့်ပါ
talk-listening = နားထောင်နေသည်
talk-thinking = ဘာသာပြန်နေသည်
talk-speaking = ဖတ်ပြနေသည်
talk-other = တစ်ဖက်က ပြောနေသည်
# While the button is kept down
talk-held = ပြောပြီးရင် လွှတ်ပါ
# Hands free: both are listened to, and nobody needs to touch anything
talk-free = ဒီအတိုင်း ပြောပါ
talk-hint = ခလုတ်ဝိုင်းကို ထိပြီး ပြောပါ။ စာရိုက်တာ၊ ကတ်ရွေးတာလည်း ရပါတယ်။
# Where both sides speak the same language: the visitor reads what the staff say
captions-hint = ဝန်ထမ်း ပြောတာကို ဒီမှာ စာလုံးကြီးနဲ့ ပြပါတယ်။ စာရိုက်လို့လည်း ရပါတယ်။
# Buttons under an icon: one word if possible.
button-type = စာရိုက်
button-cards = ကတ်
button-language = ဘာသာစကား
button-turn = လှည့်
button-size = စာလုံး
button-finish = ပြီးပြီ
button-earlier = အရင်စကား
button-back = နောက်သို့
button-send = ပို့
button-close = ပိတ်
button-stop = ဖတ်တာရပ်
# Switches hands free listening on and off
button-free = လက်မထိဘဲ
button-furigana = ကာနာ အသံထွက်
button-correct = ပြင်
button-repeat = ထပ်ဖတ်
type-hint = ဒီမှာ စာရိုက်ပါ
# A mark beside the talk button: the sound is so loud that words are lost
too-loud = အသံ ကျယ်လွန်း
waiting-translation = ဘာသာပြန်နေသည်…
earlier-title = ပြောခဲ့သမျှ
you-said = သင်
they-said = တစ်ဖက်လူ
# Below one's own sentence: what the other side reads, translated back
back-translation = ပြန်လှန်ဘာသာပြန် - { $text }

## Where a sentence comes from, and doubt

origin-card = စစ်ပြီးသား စကားစု
origin-card-draft = စကားစုကတ် (လူက မစစ်ရသေး)
origin-machine = စက်ဘာသာပြန်
origin-same = ပြောတဲ့အတိုင်း
starter = စမ်းသပ်မော်ဒယ်အသေး - အဓိပ္ပာယ် စစ်ကြည့်ပါ
doubt = စစ်ကြည့်ပါ - { $value } ကို ဘာသာပြန်တာ မှားနေနိုင်ပါတယ်။

## Hands free: it is not clear who spoke; both readings stand below to be touched

free-question = ဘယ်စကားကို ပြောခဲ့ပါသလဲ
free-neither = နှစ်ခုလုံး မဟုတ်ပါ

## Correcting what was heard

correct-title = ဘာပြောခဲ့ပါသလဲ
correct-hint = မှားနေတဲ့ စကားလုံးကို ထိပါ။
# Above the other words that may have been said where somebody touched one
correct-choose = ဘယ်ဟာ မှန်ပါသလဲ
correct-waiting = ခဏစောင့်ပါ
correct-nothing = ဒီနေရာမှာ တခြားရွေးစရာ မရှိပါ။
correct-leave-out = ဖြုတ်
correct-type = စာရိုက်
correct-again = ထပ်ပြော
correct-keep = ဒီအတိုင်းထား
# A mark beside a sentence that its speaker has changed; the old text stands beside it, struck through
corrected = ပြင်ပြီး
corrected-before = မပြင်ခင် - { $text }

## What a language cannot do here

no-voice = ဒီဘာသာစကားကို အသံနဲ့ မဖတ်ပြနိုင်ပါ။ စာကို ဖတ်ပါ။
no-hearing = ဒီဘာသာစကားနဲ့ ပြောတာကို စက်က နားမလည်ပါ။ စာရိုက်ပါ၊ ဒါမှမဟုတ် ကတ်ရွေးပါ။
no-translation = ဒီဘာသာစကားကို ဘာသာမပြန်နိုင်ပါ။ ကတ်တွေ သုံးလို့ရပါတယ်။

## Cards

cards-search = ရှာပါ
cards-empty = ဘာမှ မတွေ့ပါ။ တခြားစကားလုံးနဲ့ ရှာပါ။
cards-show = ပြပါ
cards-fill = ဖြည့်ပါ
cards-answers = အဖြေကို ထိပါ
slot-date = ရက်စွဲ
slot-time = အချိန်
slot-amount = ငွေပမာဏ (ယန်း)
slot-number = ဂဏန်း
slot-place = နေရာ
slot-name = နာမည်
slot-document = စာရွက်စာတမ်း
date-today = ဒီနေ့
date-tomorrow = မနက်ဖြန်
# Names of the arrow buttons beside a day or a time, for the screen reader
pick-month-before = အရင်လ
pick-month-after = နောက်လ
pick-week-before = အရင်အပတ်
pick-week-after = နောက်အပတ်
pick-hour-before = 1 နာရီ စော
pick-hour-after = 1 နာရီ နောက်ကျ
pick-minutes-before = 5 မိနစ် စော
pick-minutes-after = 5 မိနစ် နောက်ကျ
pick-delete = နောက်ဆုံးဂဏန်း ဖျက်

## Calling an interpreter

button-call = စကားပြန်
call-title = စကားပြန်ကို ခေါ်နေသည်
call-lang-jsl = ဂျပန် လက်သင်္ကေတပြ ဘာသာစကား
call-calling = ခေါ်နေသည်
call-queued = စကားပြန်ကို စောင့်နေသည်
call-ringing = ဖုန်းမြည်နေသည်
call-connecting = ချိတ်ဆက်ပြီးပါပြီ။ အခု ရုပ်ပုံ ပေါ်လာပါမယ်။
call-answered = { $name } က ဖြေကြားပါပြီ
call-next = နောက်တစ်ယောက်က သင့်အလှည့်ပါ
# People who wait before this one
call-ahead = သင့်ရှေ့မှာ - { $count } ယောက်
call-wait = { $minutes } မိနစ်ခန့်
call-wait-open = ဘယ်လောက်ကြာမလဲ မသိရသေးပါ
call-cancel = မခေါ်တော့
# Asked of the visitor before the interpreter answers
call-share-ask = အခုထိ ပြောခဲ့တာကို စကားပြန် ဖတ်လို့ ရပါသလား။
call-share-note = ခေါ်ဆိုမှု ပြီးရင် နှစ်ဖက်လုံးမှာ ဖျက်ပါတယ်။
call-share-yes = ရပါတယ်
call-share-no = မရပါ
call-share-given = အခုထိ ပြောခဲ့တာကို စကားပြန် ဖတ်နိုင်ပါတယ်။
call-share-kept = အခုထိ ပြောခဲ့တာကို စကားပြန်ကို မပေးပါ။
# For the staff, while the visitor is asked
call-share-asking = အခုထိ ပြောခဲ့တာကို စကားပြန် ဖတ်လို့ ရမရ ဧည့်သည်ကို မေးနေပါတယ်။

## In the call

call-hang-up = ဖုန်းချ
call-lost = အဆက်အသွယ် ပြတ်သွားပါတယ်။ အလိုအလျောက် ပြန်ချိတ်ပါမယ်။
call-no-picture = အခု ရုပ်ပုံ မရှိပါ
# Switches for one's own microphone and camera
call-sound = မိုက်
call-picture = ကင်မရာ
call-sound-off = မိုက် ပိတ်ထား
call-picture-off = ကင်မရာ ပိတ်ထား
# Marks on the interpreter's side, for somebody who cannot hear that it is silent
call-their-sound-on = စကားပြန်ရဲ့ မိုက် - ဖွင့်
call-their-sound-off = စကားပြန်ရဲ့ မိုက် - ပိတ်
call-their-picture-off = စကားပြန်ရဲ့ ကင်မရာ - ပိတ်
call-theirs = စကားပြန်ရဲ့ ရုပ်ပုံ
call-self = သင်
call-guide = ခေါင်းကနေ ခါးအထိ ဘောင်ထဲမှာ
# Switches the small picture on the staff's half on and off
call-show = ရုပ်ပုံ
# How the own picture is moved and sized, and what a touch on the interpreter's does; for a screen reader
call-self-hint = ရွှေ့ရန် - ဆွဲပါ (သို့) မြှားခလုတ်များ။ အရွယ်အစား - ထိပါ (သို့) + နှင့် − ခလုတ်များ
call-larger = ထိလျှင် ရုပ်ပုံ ပိုကြီးမည်
call-smaller = ထိလျှင် စာသို့ ပြန်သွားမည်
# The sheet on which everybody in the call draws
call-draw = ရေးဆွဲ
call-sheet = အားလုံး အတူ ရေးဆွဲသော စာရွက်
call-sheet-keys = ကီးဘုတ်ဖြင့် - မြှားများက ဘောပင်ကို ရွှေ့ပြီး Space က ချ၊ မြှောက်သည်။
call-pen-black = အနက်
call-pen-blue = အပြာ
call-pen-red = အနီ
call-pen-thick = အထူ
call-pen-down = ဘောပင် ချထားသည်
call-pen-up = ဘောပင် မြှောက်ထားသည်
call-clear = အားလုံး ဖျက်
# Whether the interpreter's voice comes, in a word or two
call-sounding = ပြောနေသည်
call-silent = အသံမရှိ
# In a field whose letters the interpreter sees while they are typed
call-type-hint = စကားပြန်ဆီ စာရိုက်ပါ
call-typing = စကားပြန် စာရိုက်နေသည်
call-words = စကားပြန်နဲ့ တိုက်စစ်ပါ
interpreter-said = စကားပြန်
call-empty = စကားပြန် ရိုက်တာ၊ ပြောတာတွေ ဒီမှာ ပေါ်ပါမယ်။
light-dark = မှောင်လွန်း
light-bright = လင်းလွန်း
light-behind = နောက်က အလင်းဝင်နေ
light-flat = အလင်းအမှောင် ကွာခြားမှု နည်းလွန်း
# How good the picture is for signing: a short mark
grade-good = ရုပ်ပုံ - ကောင်း
grade-fair = ရုပ်ပုံ - အသင့်အတင့်
grade-poor = ရုပ်ပုံ - ညံ့
# The reason, and then on whose side it is
quality-frame-rate = ရုပ်ပုံ မချောမွေ့ပါ
quality-gap = ရုပ်ပုံ တစ်ခါတစ်ခါ ရပ်နေပါတယ်
quality-delay = ရုပ်ပုံ နောက်ကျနေပါတယ်
quality-skew = ရုပ်ပုံနဲ့ အသံ မကိုက်ပါ
quality-resolution = ရုပ်ပုံ မကြည်လင်ပါ
quality-loss = ရုပ်ပုံ တစ်စိတ်တစ်ပိုင်း ပျောက်နေပါတယ်
quality-no-picture = ရုပ်ပုံ မရောက်ပါ
quality-unknown = တိုင်းတာနေဆဲပါ
quality-ours = ဒီဘက် လိုင်း
quality-theirs = တစ်ဖက် လိုင်း

## After the call

call-ended-done = ခေါ်ဆိုမှု ပြီးပါပြီ။
call-ended-cancelled = ခေါ်ဆိုမှုကို ပယ်ဖျက်လိုက်ပါပြီ။
call-ended-nobody = အခု ဖြေကြားနိုင်သူ မရှိပါ။
call-ended-lost = အဆက်အသွယ် ပြတ်သွားပြီး ပြန်မရပါ။
call-ended-failed = ခေါ်ဆိုလို့ မရခဲ့ပါ။
call-ended-unreached = စကားပြန်က ဖြေကြားပေမဲ့ ချိတ်ဆက်လို့ မရခဲ့ပါ။
call-ended-closed = စကားပြန်ရဲ့ စာမျက်နှာ ပိတ်သွားပါတယ်။
call-ended-transferred = တခြားသူကို လွှဲပေးလိုက်ပါပြီ။
call-ended-no-hub = အခု ဒီကနေ စကားပြန်ကို ခေါ်လို့ မရပါ။
call-ended-refused = စကားပြန်ဆာဗာက ဒီကောင်တာကို မသိပါ။
call-erased = ပေးထားတာကို နှစ်ဖက်လုံးမှာ ဖျက်ပြီးပါပြီ။
call-again = ပြန်ခေါ်
call-ladder = တခြားနည်းလမ်းများ
ladder-own = ခဏကြာရင် ပြန်ခေါ်ရန်
ladder-partner = ပူးပေါင်းမြို့ရဲ့ စကားပြန်
ladder-contractor = စာချုပ်ထားတဲ့ ကုမ္ပဏီရဲ့ စကားပြန်
ladder-relay = တယ်လီဖုန်း ကြားခံဝန်ဆောင်မှု
ladder-slip = စကားပြန်နဲ့ အချိန် ကြိုယူရန်

## Finish and erasing

slip-title = ကောင်တာ မှတ်စု
slip-empty = မှတ်စု မရှိပါ။ ထည့်ဖို့ ဝါကျကို ထိပါ။
slip-choose = ဝါကျကို ထိပြီး မှတ်စုမှာ ထည့်နိုင်၊ ဖြုတ်နိုင်ပါတယ်။
slip-qr = ဒီကုဒ်ကို ဓာတ်ပုံရိုက်ပါ။ စာသားက ကုဒ်ထဲမှာ ပါပါတယ်။ အင်တာနက် မလိုပါ။
slip-qr-long = စာရှည်လို့ ကုဒ်ထဲ မဝင်ပါ။ ပုံနှိပ်ပေးဖို့ ပြောပါ။
slip-save = သိမ်း
slip-print = ပုံနှိပ်
slip-saved = သိမ်းပြီးပါပြီ - { $path }
slip-doubt = ဒီစာကြောင်းကို ကောင်တာမှာ အတည်ပြုပါ။
slip-made = စက်ဘာသာပြန် မှတ်စု၊ ကောင်တာမှာ ပြုလုပ်သည့်ရက် { $date }
button-erase = ပြီးပြီ၊ ဖျက်ပါ
button-continue = ဆက်လုပ်
idle-title = ရှိနေပါသေးသလား
idle-countdown = { $seconds } စက္ကန့်ကြာရင် အားလုံး ဖျက်ပါမယ်။

## Apology

apology-title = တောင်းပန်ပါတယ်။ ပြဿနာ ဖြစ်သွားပါတယ်။
apology-kept = ဘာမှ မပျောက်ပါ - ဝါကျ { $count } ခု ရှိပါသေးတယ်။

## What went wrong, and what to do

error-unknown = ပြဿနာ ဖြစ်သွားပါတယ်။ ထပ်စမ်းကြည့်ပါ။
error-unknown-language = ဒီဘာသာစကားကို ဒီမှာ မသုံးနိုင်ပါ။ တခြားတစ်ခု ရွေးပါ။
error-settings-invalid = ဆက်တင် မှားနေပါတယ်။ တာဝန်ခံကို ခေါ်ပါ။
error-file-missing = ဖိုင်ကို မဖတ်နိုင်ပါ။ တာဝန်ခံကို ခေါ်ပါ။
error-sound-unreadable = ဒီဖိုင်မှာ အသံ မပါပါ။ တခြားတစ်ခု ရွေးပါ။
error-model-missing = ဒီဘာသာစကားနဲ့ ပြောတာကို စက်က နားမလည်ပါ။ စာရိုက်ပါ၊ ဒါမှမဟုတ် ကတ်ရွေးပါ။
error-model-corrupt = မော်ဒယ် ပျက်နေလို့ နားမထောင်နိုင်ပါ။ စာရိုက်ပါ၊ ဒါမှမဟုတ် ကတ်ရွေးပါ။
error-microphone-missing = မိုက်ခရိုဖုန်း မရှိပါ။ စာရိုက်ပါ၊ ဒါမှမဟုတ် ကတ်ရွေးပါ။
error-microphone-lost = မိုက်ခရိုဖုန်း ရပ်သွားပါတယ်။ ကြိုးကိုစစ်ပြီး ပြောရန်ခလုတ်ကို ထပ်ထိပါ၊ ဒါမှမဟုတ် စာရိုက်ပါ။
error-hearing-stopped = နားထောင်တာ ရပ်သွားပြီး ပြန်စနေပါတယ်။ နောက်ဆုံးဝါကျကို ထပ်ပြောပါ။
error-pair-missing = ဒါကို ဘာသာမပြန်နိုင်ပါ။ ကတ်ရွေးပါ။
error-translation-failed = ဒီဝါကျကို ဘာသာမပြန်နိုင်ခဲ့ပါ။ တခြားစကားနဲ့ ပြောပါ။
error-voice-missing = ဒီဘာသာစကားကို အသံနဲ့ မဖတ်ပြနိုင်ပါ။ စာကို ဖတ်ပါ။
error-speaking-failed = အသံနဲ့ မဖတ်ပြနိုင်ခဲ့ပါ။ စာကို ဖတ်ပါ။
error-phrase-unknown = ဒီကတ် မရှိပါ။ တခြားကတ် ရွေးပါ။
error-slot-invalid = ကတ်ကို အရင် ဖြည့်ပါ။
error-deck-invalid = ကတ် မှားနေပါတယ်။ တာဝန်ခံကို ခေါ်ပါ။
error-display-missing = မျက်နှာပြင် မရှိပါ။
error-document-failed = မှတ်စုကို မသိမ်းနိုင်ခဲ့ပါ။ တာဝန်ခံကို ခေါ်ပါ။
error-sound-lost = အသံတချို့ ပျောက်သွားပါတယ်။ နောက်ဆုံးဝါကျကို ထပ်ပြောပါ။
error-microphone-changed = အခု တခြားမိုက်ခရိုဖုန်းကို သုံးနေပါတယ် - { $name }
error-microphone-muted = မိုက်ခရိုဖုန်း ပိတ်ထားပါတယ်။ ဖွင့်ပါ၊ ဒါမှမဟုတ် စာရိုက်ပါ။
error-microphone-loud = အသံ ကျယ်လွန်းပါတယ်။ မိုက်ခရိုဖုန်းနဲ့ နည်းနည်းခွာပြီး ပြောပါ။
error-sound-gone = ပြောထားတာ ကြာသွားလို့ ပြန်နားမထောင်နိုင်တော့ပါ။ စာရိုက်ပါ၊ ဒါမှမဟုတ် ထပ်ပြောပါ။
error-set-invalid = အသံသွင်းထားတာတွေကို မသုံးနိုင်ပါ။ တာဝန်ခံကို ခေါ်ပါ။
error-loudspeaker-missing = စပီကာ မရှိပါ။ စာကို ဖတ်ပါ။
error-loudspeaker-changed = အခု တခြားစပီကာကို သုံးနေပါတယ် - { $name }
error-camera-missing = ကင်မရာ မရှိပါ။ အသံနဲ့ စာကို သုံးနိုင်ပါတယ်။
error-hub-refused = စကားပြန်ဆာဗာက ဒီကောင်တာကို မသိပါ။ ပြန်မှတ်ပုံတင်ရပါမယ်။
error-hub-unreachable = စကားပြန်ဆာဗာကို ဆက်သွယ်လို့ မရပါ။ ခဏကြာရင် ပြန်ခေါ်ပါ။
