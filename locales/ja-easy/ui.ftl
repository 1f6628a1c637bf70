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
talk-hint = まるい ボタンに さわって はなして ください。もじや カードも つかえます。
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
button-repeat = もういちど よむ
type-hint = ここに かいて ください
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
