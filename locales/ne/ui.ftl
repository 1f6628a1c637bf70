### Texts on the screen. Each half of the screen is in one language; keep buttons short.

## Attract: the first screen, and the tiles

greeting = स्वागत छ
choose-language = भाषा छान्नुहोस्
# Short marks under a language's name on its tile (what the counter can do in it): one word each if possible.
service-hears = आवाज
service-translates = लिखित
service-speaks = वाचन
service-cards = कार्ड
# Tile: the visitor wants to use sign language
tile-sign = साङ्केतिक भाषा
# Tile: the visitor wants to write instead of speaking
tile-write = लेखेर
privacy = तपाईंले भन्नुभएको कुरा यही मेसिनभित्र मात्र अनुवाद हुन्छ। केही पनि राखिँदैन।
erased = मेटाइयो: { $count } वाक्य। केही पनि राखिएन।

## Talk

# On the big round button; at most two short lines.
talk-ready = छोएर बोल्नुहोस्
talk-opening = एकछिन
talk-listening = सुन्दैछ
talk-thinking = अनुवाद हुँदैछ
talk-speaking = पढेर सुनाउँदैछ
talk-other = अर्को व्यक्ति बोल्दै
# While the button is kept down
talk-held = सकिएपछि छोड्नुहोस्
# Hands free: both are listened to, and nobody needs to touch anything
talk-free = सीधै बोल्नुहोस्
talk-hint = गोलो बटन छोएर बोल्नुहोस्। टाइप गर्न वा कार्ड छान्न पनि सकिन्छ।
# Where both sides speak the same language: the visitor reads what the staff say
captions-hint = कर्मचारीले भनेको कुरा यहाँ ठूला अक्षरमा देखिन्छ। टाइप गर्न पनि सकिन्छ।
# Buttons under an icon: one word if possible.
button-type = टाइप
button-cards = कार्ड
button-language = भाषा
button-turn = घुमाउने
button-size = अक्षर
button-finish = अन्त्य
button-earlier = पहिलेका
button-back = पछाडि
button-send = पठाउने
button-close = बन्द
button-stop = वाचन रोक्ने
# Switches hands free listening on and off
button-free = नछोई बोल्ने
button-furigana = काना उच्चारण
button-correct = सच्याउने
button-repeat = फेरि पढ्ने
type-hint = यहाँ टाइप गर्नुहोस्
# A mark beside the talk button: the sound is so loud that words are lost
too-loud = आवाज धेरै ठूलो
waiting-translation = अनुवाद हुँदैछ…
earlier-title = अहिलेसम्मको कुराकानी
you-said = तपाईं
they-said = अर्को व्यक्ति
# Below one's own sentence: what the other side reads, translated back
back-translation = उल्टो अनुवाद: { $text }

## Where a sentence comes from, and doubt

origin-card = जाँचिएको वाक्य
origin-card-draft = वाक्य कार्ड (मानिसले अझै जाँचेको छैन)
origin-machine = मेसिन अनुवाद
origin-same = बोलेजस्तै
starter = सानो परीक्षण मोडेल: कृपया अर्थ जाँच्नुहोस्
doubt = कृपया जाँच्नुहोस्: { $value } ठीकसँग नपुगेको हुन सक्छ।

## Hands free: it is not clear who spoke; both readings stand below to be touched

free-question = कुन कुरा भनिएको हो?
free-neither = दुवै होइन

## Correcting what was heard

correct-title = तपाईंले के भन्नुभयो?
correct-hint = गलत शब्द छुनुहोस्।
# Above the other words that may have been said where somebody touched one
correct-choose = कुन सही हो?
correct-waiting = एकछिन
correct-nothing = यहाँ अर्को विकल्प छैन।
correct-leave-out = हटाउने
correct-type = टाइप गर्ने
correct-again = फेरि भन्ने
correct-keep = यस्तै राख्ने
# A mark beside a sentence that its speaker has changed; the old text stands beside it, struck through
corrected = सच्याइयो
corrected-before = पहिले: { $text }

## What a language cannot do here

no-voice = यहाँ यो भाषा पढेर सुनाइँदैन। कृपया लेखिएको कुरा पढ्नुहोस्।
no-hearing = यो मेसिनले यो भाषाको बोली बुझ्दैन। टाइप गर्नुहोस् वा कार्ड छान्नुहोस्।
no-translation = यहाँ यो भाषा अनुवाद हुँदैन। कार्ड प्रयोग गर्न सकिन्छ।

## Cards

cards-search = खोज्ने
cards-empty = केही भेटिएन। अर्को शब्द प्रयोग गर्नुहोस्।
cards-show = देखाउने
cards-fill = भर्नुहोस्
cards-answers = आफ्नो जवाफ छुनुहोस्
slot-date = मिति
slot-time = समय
slot-amount = रकम (येन)
slot-number = सङ्ख्या
slot-place = ठाउँ
slot-name = नाम
slot-document = कागजात
date-today = आज
date-tomorrow = भोलि
# Names of the arrow buttons beside a day or a time, for the screen reader
pick-month-before = अघिल्लो महिना
pick-month-after = अर्को महिना
pick-week-before = अघिल्लो हप्ता
pick-week-after = अर्को हप्ता
pick-hour-before = 1 घण्टा अघि
pick-hour-after = 1 घण्टा पछि
pick-minutes-before = 5 मिनेट अघि
pick-minutes-after = 5 मिनेट पछि
pick-delete = अन्तिम अङ्क मेटाउने

## Calling an interpreter

button-call = दोभाषे
call-title = दोभाषे बोलाउँदै
call-lang-jsl = जापानी साङ्केतिक भाषा
call-calling = बोलाउँदै
call-queued = दोभाषेको प्रतीक्षामा
call-ringing = घण्टी गइरहेको छ
call-connecting = जोडियो। अब भिडियो आउँछ।
call-answered = { $name } ले जवाफ दिनुभयो
call-next = अब तपाईंको पालो
# People who wait before this one
call-ahead = तपाईंअघि: { $count } जना
call-wait = करिब { $minutes } मिनेट
call-wait-open = कति समय लाग्छ, अझै थाहा छैन
call-cancel = रद्द
# Asked of the visitor before the interpreter answers
call-share-ask = अहिलेसम्मको कुराकानी दोभाषेले पढ्दा हुन्छ?
call-share-note = कल सकिएपछि दुवैतिरबाट मेटिन्छ।
call-share-yes = हुन्छ
call-share-no = हुँदैन
call-share-given = अहिलेसम्मको कुराकानी दोभाषेले पढ्न सक्नुहुन्छ।
call-share-kept = अहिलेसम्मको कुराकानी दोभाषेलाई दिइँदैन।
# For the staff, while the visitor is asked
call-share-asking = अहिलेसम्मको कुराकानी दोभाषेले पढ्दा हुन्छ कि भनेर आगन्तुकलाई सोधिँदैछ।

## In the call

call-hang-up = कल अन्त्य
call-lost = सम्पर्क टुट्यो। आफैँ फेरि जोडिन्छ।
call-no-picture = अहिले भिडियो छैन
# Switches for one's own microphone and camera
call-sound = माइक
call-picture = क्यामेरा
call-sound-off = माइक बन्द
call-picture-off = क्यामेरा बन्द
# Marks on the interpreter's side, for somebody who cannot hear that it is silent
call-their-sound-on = दोभाषेको माइक: खुला
call-their-sound-off = दोभाषेको माइक: बन्द
call-their-picture-off = दोभाषेको क्यामेरा: बन्द
call-theirs = दोभाषेको भिडियो
call-self = तपाईं
call-guide = टाउकोदेखि कम्मरसम्म फ्रेमभित्र
# Switches the small picture on the staff's half on and off
call-show = भिडियो
# How the own picture is moved and sized, and what a touch on the interpreter's does; for a screen reader
call-self-hint = सार्न: तान्नुहोस् वा तीर कुञ्जी। आकार: छुनुहोस् वा + र − कुञ्जी
call-larger = छोए भिडियो ठूलो हुन्छ
call-smaller = छोए अक्षर फर्किन्छ
# The sheet on which everybody in the call draws
call-draw = लेख्ने
call-sheet = सबैले लेख्ने कागज
call-sheet-keys = किबोर्डबाट: तीरले कलम सार्छ, स्पेसले कलम राख्छ र उठाउँछ।
call-pen-black = कालो
call-pen-blue = निलो
call-pen-red = रातो
call-pen-thick = मोटो
call-pen-down = कलम राखियो
call-pen-up = कलम उठाइयो
call-clear = सबै मेटाउने
# Whether the interpreter's voice comes, in a word or two
call-sounding = बोल्दै
call-silent = आवाज छैन
# In a field whose letters the interpreter sees while they are typed
call-type-hint = दोभाषेलाई लेख्नुहोस्
call-typing = दोभाषे टाइप गर्दै हुनुहुन्छ
call-words = दोभाषेसँग मिलाएर हेर्नुहोस्
interpreter-said = दोभाषे
call-empty = दोभाषेले लेखेको वा भनेको कुरा यहाँ देखिन्छ।
light-dark = धेरै अँध्यारो
light-bright = धेरै उज्यालो
light-behind = पछाडिबाट उज्यालो
light-flat = उज्यालो-अँध्यारोको फरक कम
# How good the picture is for signing: a short mark
grade-good = भिडियो: राम्रो
grade-fair = भिडियो: ठिकै
grade-poor = भिडियो: कमजोर
# The reason, and then on whose side it is
quality-frame-rate = भिडियो सहज छैन
quality-gap = भिडियो बेलाबेला रोकिन्छ
quality-delay = भिडियो ढिलो आउँछ
quality-skew = भिडियो र आवाज मिल्दैन
quality-resolution = भिडियो धमिलो छ
quality-loss = भिडियोको केही भाग हराउँछ
quality-no-picture = भिडियो आएको छैन
quality-unknown = मापन हुँदैछ
quality-ours = हाम्रो सम्पर्क
quality-theirs = उहाँको सम्पर्क

## After the call

call-ended-done = कल सकियो।
call-ended-cancelled = कल रद्द भयो।
call-ended-nobody = अहिले जवाफ दिन सक्ने कोही हुनुहुन्न।
call-ended-lost = सम्पर्क टुट्यो, फेरि जोडिएन।
call-ended-failed = कल हुन सकेन।
call-ended-unreached = दोभाषेले जवाफ दिनुभयो, तर सम्पर्क जोडिन सकेन।
call-ended-closed = दोभाषेको पेज बन्द भयो।
call-ended-transferred = कल अर्को व्यक्तिलाई दिइयो।
call-ended-no-hub = अहिले यहाँबाट दोभाषे बोलाउन सकिँदैन।
call-ended-refused = दोभाषेको सर्भरले यो काउन्टर चिन्दैन।
call-erased = दिइएको कुराकानी दुवैतिरबाट मेटियो।
call-again = फेरि बोलाउने
call-ladder = अरू उपाय
ladder-own = केही बेरपछि फेरि बोलाउने
ladder-partner = साझेदार सहरका दोभाषे
ladder-contractor = सम्झौता गरिएको कम्पनीका दोभाषे
ladder-relay = टेलिफोन रिले सेवा
ladder-slip = दोभाषेको समय लिने

## Finish and erasing

slip-title = काउन्टरको टिपोट
slip-empty = टिपोट छैन। थप्न वाक्य छुनुहोस्।
slip-choose = वाक्य छोएर टिपोटमा राख्न वा हटाउन सकिन्छ।
slip-qr = यो कोडको फोटो खिच्नुहोस्। लेखिएको कुरा यसैभित्र छ। इन्टरनेट चाहिँदैन।
slip-qr-long = टिपोट कोडका लागि लामो भयो। कृपया छाप्न लगाउनुहोस्।
slip-save = सुरक्षित गर्ने
slip-print = छाप्ने
slip-saved = सुरक्षित भयो: { $path }
slip-doubt = कृपया यो वाक्य काउन्टरमा पक्का गर्नुहोस्।
slip-made = मेसिन अनुवादको टिपोट, काउन्टरमा बनाइएको: { $date }
button-erase = अन्त्य गरी मेटाउने
button-continue = जारी राख्ने
idle-title = तपाईं अझै यहीँ हुनुहुन्छ?
idle-countdown = { $seconds } सेकेन्डमा सबै मेटिन्छ।

## Apology

apology-title = माफ गर्नुहोस्। समस्या आयो।
apology-kept = केही हराएको छैन: { $count } वाक्य सुरक्षित छन्।

## What went wrong, and what to do

error-unknown = समस्या आयो। कृपया फेरि प्रयास गर्नुहोस्।
error-unknown-language = यो भाषा यहाँ उपलब्ध छैन। कृपया अर्को छान्नुहोस्।
error-settings-invalid = सेटिङमा गल्ती छ। कृपया जिम्मेवार व्यक्तिलाई बोलाउनुहोस्।
error-file-missing = फाइल पढ्न सकिएन। कृपया जिम्मेवार व्यक्तिलाई बोलाउनुहोस्।
error-sound-unreadable = यो फाइलमा आवाज छैन। कृपया अर्को छान्नुहोस्।
error-model-missing = यो मेसिनले यो भाषाको बोली बुझ्दैन। टाइप गर्नुहोस् वा कार्ड छान्नुहोस्।
error-model-corrupt = मोडेल बिग्रिएकाले बोली बुझ्न सकिँदैन। टाइप गर्नुहोस् वा कार्ड छान्नुहोस्।
error-microphone-missing = माइक छैन। टाइप गर्नुहोस् वा कार्ड छान्नुहोस्।
error-microphone-lost = माइक बन्द भयो। प्लग जाँचेर बोल्ने बटन फेरि छुनुहोस्, वा टाइप गर्नुहोस्।
error-hearing-stopped = सुन्ने काम रोकियो, फेरि सुरु हुँदैछ। कृपया अन्तिम वाक्य फेरि भन्नुहोस्।
error-pair-missing = यहाँ यो अनुवाद हुँदैन। कृपया कार्ड छान्नुहोस्।
error-translation-failed = यो वाक्य अनुवाद भएन। कृपया अर्को तरिकाले भन्नुहोस्।
error-voice-missing = यहाँ यो भाषा पढेर सुनाइँदैन। कृपया लेखिएको कुरा पढ्नुहोस्।
error-speaking-failed = पढेर सुनाउन सकिएन। कृपया लेखिएको कुरा पढ्नुहोस्।
error-phrase-unknown = यो कार्ड छैन। कृपया अर्को छान्नुहोस्।
error-slot-invalid = कृपया पहिले कार्ड भर्नुहोस्।
error-deck-invalid = कार्डमा गल्ती छ। कृपया जिम्मेवार व्यक्तिलाई बोलाउनुहोस्।
error-display-missing = स्क्रिन छैन।
error-document-failed = टिपोट सुरक्षित गर्न सकिएन। कृपया जिम्मेवार व्यक्तिलाई बोलाउनुहोस्।
error-sound-lost = आवाजको केही भाग हरायो। कृपया अन्तिम वाक्य फेरि भन्नुहोस्।
error-microphone-changed = अब अर्को माइक प्रयोग हुँदैछ: { $name }
error-microphone-muted = माइक बन्द छ। माइक अन गर्नुहोस्, वा टाइप गर्नुहोस्।
error-microphone-loud = आवाज धेरै ठूलो छ। कृपया माइकभन्दा अलि टाढाबाट बोल्नुहोस्।
error-sound-gone = यो धेरै अघि भनिएकाले फेरि सुन्न सकिँदैन। टाइप गर्नुहोस् वा फेरि भन्नुहोस्।
error-set-invalid = रेकर्डिङहरू प्रयोग गर्न सकिँदैन। कृपया जिम्मेवार व्यक्तिलाई बोलाउनुहोस्।
error-loudspeaker-missing = स्पिकर छैन। कृपया लेखिएको कुरा पढ्नुहोस्।
error-loudspeaker-changed = अब अर्को स्पिकर प्रयोग हुँदैछ: { $name }
error-camera-missing = क्यामेरा छैन। आवाज र अक्षर प्रयोग गर्न सकिन्छ।
error-hub-refused = दोभाषेको सर्भरले यो काउन्टर चिन्दैन। फेरि दर्ता गर्नुपर्छ।
error-hub-unreachable = दोभाषेको सर्भरमा जोडिन सकिएन। केही बेरपछि फेरि बोलाउनुहोस्।
