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
talk-hint = 请按圆形按钮说话，也可以打字或选择卡片。
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
button-repeat = 再读一遍
type-hint = 请在此输入
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
