### Texts on the screen. Each half of the screen is in one language; keep buttons short.

## Attract: the first screen, and the tiles

greeting = 歡迎您
choose-language = 請選擇語言
# Short marks under a language's name on its tile (what the counter can do in it): one word each if possible.
service-hears = 語音
service-translates = 文字
service-speaks = 朗讀
service-cards = 卡片
# Tile: the visitor wants to use sign language
tile-sign = 手語
# Tile: the visitor wants to write instead of speaking
tile-write = 筆談
privacy = 您說的話只在這台機器內翻譯，不會留下任何紀錄。
erased = 已刪除：{ $count }句。沒有留下任何內容。

## Talk

# On the big round button; at most two short lines.
talk-ready = 點一下說話
talk-opening = 請稍候
talk-listening = 聆聽中
talk-thinking = 翻譯中
talk-speaking = 朗讀中
talk-other = 對方正在說話
talk-hint = 請按圓形按鈕說話，也可以打字或選擇卡片。
# Buttons under an icon: one word if possible.
button-type = 打字
button-cards = 卡片
button-language = 語言
button-turn = 旋轉
button-size = 文字大小
button-finish = 結束
button-earlier = 先前內容
button-back = 返回
button-send = 送出
button-close = 關閉
button-stop = 停止朗讀
button-repeat = 再讀一次
type-hint = 請在此輸入
waiting-translation = 翻譯中……
earlier-title = 先前的對話
you-said = 您
they-said = 對方
# Below one's own sentence: what the other side reads, translated back
back-translation = 回譯：{ $text }

## Where a sentence comes from, and doubt

origin-card = 已核對的常用句
origin-card-draft = 常用句（尚未經人工核對）
origin-machine = 機器翻譯
origin-same = 原話
starter = 小型試用模型：請確認內容
doubt = 請確認：「{ $value }」可能沒有正確傳達。

## What a language cannot do here

no-voice = 這個語言在這裡無法朗讀。請看文字。
no-hearing = 這個語言在這裡無法語音辨識。請打字或選擇卡片。
no-translation = 這個語言在這裡無法翻譯。可以使用卡片。

## Cards

cards-search = 搜尋
cards-empty = 找不到。請換個詞試試看。
cards-show = 給對方看
cards-fill = 請填寫
cards-answers = 請點選您的回答
slot-date = 日期
slot-time = 時間
slot-amount = 金額（日圓）
slot-number = 數字
slot-place = 地點
slot-name = 姓名
slot-document = 文件
date-today = 今天
date-tomorrow = 明天

## Finish and erasing

slip-title = 您的窗口備忘
slip-empty = 沒有備忘內容。點一下句子即可加入備忘。
slip-choose = 點一下句子，可加入備忘或從備忘中移除。
slip-qr = 請拍下這個QR碼。碼中含有全文，不需要網路。
slip-qr-long = 備忘太長，無法放入QR碼。請列印。
slip-save = 儲存
slip-print = 列印
slip-saved = 已儲存：{ $path }
slip-doubt = 這一行請在窗口確認。
slip-made = 機器翻譯的備忘，{ $date }於窗口製作
button-erase = 結束並刪除
button-continue = 繼續
idle-title = 您還在使用嗎？
idle-countdown = { $seconds }秒後將全部刪除。

## Apology

apology-title = 抱歉，發生問題。
apology-kept = 沒有遺失任何內容：已保留{ $count }句。

## What went wrong, and what to do

error-unknown = 發生問題。請再試一次。
error-unknown-language = 這裡無法使用這個語言。請選擇其他語言。
error-settings-invalid = 設定有誤。請找負責人員。
error-file-missing = 無法讀取檔案。請找負責人員。
error-sound-unreadable = 這個檔案沒有聲音。請選擇其他檔案。
error-model-missing = 這個語言在這裡無法語音辨識。請打字或選擇卡片。
error-model-corrupt = 模型損壞，無法語音辨識。請打字或選擇卡片。
error-microphone-missing = 沒有麥克風。請打字或選擇卡片。
error-microphone-lost = 麥克風沒有聲音了。請檢查插頭後再按說話按鈕，也可以打字。
error-hearing-stopped = 語音辨識中斷，正在重新啟動。請再說一次最後一句。
error-pair-missing = 這裡無法進行這種翻譯。請選擇卡片。
error-translation-failed = 這句話無法翻譯。請換個說法。
error-voice-missing = 這個語言在這裡無法朗讀。請看文字。
error-speaking-failed = 無法朗讀。請看文字。
error-phrase-unknown = 沒有這張卡片。請選擇其他卡片。
error-slot-invalid = 請先填寫卡片。
error-deck-invalid = 卡片有誤。請找負責人員。
error-display-missing = 沒有螢幕。
error-document-failed = 備忘無法儲存。請找負責人員。
error-sound-lost = 部分聲音遺失。請再說一次最後一句。
