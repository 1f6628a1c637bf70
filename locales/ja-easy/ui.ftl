### やさしい日本語の画面。漢字を使わず、分かち書きにする。

## はじめの画面と言語の選択

greeting = ようこそ
choose-language = ことばを えらんで ください
service-hears = はなす
service-translates = よむ
service-speaks = よみあげ
service-cards = カード
tile-sign = しゅわ
tile-write = かいて はなす
privacy = あなたの ことばは、この きかいの なかだけで つかいます。あとに のこりません。
erased = けしました： { $count }こ。なにも のこっていません。

## 会話

talk-ready = さわって はなす
talk-opening = まって ください
talk-listening = きいています
talk-thinking = かんがえています
talk-speaking = よんでいます
talk-other = あいてが はなしています
talk-held = おわったら ゆびを はなす
talk-free = そのまま はなせます
talk-hint = まるい ボタンに さわって はなして ください。もじや カードも つかえます。
captions-hint = まどぐちの ひとの はなしが、ここに おおきな もじで でます。もじを かくことも できます。
button-type = もじ
button-cards = カード
button-language = ことば
button-turn = まわす
button-size = もじの おおきさ
button-finish = おわり
button-earlier = まえの はなし
button-back = もどる
button-send = おくる
button-close = とじる
button-stop = よむのを やめる
button-free = ボタン なし
button-furigana = ふりがな
button-correct = なおす
button-repeat = もういちど よむ
type-hint = ここに かいて ください
too-loud = おとが おおきすぎます
waiting-translation = かんがえています…
earlier-title = いままでの はなし
you-said = あなた
they-said = あいて
back-translation = もとに もどすと： { $text }

## 訳の出どころと確認

origin-card = たしかめた ことば
origin-card-draft = きまった ことば（まだ ひとが たしかめていません）
origin-machine = きかいの ほんやく
origin-same = はなした とおり
starter = ためしの ちいさな モデルです。まちがいが あるかもしれません
doubt = たしかめて ください：「{ $value }」が つたわっていないかも しれません。

## ボタンなしで話すとき：どちらの言葉か決められない場合

free-question = はなした ことばは どちらですか
free-neither = どちらも ちがう

## 聞き取りの訂正

correct-title = なんと いいましたか
correct-hint = まちがっている ことばに さわって ください。
correct-choose = ただしいのは どれですか
correct-waiting = まって ください
correct-nothing = ここには ほかの ことばが ありません。
correct-leave-out = けす
correct-type = もじで かく
correct-again = もういちど いう
correct-keep = なおさない
corrected = なおしました
corrected-before = なおす まえ： { $text }

## この言語でできないこと

no-voice = よみあげは できません。もじを よんで ください。
no-hearing = ここでは きくことが できません。もじか カードを つかって ください。
no-translation = ここでは ほんやく できません。カードは つかえます。

## カード

cards-search = さがす
cards-empty = ありません。ほかの ことばで さがして ください。
cards-show = みせる
cards-fill = かいて ください
cards-answers = こたえに さわって ください
slot-date = ひにち
slot-time = じかん
slot-amount = おかね（えん）
slot-number = かず
slot-place = ばしょ
slot-name = なまえ
slot-document = しょるい
date-today = きょう
date-tomorrow = あした
pick-month-before = まえの つき
pick-month-after = つぎの つき
pick-week-before = まえの しゅう
pick-week-after = つぎの しゅう
pick-hour-before = 1じかん まえ
pick-hour-after = 1じかん あと
pick-minutes-before = 5ふん まえ
pick-minutes-after = 5ふん あと
pick-delete = さいごの すうじを けす

## 通訳を呼ぶ

button-call = つうやく
call-title = つうやくの ひとを よんでいます
call-lang-jsl = にほんの しゅわ
call-calling = よんでいます
call-queued = じゅんばんを まって ください
call-ringing = つうやくの ひとの へんじを まっています
call-connecting = つながりました。もうすぐ えが でます。
call-answered = { $name }さんが でました
call-next = つぎは あなたの ばんです
call-ahead = まえの ひと： { $count }にん
call-wait = あと { $minutes }ふん くらい
call-wait-open = まつ じかんは まだ わかりません
call-cancel = やめる
call-share-ask = いままでの はなしを、つうやくの ひとに みせても いいですか。
call-share-note = おわったら、あなたの きかいからも つうやくの ひとの きかいからも けします。
call-share-yes = はい
call-share-no = いいえ
call-share-given = いままでの はなしを、つうやくの ひとが よみます。
call-share-kept = いままでの はなしは、つうやくの ひとに みせません。
call-share-asking = いままでの はなしを つうやくの ひとに みせても いいか、あいてに きいています。

## 通話中

call-hang-up = おわる
call-lost = きれました。きかいが もういちど つなぎます。
call-no-picture = いま えが ありません
call-sound = マイク
call-picture = カメラ
call-sound-off = マイク オフ
call-picture-off = カメラ オフ
call-their-sound-on = つうやくの ひとの マイク： ついています
call-their-sound-off = つうやくの ひとの マイク： きれています
call-their-picture-off = つうやくの ひとの カメラ： きれています
call-theirs = つうやくの ひとの え
call-self = あなた
call-guide = あたまから こしまで わくの なかに
call-show = え
call-self-hint = うごかす： ひっぱるか、 やじるしの キー。 おおきさを かえる： さわるか、 ＋と －の キー
call-larger = さわると おおきく なります
call-smaller = さわると もじに もどります
call-draw = かく
call-sheet = みんなで かく かみ
call-sheet-keys = キーボードでは、 やじるしで ペンを うごかします。 スペースで かいたり、 やめたり します。
call-pen-black = くろ
call-pen-blue = あお
call-pen-red = あか
call-pen-thick = ふとい
call-pen-down = ペンを おろしました
call-pen-up = ペンを あげました
call-clear = ぜんぶ けす
call-sounding = はなして います
call-silent = こえ なし
call-type-hint = つうやくの ひとに かく
call-typing = つうやくの ひとが かいています
call-words = つうやくの ひとと おなじ ことばか たしかめて ください
interpreter-said = つうやくの ひと
call-empty = つうやくの ひとの もじや ことばが、ここに でます。
light-dark = くらすぎます
light-bright = あかるすぎます
light-behind = うしろが あかるすぎます
light-flat = あかるい ところと くらい ところの ちがいが すくないです
grade-good = え： よい
grade-fair = え： すこし わるい
grade-poor = え： わるい
quality-frame-rate = うごきが なめらかでは ありません
quality-gap = えが ときどき とまります
quality-delay = えが おくれています
quality-skew = えと おとが ずれています
quality-resolution = えが はっきり みえません
quality-loss = えが すこし かけています
quality-no-picture = えが きていません
quality-unknown = しらべています
quality-ours = こちらの インターネット
quality-theirs = あいての インターネット

## 通話のあと

call-ended-done = おわりました。
call-ended-cancelled = よぶのを やめました。
call-ended-nobody = いま でられる つうやくの ひとが いません。
call-ended-lost = きれました。もういちど つなぐことが できませんでした。
call-ended-failed = うまく つながりませんでした。
call-ended-unreached = つうやくの ひとは でましたが、つなぐことが できませんでした。
call-ended-closed = つうやくの ひとの がめんが とじました。
call-ended-transferred = ほかの ひとに かわりました。
call-ended-no-hub = ここでは つうやくを よべません。
call-ended-refused = この まどぐちは つうやくの サーバーに とうろくされて いません。
call-erased = みせた はなしは、あなたの きかいからも つうやくの ひとの きかいからも けしました。
call-again = もういちど よぶ
call-ladder = ほかの やりかた
ladder-own = すこし まってから よぶ
ladder-partner = ほかの まちの つうやくの ひと
ladder-contractor = おねがいしている かいしゃの つうやくの ひと
ladder-relay = でんわリレーサービス
ladder-slip = つうやくの じかんを よやくする

## 終了と消去

slip-title = まどぐちの メモ
slip-empty = メモは ありません。ぶんに さわると メモに はいります。
slip-choose = ぶんに さわると、メモに いれたり はずしたり できます。
slip-qr = この コードの しゃしんを とって ください。ぶんが そのまま はいっています。インターネットは いりません。
slip-qr-long = ぶんが ながくて コードに はいりません。かみに いんさつして もらって ください。
slip-save = のこす
slip-print = いんさつ
slip-saved = のこしました： { $path }
slip-doubt = この ぶんは まどぐちで たしかめて ください。
slip-made = きかいが ほんやくした メモ（{ $date } まどぐち）
button-erase = おわって けす
button-continue = つづける
idle-title = つづけますか
idle-countdown = あと { $seconds }びょうで ぜんぶ けします。

## お詫び

apology-title = ごめんなさい。きかいが とまりました。
apology-kept = はなしは きえていません（{ $count }こ）。

## 問題と対処

error-unknown = うまく いきませんでした。もういちど やって ください。
error-unknown-language = この ことばは ここでは つかえません。ほかの ことばを えらんで ください。
error-settings-invalid = きかいの せっていが まちがっています。かかりの ひとを よんで ください。
error-file-missing = ファイルが よめません。かかりの ひとを よんで ください。
error-sound-unreadable = この ファイルには おとが ありません。ほかの ファイルを えらんで ください。
error-model-missing = ここでは きくことが できません。もじか カードを つかって ください。
error-model-corrupt = きかいが こわれていて きくことが できません。もじか カードを つかって ください。
error-microphone-missing = マイクが ありません。もじか カードを つかって ください。
error-microphone-lost = マイクが とまりました。もういちど ボタンに さわって ください。もじも つかえます。
error-hearing-stopped = きくのが とまりました。いま なおしています。さいごの ぶんを もういちど はなして ください。
error-pair-missing = ここでは ほんやく できません。カードを つかって ください。
error-translation-failed = この ぶんは ほんやく できませんでした。ほかの いいかたで はなして ください。
error-voice-missing = よみあげは できません。もじを よんで ください。
error-speaking-failed = よみあげが できませんでした。もじを よんで ください。
error-phrase-unknown = この カードは ありません。ほかの カードを えらんで ください。
error-slot-invalid = さきに カードの あいている ところを かいて ください。
error-deck-invalid = カードが まちがっています。かかりの ひとを よんで ください。
error-display-missing = がめんが ありません。
error-document-failed = メモを のこせませんでした。かかりの ひとを よんで ください。
error-sound-lost = おとが すこし きえました。さいごの ぶんを もういちど はなして ください。
error-microphone-changed = ほかの マイクに かわりました： { $name }
error-microphone-muted = マイクの スイッチが きれています。スイッチを いれて ください。もじも つかえます。
error-microphone-loud = おとが おおきすぎます。マイクから すこし はなれて はなして ください。
error-sound-gone = はなしてから じかんが たったので、もう ききなおせません。もじを かくか、もういちど はなして ください。
error-set-invalid = ろくおんが つかえません。かかりの ひとを よんで ください。
error-loudspeaker-missing = スピーカーが ありません。もじを よんで ください。
error-loudspeaker-changed = ほかの スピーカーに かわりました： { $name }
error-camera-missing = カメラが ありません。こえと もじで はなせます。
error-hub-refused = この まどぐちは つうやくの サーバーに とうろくされて いません。かかりの ひとに いって ください。
error-hub-unreachable = つうやくの サーバーに つながりません。すこし まってから もういちど よんで ください。
