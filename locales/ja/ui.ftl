### 画面の文言。左右（上下）それぞれの面は一つの言語で表示する。ボタンは短く。

## はじめの画面と言語の選択

greeting = ようこそ
choose-language = 言語をお選びください
service-hears = 話す
service-translates = 読む
service-speaks = 読み上げ
service-cards = カード
tile-sign = 手話
tile-write = 筆談
privacy = この窓口の会話は、この機械の中だけで翻訳されます。記録は残しません。
erased = 消去しました：{ $count }件。何も残っていません。

## 会話

talk-ready = タッチして話す
talk-opening = お待ちください
talk-listening = 聞いています
talk-thinking = 翻訳しています
talk-speaking = 読み上げています
talk-other = 相手が話しています
talk-hint = 丸いボタンに触れて話してください。文字の入力やカードも使えます。
button-type = 入力
button-cards = カード
button-language = 言語
button-turn = 回転
button-size = 文字サイズ
button-finish = 終了
button-earlier = 履歴
button-back = 戻る
button-send = 送る
button-close = 閉じる
button-stop = 読み上げ停止
button-repeat = もう一度読む
type-hint = ここに入力してください
waiting-translation = 翻訳しています…
earlier-title = これまでの会話
you-said = あなた
they-said = 相手
back-translation = 逆翻訳：{ $text }

## 訳の出どころと確認

origin-card = 確認済みの定型文
origin-card-draft = 定型文（人による確認はまだ）
origin-machine = 機械翻訳
origin-same = 話したとおり
starter = 小さな試用モデルです。内容をご確認ください
doubt = 確認してください：「{ $value }」が正しく伝わっていない可能性があります。

## この言語でできないこと

no-voice = この言語は読み上げられません。文字をお読みください。
no-hearing = この言語は聞き取れません。入力するか、カードをお使いください。
no-translation = この言語は翻訳できません。カードはお使いいただけます。

## カード

cards-search = 検索
cards-empty = 見つかりません。別の言葉でお試しください。
cards-show = 見せる
cards-fill = 入力してください
cards-answers = 答えに触れてください
slot-date = 日付
slot-time = 時刻
slot-amount = 金額（円）
slot-number = 数
slot-place = 場所
slot-name = 名前
slot-document = 書類
date-today = 今日
date-tomorrow = 明日

## 終了と消去

slip-title = 窓口のメモ
slip-empty = メモはありません。文に触れると追加できます。
slip-choose = 文に触れると、メモに入れたり外したりできます。
slip-qr = このコードを撮影してください。文章そのものが入っています。インターネットは不要です。
slip-qr-long = 文章が長く、コードに入りません。印刷してください。
slip-save = 保存
slip-print = 印刷
slip-saved = 保存しました：{ $path }
slip-doubt = この行は窓口でご確認ください。
slip-made = 機械翻訳によるメモ（{ $date } 窓口で作成）
button-erase = 終了して消去
button-continue = 続ける
idle-title = 続けますか
idle-countdown = あと{ $seconds }秒ですべて消去します。

## お詫び

apology-title = 申し訳ありません。問題が起きました。
apology-kept = 会話は失われていません（{ $count }件）。

## 問題と対処

error-unknown = 問題が起きました。もう一度お試しください。
error-unknown-language = この言語はここでは使えません。別の言語をお選びください。
error-settings-invalid = 設定に誤りがあります。担当者をお呼びください。
error-file-missing = ファイルを読み込めません。担当者をお呼びください。
error-sound-unreadable = このファイルに音声がありません。別のファイルをお選びください。
error-model-missing = この言語は聞き取れません。入力するか、カードをお使いください。
error-model-corrupt = 音声認識モデルが壊れているため、聞き取れません。入力するか、カードをお使いください。
error-microphone-missing = マイクがありません。入力するか、カードをお使いください。
error-microphone-lost = マイクの音が止まりました。接続を確かめて、もう一度ボタンに触れてください。入力もできます。
error-hearing-stopped = 聞き取りが止まり、再開しています。最後の文をもう一度お話しください。
error-pair-missing = この組み合わせは翻訳できません。カードをお使いください。
error-translation-failed = この文は翻訳できませんでした。別の言い方でお話しください。
error-voice-missing = この言語は読み上げられません。文字をお読みください。
error-speaking-failed = 読み上げられませんでした。文字をお読みください。
error-phrase-unknown = このカードはありません。別のカードをお選びください。
error-slot-invalid = カードの空欄を先に入力してください。
error-deck-invalid = カードに誤りがあります。担当者をお呼びください。
error-display-missing = 画面がありません。
error-document-failed = メモを保存できませんでした。担当者をお呼びください。
error-sound-lost = 音声の一部が失われました。最後の文をもう一度お話しください。
