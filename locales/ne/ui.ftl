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
talk-hint = गोलो बटन छोएर बोल्नुहोस्। टाइप गर्न वा कार्ड छान्न पनि सकिन्छ।
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
button-repeat = फेरि पढ्ने
type-hint = यहाँ टाइप गर्नुहोस्
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
