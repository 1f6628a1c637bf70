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
talk-hint = ခလုတ်ဝိုင်းကို ထိပြီး ပြောပါ။ စာရိုက်တာ၊ ကတ်ရွေးတာလည်း ရပါတယ်။
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
button-repeat = ထပ်ဖတ်
type-hint = ဒီမှာ စာရိုက်ပါ
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
