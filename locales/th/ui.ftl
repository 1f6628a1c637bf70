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
talk-hint = แตะปุ่มกลมแล้วพูด หรือจะพิมพ์ หรือเลือกการ์ดก็ได้
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
button-repeat = อ่านอีกครั้ง
type-hint = พิมพ์ที่นี่
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
