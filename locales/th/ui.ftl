### Texts on the screen. Each half of the screen is in one language; keep buttons short.

## Attract: the first screen, and the tiles

greeting = ยินดีต้อนรับ
choose-language = กรุณาเลือกภาษา
# Short marks under a language's name on its tile (what the counter can do in it): one word each if possible.
service-hears = เสียง
service-translates = ข้อความ
service-speaks = อ่านออกเสียง
service-cards = การ์ด
# Tile: the visitor wants to use sign language
tile-sign = ภาษามือ
# Tile: the visitor wants to write instead of speaking
tile-write = คุยด้วยการเขียน
privacy = สิ่งที่พูดจะแปลภายในเครื่องนี้เท่านั้น ไม่มีการเก็บบันทึกใด ๆ
erased = ลบแล้ว: { $count } ประโยค ไม่มีข้อมูลเหลืออยู่

## Talk

# On the big round button; at most two short lines.
talk-ready = แตะเพื่อพูด
talk-opening = รอสักครู่
talk-listening = กำลังฟัง
talk-thinking = กำลังแปล
talk-speaking = กำลังอ่านออกเสียง
talk-other = อีกฝ่ายกำลังพูด
# While the button is kept down
talk-held = พูดจบแล้วปล่อย
# Hands free: both are listened to, and nobody needs to touch anything
talk-free = พูดได้เลย
talk-hint = แตะปุ่มกลมแล้วพูด หรือจะพิมพ์ หรือเลือกการ์ดก็ได้
# Where both sides speak the same language: the visitor reads what the staff say
captions-hint = คำพูดของเจ้าหน้าที่จะแสดงที่นี่ด้วยตัวอักษรใหญ่ พิมพ์ก็ได้เช่นกัน
# Buttons under an icon: one word if possible.
button-type = พิมพ์
button-cards = การ์ด
button-language = ภาษา
button-turn = หมุน
button-size = ขนาดอักษร
button-finish = จบ
button-earlier = ประวัติ
button-back = กลับ
button-send = ส่ง
button-close = ปิด
button-stop = หยุดอ่าน
# Switches hands free listening on and off
button-free = แฮนด์ฟรี
button-furigana = คำอ่านคานะ
button-correct = แก้ไข
button-repeat = อ่านอีกครั้ง
type-hint = พิมพ์ที่นี่
# A mark beside the talk button: the sound is so loud that words are lost
too-loud = เสียงดังเกินไป
waiting-translation = กำลังแปล …
earlier-title = บทสนทนาที่ผ่านมา
you-said = คุณ
they-said = อีกฝ่าย
# Below one's own sentence: what the other side reads, translated back
back-translation = แปลกลับ: { $text }

## Where a sentence comes from, and doubt

origin-card = ประโยคที่ตรวจแล้ว
origin-card-draft = การ์ดประโยค (ยังไม่มีคนตรวจ)
origin-machine = แปลด้วยเครื่อง
origin-same = ตามที่พูด
starter = โมเดลทดลองขนาดเล็ก: กรุณาตรวจสอบเนื้อหา
doubt = กรุณาตรวจสอบ: { $value } อาจสื่อไม่ถูกต้อง

## Hands free: it is not clear who spoke; both readings stand below to be touched

free-question = ที่พูดคือประโยคไหน
free-neither = ไม่ใช่ทั้งสอง

## Correcting what was heard

correct-title = คุณพูดว่าอะไร
correct-hint = แตะคำที่ผิด
# Above the other words that may have been said where somebody touched one
correct-choose = คำไหนถูกต้อง
correct-waiting = รอสักครู่
correct-nothing = ตรงนี้ไม่มีคำอื่นให้เลือก
correct-leave-out = ตัดออก
correct-type = พิมพ์
correct-again = พูดอีกครั้ง
correct-keep = ไม่แก้
# A mark beside a sentence that its speaker has changed; the old text stands beside it, struck through
corrected = แก้ไขแล้ว
corrected-before = ก่อนแก้: { $text }

## What a language cannot do here

no-voice = ที่นี่ไม่มีเสียงอ่านภาษานี้ กรุณาอ่านข้อความ
no-hearing = ที่นี่ฟังภาษานี้ไม่ได้ กรุณาพิมพ์หรือเลือกการ์ด
no-translation = ที่นี่แปลภาษานี้ไม่ได้ แต่ใช้การ์ดได้

## Cards

cards-search = ค้นหา
cards-empty = ไม่พบ กรุณาลองคำอื่น
cards-show = แสดง
cards-fill = กรอก
cards-answers = แตะคำตอบของคุณ
slot-date = วันที่
slot-time = เวลา
slot-amount = จำนวนเงิน (เยน)
slot-number = จำนวน
slot-place = สถานที่
slot-name = ชื่อ
slot-document = เอกสาร
date-today = วันนี้
date-tomorrow = พรุ่งนี้
# Names of the arrow buttons beside a day or a time, for the screen reader
pick-month-before = เดือนก่อนหน้า
pick-month-after = เดือนถัดไป
pick-week-before = สัปดาห์ก่อนหน้า
pick-week-after = สัปดาห์ถัดไป
pick-hour-before = เร็วขึ้น 1 ชั่วโมง
pick-hour-after = ช้าลง 1 ชั่วโมง
pick-minutes-before = เร็วขึ้น 5 นาที
pick-minutes-after = ช้าลง 5 นาที
pick-delete = ลบตัวเลขตัวสุดท้าย

## Calling an interpreter

button-call = ล่าม
call-title = กำลังเรียกล่าม
call-lang-jsl = ภาษามือญี่ปุ่น
call-calling = กำลังเรียก
call-queued = กำลังรอล่าม
call-ringing = สัญญาณกำลังดัง
call-connecting = มีผู้รับสายแล้ว ภาพจะปรากฏในไม่ช้า
call-answered = คุณ { $name } รับสายแล้ว
call-next = คุณเป็นคิวถัดไป
# People who wait before this one
call-ahead = ก่อนคุณ: { $count } คน
call-wait = ประมาณ { $minutes } นาที
call-wait-open = ยังไม่ทราบว่าต้องรอนานเท่าใด
call-cancel = ยกเลิก
# Asked of the visitor before the interpreter answers
call-share-ask = ให้ล่ามอ่านบทสนทนาที่ผ่านมาได้ไหม
call-share-note = จะลบออกทั้งสองฝั่งเมื่อจบการโทร
call-share-yes = ได้
call-share-no = ไม่ได้
call-share-given = ล่ามอ่านบทสนทนาที่ผ่านมาได้
call-share-kept = ไม่ส่งบทสนทนาที่ผ่านมาให้ล่าม
# For the staff, while the visitor is asked
call-share-asking = กำลังถามผู้มาติดต่อว่าให้ล่ามอ่านบทสนทนาที่ผ่านมาได้หรือไม่

## In the call

call-hang-up = วางสาย
call-lost = การเชื่อมต่อขาดหาย ระบบจะเชื่อมต่อใหม่เอง
call-no-picture = ขณะนี้ไม่มีภาพ
# Switches for one's own microphone and camera
call-sound = ไมโครโฟน
call-picture = กล้อง
call-sound-off = ไมโครโฟนปิด
call-picture-off = กล้องปิด
# Marks on the interpreter's side, for somebody who cannot hear that it is silent
call-their-sound-on = ไมโครโฟนของล่าม: เปิด
call-their-sound-off = ไมโครโฟนของล่าม: ปิด
call-their-picture-off = กล้องของล่าม: ปิด
call-theirs = ภาพของล่าม
call-self = คุณ
call-guide = ให้ศีรษะถึงเอวอยู่ในกรอบ
# Switches the small picture on the staff's half on and off
call-show = ภาพ
# How the own picture is moved and sized, and what a touch on the interpreter's does; for a screen reader
call-self-hint = ย้าย: ลาก หรือปุ่มลูกศร ขนาด: แตะ หรือปุ่ม + และ −
call-larger = แตะเพื่อขยายภาพ
call-smaller = แตะเพื่อกลับไปที่ข้อความ
# The sheet on which everybody in the call draws
call-draw = วาด
call-sheet = กระดาษที่ทุกคนวาดร่วมกัน
call-sheet-keys = ใช้แป้นพิมพ์: ลูกศรเลื่อนปากกา ปุ่มเว้นวรรควางและยกปากกา
call-pen-black = ดำ
call-pen-blue = น้ำเงิน
call-pen-red = แดง
call-pen-thick = หนา
call-pen-down = วางปากกาแล้ว
call-pen-up = ยกปากกาแล้ว
call-clear = ลบทั้งหมด
# Whether the interpreter's voice comes, in a word or two
call-sounding = กำลังพูด
call-silent = ไม่มีเสียง
# In a field whose letters the interpreter sees while they are typed
call-type-hint = พิมพ์ถึงล่าม
call-typing = ล่ามกำลังพิมพ์
call-words = เทียบคำกับล่าม
interpreter-said = ล่าม
call-empty = สิ่งที่ล่ามพิมพ์หรือพูดจะแสดงที่นี่
light-dark = มืดเกินไป
light-bright = สว่างเกินไป
light-behind = ย้อนแสง
light-flat = ความต่างของแสงน้อยเกินไป
# How good the picture is for signing: a short mark
grade-good = ภาพ: ดี
grade-fair = ภาพ: พอใช้
grade-poor = ภาพ: ไม่ดี
# The reason, and then on whose side it is
quality-frame-rate = ภาพไม่ลื่นไหล
quality-gap = ภาพหยุดเป็นบางครั้ง
quality-delay = ภาพมาช้า
quality-skew = ภาพกับเสียงไม่ตรงกัน
quality-resolution = ภาพหยาบ
quality-loss = ภาพบางส่วนหายไป
quality-no-picture = ไม่มีภาพเข้ามา
quality-unknown = กำลังวัดอยู่
quality-ours = สัญญาณฝั่งเรา
quality-theirs = สัญญาณอีกฝั่ง

## After the call

call-ended-done = จบการโทรแล้ว
call-ended-cancelled = ยกเลิกการเรียกแล้ว
call-ended-nobody = ขณะนี้ไม่มีผู้รับสาย
call-ended-lost = การเชื่อมต่อขาดหายและไม่กลับมา
call-ended-failed = โทรไม่สำเร็จ
call-ended-unreached = ล่ามรับสายแล้ว แต่เชื่อมต่อไม่ได้
call-ended-closed = หน้าจอของล่ามถูกปิดแล้ว
call-ended-transferred = โอนสายให้ผู้อื่นแล้ว
call-ended-no-hub = ตอนนี้เรียกล่ามจากที่นี่ไม่ได้
call-ended-refused = เซิร์ฟเวอร์ล่ามไม่รู้จักเคาน์เตอร์นี้
call-erased = ลบสิ่งที่ส่งให้ล่ามออกทั้งสองฝั่งแล้ว
call-again = เรียกอีกครั้ง
call-ladder = วิธีอื่น
ladder-own = ลองใหม่ในอีกสักครู่
ladder-partner = ล่ามของเมืองพันธมิตร
ladder-contractor = ล่ามของบริษัทคู่สัญญา
ladder-relay = บริการถ่ายทอดการสื่อสารทางโทรศัพท์
ladder-slip = นัดเวลากับล่าม

## Finish and erasing

slip-title = บันทึกของคุณจากช่องบริการ
slip-empty = ไม่มีบันทึก แตะประโยคเพื่อเพิ่มลงในบันทึก
slip-choose = แตะประโยคเพื่อเพิ่มลงในบันทึกหรือนำออก
slip-qr = กรุณาถ่ายรูปรหัสนี้ ในรหัสมีข้อความอยู่แล้ว ไม่ต้องใช้อินเทอร์เน็ต
slip-qr-long = บันทึกยาวเกินกว่าจะใส่ในรหัสได้ กรุณาขอให้พิมพ์ออกมา
slip-save = บันทึก
slip-print = สั่งพิมพ์
slip-saved = บันทึกแล้ว: { $path }
slip-doubt = กรุณายืนยันบรรทัดนี้ที่ช่องบริการ
slip-made = บันทึกที่แปลด้วยเครื่อง ทำที่ช่องบริการ: { $date }
button-erase = จบและลบ
button-continue = ทำต่อ
idle-title = ยังใช้งานอยู่ไหม
idle-countdown = จะลบทั้งหมดใน { $seconds } วินาที

## Apology

apology-title = ขออภัย เกิดปัญหาขึ้น
apology-kept = ไม่มีข้อมูลสูญหาย: เก็บไว้ { $count } ประโยค

## What went wrong, and what to do

error-unknown = เกิดปัญหาขึ้น กรุณาลองอีกครั้ง
error-unknown-language = ที่นี่ใช้ภาษานี้ไม่ได้ กรุณาเลือกภาษาอื่น
error-settings-invalid = การตั้งค่ามีข้อผิดพลาด กรุณาเรียกเจ้าหน้าที่
error-file-missing = อ่านไฟล์ไม่ได้ กรุณาเรียกเจ้าหน้าที่
error-sound-unreadable = ไฟล์นี้ไม่มีเสียง กรุณาเลือกไฟล์อื่น
error-model-missing = ที่นี่ฟังภาษานี้ไม่ได้ กรุณาพิมพ์หรือเลือกการ์ด
error-model-corrupt = ระบบฟังใช้ไม่ได้ เพราะโมเดลเสียหาย กรุณาพิมพ์หรือเลือกการ์ด
error-microphone-missing = ไม่มีไมโครโฟน กรุณาพิมพ์หรือเลือกการ์ด
error-microphone-lost = ไมโครโฟนหยุดทำงาน กรุณาตรวจสายแล้วแตะปุ่มพูดอีกครั้ง หรือพิมพ์
error-hearing-stopped = การฟังหยุดลงและกำลังเริ่มใหม่ กรุณาพูดประโยคล่าสุดอีกครั้ง
error-pair-missing = ที่นี่แปลภาษาคู่นี้ไม่ได้ กรุณาเลือกการ์ด
error-translation-failed = แปลประโยคนี้ไม่ได้ กรุณาพูดด้วยคำอื่น
error-voice-missing = ที่นี่ไม่มีเสียงอ่านภาษานี้ กรุณาอ่านข้อความ
error-speaking-failed = อ่านออกเสียงไม่ได้ กรุณาอ่านข้อความ
error-phrase-unknown = ไม่มีการ์ดนี้ กรุณาเลือกการ์ดอื่น
error-slot-invalid = กรุณากรอกการ์ดก่อน
error-deck-invalid = การ์ดมีข้อผิดพลาด กรุณาเรียกเจ้าหน้าที่
error-display-missing = ไม่มีหน้าจอ
error-document-failed = บันทึกไม่สำเร็จ กรุณาเรียกเจ้าหน้าที่
error-sound-lost = เสียงบางส่วนหายไป กรุณาพูดประโยคล่าสุดอีกครั้ง
error-microphone-changed = เปลี่ยนไปใช้ไมโครโฟนอื่นแล้ว: { $name }
error-microphone-muted = ไมโครโฟนปิดอยู่ กรุณาเปิดไมโครโฟนหรือพิมพ์
error-microphone-loud = เสียงดังเกินไป กรุณาพูดห่างจากไมโครโฟนอีกเล็กน้อย
error-sound-gone = พูดไปนานแล้ว ฟังซ้ำไม่ได้ กรุณาพิมพ์หรือพูดอีกครั้ง
error-set-invalid = ใช้เสียงที่บันทึกไว้ไม่ได้ กรุณาเรียกเจ้าหน้าที่
error-loudspeaker-missing = ไม่มีลำโพง กรุณาอ่านข้อความ
error-loudspeaker-changed = เปลี่ยนไปใช้ลำโพงอื่นแล้ว: { $name }
error-camera-missing = ไม่มีกล้อง ยังใช้เสียงและข้อความได้
error-hub-refused = เซิร์ฟเวอร์ล่ามไม่รู้จักเคาน์เตอร์นี้ ต้องลงทะเบียนใหม่
error-hub-unreachable = ติดต่อเซิร์ฟเวอร์ล่ามไม่ได้ กรุณาเรียกอีกครั้งในอีกสักครู่
