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
# While the button is kept down
talk-held = 說完請放開
# Hands free: both are listened to, and nobody needs to touch anything
talk-free = 請直接說話
talk-hint = 請按圓形按鈕說話，也可以打字或選擇卡片。
# Where both sides speak the same language: the visitor reads what the staff say
captions-hint = 工作人員說的話會以大字顯示在這裡。也可以打字。
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
# Switches hands free listening on and off
button-free = 免按說話
button-furigana = 假名注音
button-correct = 更正
button-repeat = 再讀一次
type-hint = 請在此輸入
# A mark beside the talk button: the sound is so loud that words are lost
too-loud = 聲音太大
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

## Hands free: it is not clear who spoke; both readings stand below to be touched

free-question = 說的是哪一句？
free-neither = 都不是

## Correcting what was heard

correct-title = 您說的是什麼？
correct-hint = 請點一下有誤的詞。
# Above the other words that may have been said where somebody touched one
correct-choose = 哪個是對的？
correct-waiting = 請稍候
correct-nothing = 這裡沒有其他候選詞。
correct-leave-out = 刪去
correct-type = 打字
correct-again = 再說一次
correct-keep = 不更改
# A mark beside a sentence that its speaker has changed; the old text stands beside it, struck through
corrected = 已更正
corrected-before = 更正前：{ $text }

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
# Names of the arrow buttons beside a day or a time, for the screen reader
pick-month-before = 上個月
pick-month-after = 下個月
pick-week-before = 上一週
pick-week-after = 下一週
pick-hour-before = 提早1小時
pick-hour-after = 延後1小時
pick-minutes-before = 提早5分鐘
pick-minutes-after = 延後5分鐘
pick-delete = 刪除最後一位數字

## Calling an interpreter

button-call = 口譯員
call-title = 正在呼叫口譯員
call-lang-jsl = 日本手語
call-calling = 正在呼叫
call-queued = 正在等候口譯員
call-ringing = 等待口譯員接聽
call-connecting = 已接通，畫面馬上出現。
call-answered = { $name }已接聽
call-next = 下一位就是您
# People who wait before this one
call-ahead = 您前面：{ $count }人
call-wait = 約{ $minutes }分鐘
call-wait-open = 還不知道要等多久
call-cancel = 取消
# Asked of the visitor before the interpreter answers
call-share-ask = 可以讓口譯員看之前的對話嗎？
call-share-note = 通話結束後，雙方的紀錄都會刪除。
call-share-yes = 可以
call-share-no = 不可以
call-share-given = 口譯員可以看之前的對話。
call-share-kept = 之前的對話不會交給口譯員。
# For the staff, while the visitor is asked
call-share-asking = 正在詢問對方是否可以讓口譯員看之前的對話。

## In the call

call-hang-up = 掛斷
call-lost = 連線中斷，正在自動恢復。
call-no-picture = 暫時沒有畫面
# Switches for one's own microphone and camera
call-sound = 麥克風
call-picture = 攝影機
call-sound-off = 麥克風已關
call-picture-off = 攝影機已關
# Marks on the interpreter's side, for somebody who cannot hear that it is silent
call-their-sound-on = 口譯員的麥克風：開
call-their-sound-off = 口譯員的麥克風：關
call-their-picture-off = 口譯員的攝影機：關
call-theirs = 口譯員的畫面
call-self = 您
call-guide = 頭部到腰部請在框內
# Switches the small picture on the staff's half on and off
call-show = 畫面
# How the own picture is moved and sized, and what a touch on the interpreter's does; for a screen reader
call-self-hint = 移動：拖曳或方向鍵。大小：觸摸或＋和－鍵
call-larger = 觸摸可放大畫面
call-smaller = 觸摸可回到文字
# The sheet on which everybody in the call draws
call-draw = 筆談
call-sheet = 大家一起寫的紙
call-sheet-keys = 鍵盤：方向鍵移動筆，空白鍵落筆、提筆。
call-pen-black = 黑
call-pen-blue = 藍
call-pen-red = 紅
call-pen-thick = 粗
call-pen-down = 已落筆
call-pen-up = 已提筆
call-clear = 全部清除
# Whether the interpreter's voice comes, in a word or two
call-sounding = 正在說話
call-silent = 無聲
# In a field whose letters the interpreter sees while they are typed
call-type-hint = 打字給口譯員
call-typing = 口譯員正在打字
call-words = 請與口譯員核對
interpreter-said = 口譯員
call-empty = 口譯員打的字或說的話會顯示在這裡。
light-dark = 太暗
light-bright = 太亮
light-behind = 逆光
light-flat = 明暗對比不足
# How good the picture is for signing: a short mark
grade-good = 畫面：良好
grade-fair = 畫面：普通
grade-poor = 畫面：不佳
# The reason, and then on whose side it is
quality-frame-rate = 畫面不流暢
quality-gap = 畫面有時停頓
quality-delay = 畫面有延遲
quality-skew = 畫面和聲音不同步
quality-resolution = 畫面不清晰
quality-loss = 部分畫面遺失
quality-no-picture = 沒有收到畫面
quality-unknown = 正在測量
quality-ours = 我方網路
quality-theirs = 對方網路

## After the call

call-ended-done = 通話已結束。
call-ended-cancelled = 已取消呼叫。
call-ended-nobody = 現在沒有口譯員能接聽。
call-ended-lost = 連線中斷，未能恢復。
call-ended-failed = 通話未能成功。
call-ended-unreached = 口譯員已接聽，但無法建立連線。
call-ended-closed = 口譯員的頁面已關閉。
call-ended-transferred = 通話已轉給其他人。
call-ended-no-hub = 現在無法從這裡呼叫口譯員。
call-ended-refused = 口譯伺服器不認得這個櫃檯。
call-erased = 交給口譯員的內容，雙方都已刪除。
call-again = 再次呼叫
call-ladder = 其他辦法
ladder-own = 稍後再呼叫
ladder-partner = 合作城市的口譯員
ladder-contractor = 簽約公司的口譯員
ladder-relay = 電話中繼服務
ladder-slip = 預約口譯員

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
error-microphone-changed = 已改用另一支麥克風：{ $name }
error-microphone-muted = 麥克風是關著的。請打開麥克風，也可以打字。
error-microphone-loud = 聲音太大。請離麥克風稍遠一點說話。
error-sound-gone = 這句話已經說過太久，無法再聽。請打字，或再說一次。
error-set-invalid = 錄音無法使用。請找負責人員。
error-loudspeaker-missing = 沒有喇叭。請看文字。
error-loudspeaker-changed = 已改用另一個喇叭：{ $name }
error-camera-missing = 沒有攝影機。仍可使用聲音和文字。
error-hub-refused = 口譯伺服器不認得這個櫃檯。需要重新登記。
error-hub-unreachable = 無法連線到口譯伺服器。請稍後再呼叫。
