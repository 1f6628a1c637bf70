### Texts on the screen. Each half of the screen is in one language; keep buttons short.

## Attract: the first screen, and the tiles

greeting = 欢迎您
choose-language = 请选择语言
# Short marks under a language's name on its tile (what the counter can do in it): one word each if possible.
service-hears = 语音
service-translates = 文字
service-speaks = 朗读
service-cards = 卡片
# Tile: the visitor wants to use sign language
tile-sign = 手语
# Tile: the visitor wants to write instead of speaking
tile-write = 笔谈
privacy = 您说的话只在这台机器内翻译，不保留任何记录。
erased = 已删除：{ $count }句。没有保留任何内容。

## Talk

# On the big round button; at most two short lines.
talk-ready = 点击说话
talk-opening = 请稍候
talk-listening = 正在听
talk-thinking = 正在翻译
talk-speaking = 正在朗读
talk-other = 对方正在说话
# While the button is kept down
talk-held = 说完请松开
# Hands free: both are listened to, and nobody needs to touch anything
talk-free = 请直接说话
talk-hint = 请按圆形按钮说话，也可以打字或选择卡片。
# Where both sides speak the same language: the visitor reads what the staff say
captions-hint = 工作人员说的话会以大字显示在这里。也可以打字。
# Buttons under an icon: one word if possible.
button-type = 打字
button-cards = 卡片
button-language = 语言
button-turn = 旋转
button-size = 字号
button-finish = 结束
button-earlier = 记录
button-back = 返回
button-send = 发送
button-close = 关闭
button-stop = 停止朗读
# Switches hands free listening on and off
button-free = 免按说话
button-furigana = 假名注音
button-correct = 更正
button-repeat = 再读一遍
type-hint = 请在此输入
# A mark beside the talk button: the sound is so loud that words are lost
too-loud = 声音太大
waiting-translation = 正在翻译……
earlier-title = 之前的对话
you-said = 您
they-said = 对方
# Below one's own sentence: what the other side reads, translated back
back-translation = 回译：{ $text }

## Where a sentence comes from, and doubt

origin-card = 已核对的常用句
origin-card-draft = 常用句（尚未经人工核对）
origin-machine = 机器翻译
origin-same = 原话
starter = 小型试用模型：请确认内容
doubt = 请确认：“{ $value }”可能没有正确传达。

## Hands free: it is not clear who spoke; both readings stand below to be touched

free-question = 说的是哪一句？
free-neither = 都不是

## Correcting what was heard

correct-title = 您说的是什么？
correct-hint = 请点一下有误的词。
# Above the other words that may have been said where somebody touched one
correct-choose = 哪个是对的？
correct-waiting = 请稍候
correct-nothing = 这里没有其他候选词。
correct-leave-out = 去掉
correct-type = 打字
correct-again = 再说一遍
correct-keep = 不改
# A mark beside a sentence that its speaker has changed; the old text stands beside it, struck through
corrected = 已更正
corrected-before = 更正前：{ $text }

## What a language cannot do here

no-voice = 这种语言在这里不能朗读。请看文字。
no-hearing = 这种语言在这里不能语音识别。请打字或选择卡片。
no-translation = 这种语言在这里不能翻译。可以使用卡片。

## Cards

cards-search = 搜索
cards-empty = 没有找到。请换一个词试试。
cards-show = 给对方看
cards-fill = 请填写
cards-answers = 请点选您的回答
slot-date = 日期
slot-time = 时间
slot-amount = 金额（日元）
slot-number = 数字
slot-place = 地点
slot-name = 姓名
slot-document = 材料
date-today = 今天
date-tomorrow = 明天
# Names of the arrow buttons beside a day or a time, for the screen reader
pick-month-before = 上个月
pick-month-after = 下个月
pick-week-before = 上一周
pick-week-after = 下一周
pick-hour-before = 提前1小时
pick-hour-after = 推后1小时
pick-minutes-before = 提前5分钟
pick-minutes-after = 推后5分钟
pick-delete = 删除最后一位数字

## Calling an interpreter

button-call = 口译员
call-title = 正在呼叫口译员
call-lang-jsl = 日本手语
call-calling = 正在呼叫
call-queued = 正在等候口译员
call-ringing = 等待口译员接听
call-connecting = 已接通，画面马上出现。
call-answered = { $name }已接听
call-next = 下一位就是您
# People who wait before this one
call-ahead = 您前面：{ $count }人
call-wait = 约{ $minutes }分钟
call-wait-open = 还不知道要等多久
call-cancel = 取消
# Asked of the visitor before the interpreter answers
call-share-ask = 可以让口译员看之前的对话吗？
call-share-note = 通话结束后，双方的记录都会删除。
call-share-yes = 可以
call-share-no = 不可以
call-share-given = 口译员可以看之前的对话。
call-share-kept = 之前的对话不会交给口译员。
# For the staff, while the visitor is asked
call-share-asking = 正在询问对方是否可以让口译员看之前的对话。

## In the call

call-hang-up = 挂断
call-lost = 连接中断，正在自动恢复。
call-no-picture = 暂时没有画面
# Switches for one's own microphone and camera
call-sound = 麦克风
call-picture = 摄像头
call-sound-off = 麦克风已关
call-picture-off = 摄像头已关
# Marks on the interpreter's side, for somebody who cannot hear that it is silent
call-their-sound-on = 口译员的麦克风：开
call-their-sound-off = 口译员的麦克风：关
call-their-picture-off = 口译员的摄像头：关
call-theirs = 口译员的画面
call-self = 您
call-guide = 头部到腰部请在框内
# Switches the small picture on the staff's half on and off
call-show = 画面
# How the own picture is moved and sized, and what a touch on the interpreter's does; for a screen reader
call-self-hint = 移动：拖动或方向键。大小：触摸或＋和－键
call-larger = 触摸可放大画面
call-smaller = 触摸可回到文字
# The sheet on which everybody in the call draws
call-draw = 笔谈
call-sheet = 大家一起写的纸
call-sheet-keys = 键盘：方向键移动笔，空格键落笔、提笔。
call-pen-black = 黑
call-pen-blue = 蓝
call-pen-red = 红
call-pen-thick = 粗
call-pen-down = 已落笔
call-pen-up = 已提笔
call-clear = 全部清除
# Whether the interpreter's voice comes, in a word or two
call-sounding = 正在说话
call-silent = 无声
# In a field whose letters the interpreter sees while they are typed
call-type-hint = 打字给口译员
call-typing = 口译员正在打字
call-words = 请与口译员核对
interpreter-said = 口译员
call-empty = 口译员打的字或说的话会显示在这里。
light-dark = 太暗
light-bright = 太亮
light-behind = 逆光
light-flat = 明暗对比不足
# How good the picture is for signing: a short mark
grade-good = 画面：良好
grade-fair = 画面：一般
grade-poor = 画面：较差
# The reason, and then on whose side it is
quality-frame-rate = 画面不流畅
quality-gap = 画面有时停顿
quality-delay = 画面有延迟
quality-skew = 画面和声音不同步
quality-resolution = 画面不清晰
quality-loss = 部分画面丢失
quality-no-picture = 没有收到画面
quality-unknown = 正在测量
quality-ours = 我方网络
quality-theirs = 对方网络

## After the call

call-ended-done = 通话已结束。
call-ended-cancelled = 已取消呼叫。
call-ended-nobody = 现在没有口译员能接听。
call-ended-lost = 连接中断，未能恢复。
call-ended-failed = 通话未能成功。
call-ended-unreached = 口译员已接听，但无法建立连接。
call-ended-closed = 口译员的页面已关闭。
call-ended-transferred = 通话已转给其他人。
call-ended-no-hub = 现在无法从这里呼叫口译员。
call-ended-refused = 口译服务器不认识这个窗口。
call-erased = 交给口译员的内容，双方都已删除。
call-again = 再次呼叫
call-ladder = 其他办法
ladder-own = 稍后再呼叫
ladder-partner = 合作城市的口译员
ladder-contractor = 签约公司的口译员
ladder-relay = 电话中继服务
ladder-slip = 预约口译员

## Finish and erasing

slip-title = 您的窗口备忘
slip-empty = 没有备忘内容。点一下句子，即可加入备忘。
slip-choose = 点一下句子，可以加入备忘或从备忘中去掉。
slip-qr = 请拍下此二维码。码中含有全文，不需要联网。
slip-qr-long = 备忘太长，无法放入二维码。请打印。
slip-save = 保存
slip-print = 打印
slip-saved = 已保存：{ $path }
slip-doubt = 这一行请在窗口确认。
slip-made = 机器翻译的备忘，{ $date }制作于窗口
button-erase = 结束并删除
button-continue = 继续
idle-title = 您还在使用吗？
idle-countdown = { $seconds }秒后将全部删除。

## Apology

apology-title = 抱歉，出现了问题。
apology-kept = 没有丢失任何内容：已保留{ $count }句。

## What went wrong, and what to do

error-unknown = 出现了问题。请再试一次。
error-unknown-language = 这里不能使用这种语言。请选择其他语言。
error-settings-invalid = 设置有误。请叫负责人员。
error-file-missing = 无法读取文件。请叫负责人员。
error-sound-unreadable = 这个文件没有声音。请选择其他文件。
error-model-missing = 这种语言在这里不能语音识别。请打字或选择卡片。
error-model-corrupt = 模型损坏，无法语音识别。请打字或选择卡片。
error-microphone-missing = 没有麦克风。请打字或选择卡片。
error-microphone-lost = 麦克风没有声音了。请检查插头后再按说话按钮，也可以打字。
error-hearing-stopped = 语音识别中断，正在重新启动。请再说一遍最后一句。
error-pair-missing = 这里不能进行这种翻译。请选择卡片。
error-translation-failed = 这句话无法翻译。请换一种说法。
error-voice-missing = 这种语言在这里不能朗读。请看文字。
error-speaking-failed = 无法朗读。请看文字。
error-phrase-unknown = 没有这张卡片。请选择其他卡片。
error-slot-invalid = 请先填写卡片。
error-deck-invalid = 卡片有误。请叫负责人员。
error-display-missing = 没有屏幕。
error-document-failed = 备忘未能保存。请叫负责人员。
error-sound-lost = 部分声音丢失。请再说一遍最后一句。
error-microphone-changed = 已改用另一个麦克风：{ $name }
error-microphone-muted = 麦克风是关着的。请打开麦克风，也可以打字。
error-microphone-loud = 声音太大。请离麦克风稍远一点说话。
error-sound-gone = 这句话已经说过太久，无法再听。请打字，或再说一遍。
error-set-invalid = 录音无法使用。请叫负责人员。
error-loudspeaker-missing = 没有扬声器。请看文字。
error-loudspeaker-changed = 已改用另一个扬声器：{ $name }
error-camera-missing = 没有摄像头。仍可使用声音和文字。
error-hub-refused = 口译服务器不认识这个窗口。需要重新登记。
error-hub-unreachable = 无法连接口译服务器。请稍后再呼叫。
