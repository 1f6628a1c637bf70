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
talk-held = 話し終えたら離す
talk-free = そのままお話しください
talk-hint = 丸いボタンに触れて話してください。文字の入力やカードも使えます。
captions-hint = 職員の話が、ここに大きな文字で出ます。文字の入力もできます。
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
button-free = ボタンなし
button-furigana = ふりがな
button-correct = 直す
button-repeat = もう一度読む
type-hint = ここに入力してください
too-loud = 音が大きすぎます
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

## ボタンなしで話すとき：どちらの言葉か決められない場合

free-question = 話された内容はどちらですか
free-neither = どちらでもない

## 聞き取りの訂正

correct-title = 何と言いましたか
correct-hint = 違っている言葉に触れてください。
correct-choose = 正しいのはどれですか
correct-waiting = お待ちください
correct-nothing = ほかの候補はありません。
correct-leave-out = 取り除く
correct-type = 入力する
correct-again = もう一度話す
correct-keep = このままにする
corrected = 訂正
corrected-before = 訂正前：{ $text }

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
pick-month-before = 前の月
pick-month-after = 次の月
pick-week-before = 前の週
pick-week-after = 次の週
pick-hour-before = 1時間前
pick-hour-after = 1時間後
pick-minutes-before = 5分前
pick-minutes-after = 5分後
pick-delete = 最後の数字を消す

## 通訳を呼ぶ

button-call = 通訳を呼ぶ
call-title = 通訳を呼んでいます
call-lang-jsl = 日本手話
call-calling = 呼び出しています
call-queued = 順番をお待ちください
call-ringing = 通訳者を呼び出し中です
call-connecting = つながりました。まもなく映像が出ます。
call-answered = { $name }さんが応答しました
call-next = 次があなたの番です
call-ahead = 前の方：{ $count }人
call-wait = 約{ $minutes }分
call-wait-open = 待ち時間はまだわかりません
call-cancel = やめる
call-share-ask = これまでの会話を、通訳者に見せてもよいですか。
call-share-note = 通話が終わると、両方の画面から消えます。
call-share-yes = はい
call-share-no = いいえ
call-share-given = これまでの会話を、通訳者が読みます。
call-share-kept = これまでの会話は、通訳者に見せません。
call-share-asking = これまでの会話を通訳者に見せてよいか、相手に確認しています。

## 通話中

call-hang-up = 通話を終える
call-lost = 接続が切れました。自動でつなぎ直しています。
call-no-picture = 映像が届いていません
call-sound = マイク
call-picture = カメラ
call-sound-off = マイク切
call-picture-off = カメラ切
call-their-sound-on = 通訳者のマイク：入
call-their-sound-off = 通訳者のマイク：切
call-their-picture-off = 通訳者のカメラ：切
call-theirs = 通訳者の映像
call-self = あなた
call-guide = 頭から腰まで枠の中に
call-show = 映像
call-self-hint = 動かすには引くか矢印キー、大きさを変えるには触れるか＋と－のキー
call-larger = 触れると映像が大きくなります
call-smaller = 触れると文字に戻ります
call-draw = 筆談
call-sheet = みんなで書く用紙
call-sheet-keys = キーボードでは、矢印でペンを動かし、スペースで下ろしたり上げたりします。
call-pen-black = 黒
call-pen-blue = 青
call-pen-red = 赤
call-pen-thick = 太い
call-pen-down = ペンを下ろしました
call-pen-up = ペンを上げました
call-clear = 全部消す
call-sounding = 話しています
call-silent = 無音
call-type-hint = 通訳者に文字で伝える
call-typing = 通訳者が入力しています
call-words = 通訳者の画面と同じ四つの言葉か確認
interpreter-said = 通訳者
call-empty = 通訳者の文字や言葉が、ここに出ます。
light-dark = 暗すぎます
light-bright = 明るすぎます
light-behind = 逆光です
light-flat = 明暗の差が足りません
grade-good = 映像：良好
grade-fair = 映像：やや不安定
grade-poor = 映像：不安定
quality-frame-rate = 動きが滑らかではありません
quality-gap = 映像が時々止まります
quality-delay = 映像が遅れています
quality-skew = 映像と音がずれています
quality-resolution = 映像が粗くなっています
quality-loss = 映像の一部が欠けています
quality-no-picture = 映像が届いていません
quality-unknown = 測定中です
quality-ours = こちらの回線
quality-theirs = 相手の回線

## 通話のあと

call-ended-done = 通話が終わりました。
call-ended-cancelled = 呼び出しをやめました。
call-ended-nobody = 今は応答できる通訳者がいません。
call-ended-lost = 接続が切れ、戻りませんでした。
call-ended-failed = 通話ができませんでした。
call-ended-unreached = 通訳者は応答しましたが、通信がつながりませんでした。
call-ended-closed = 通訳者の画面が閉じられました。
call-ended-transferred = 別の通訳者に引き継がれました。
call-ended-no-hub = 通訳を呼べる設定がありません。
call-ended-refused = 通訳サーバーにこの窓口が登録されていません。
call-erased = 見せた会話は、両方の画面から消去しました。
call-again = もう一度呼ぶ
call-ladder = ほかの方法
ladder-own = 少し時間をおいて呼ぶ
ladder-partner = 連携している市の通訳者
ladder-contractor = 委託先の通訳者
ladder-relay = 電話リレーサービス
ladder-slip = 通訳の時間を予約する

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
error-microphone-changed = マイクが切り替わりました：{ $name }
error-microphone-muted = マイクの音が切れています。スイッチを入れるか、入力してください。
error-microphone-loud = 音が大きすぎます。マイクから少し離れてお話しください。
error-sound-gone = 時間がたったため、聞き直せません。入力するか、もう一度お話しください。
error-set-invalid = この録音は使えません。担当者をお呼びください。
error-loudspeaker-missing = スピーカーがありません。文字をお読みください。
error-loudspeaker-changed = スピーカーが切り替わりました：{ $name }
error-camera-missing = カメラがありません。声と文字で話せます。
error-hub-refused = 通訳サーバーにこの窓口が登録されていません。もう一度登録してください。
error-hub-unreachable = 通訳サーバーにつながりません。しばらくしてからもう一度お呼びください。
