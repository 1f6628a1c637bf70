### Texts on the screen. Each half of the screen is in one language; keep buttons short.

## Attract: the first screen, and the tiles

greeting = Xin chào quý vị
choose-language = Xin chọn ngôn ngữ
# Short marks under a language's name on its tile (what the counter can do in it): one word each if possible.
service-hears = giọng nói
service-translates = văn bản
service-speaks = đọc to
service-cards = thẻ câu
# Tile: the visitor wants to use sign language
tile-sign = Ngôn ngữ ký hiệu
# Tile: the visitor wants to write instead of speaking
tile-write = Viết chữ
privacy = Lời nói chỉ được dịch bên trong máy này. Không lưu lại gì.
erased = Đã xóa: { $count } câu. Không lưu lại gì.

## Talk

# On the big round button; at most two short lines.
talk-ready = Chạm để nói
talk-opening = Xin chờ
talk-listening = Đang nghe
talk-thinking = Đang dịch
talk-speaking = Đang đọc
talk-other = Bên kia đang nói
# While the button is kept down
talk-held = Nói xong thì thả ra
# Hands free: both are listened to, and nobody needs to touch anything
talk-free = Xin cứ nói
talk-hint = Chạm nút tròn và nói. Cũng có thể gõ chữ hoặc chọn thẻ câu.
# Where both sides speak the same language: the visitor reads what the staff say
captions-hint = Lời nhân viên nói hiện ở đây bằng chữ lớn. Cũng có thể gõ chữ.
# Buttons under an icon: one word if possible.
button-type = Gõ chữ
button-cards = Thẻ câu
button-language = Ngôn ngữ
button-turn = Xoay
button-size = Cỡ chữ
button-finish = Kết thúc
button-earlier = Xem lại
button-back = Quay lại
button-send = Gửi
button-close = Đóng
button-stop = Dừng đọc
# Switches hands free listening on and off
button-free = Rảnh tay
button-furigana = Phiên âm kana
button-correct = Sửa
button-repeat = Đọc lại
type-hint = Gõ vào đây
# A mark beside the talk button: the sound is so loud that words are lost
too-loud = Tiếng quá to
waiting-translation = Đang dịch…
earlier-title = Nội dung đã nói
you-said = Quý vị
they-said = Bên kia
# Below one's own sentence: what the other side reads, translated back
back-translation = Dịch ngược: { $text }

## Where a sentence comes from, and doubt

origin-card = Câu đã được kiểm tra
origin-card-draft = Thẻ câu (chưa được người kiểm tra)
origin-machine = Dịch máy
origin-same = Nguyên văn
starter = Mô hình nhỏ dùng thử: xin kiểm tra lại nội dung
doubt = Xin kiểm tra: “{ $value }” có thể chưa được dịch đúng.

## Hands free: it is not clear who spoke; both readings stand below to be touched

free-question = Đã nói câu nào?
free-neither = Không câu nào

## Correcting what was heard

correct-title = Quý vị đã nói gì?
correct-hint = Xin chạm vào từ bị sai.
# Above the other words that may have been said where somebody touched one
correct-choose = Từ nào đúng?
correct-waiting = Xin chờ
correct-nothing = Chỗ này không có từ nào khác để chọn.
correct-leave-out = Bỏ từ này
correct-type = Gõ chữ
correct-again = Nói lại
correct-keep = Giữ nguyên
# A mark beside a sentence that its speaker has changed; the old text stands beside it, struck through
corrected = Đã sửa
corrected-before = Trước khi sửa: { $text }

## What a language cannot do here

no-voice = Ở đây không đọc to được ngôn ngữ này. Xin đọc chữ.
no-hearing = Ở đây không nhận dạng được giọng nói của ngôn ngữ này. Xin gõ chữ hoặc chọn thẻ câu.
no-translation = Ở đây không dịch được ngôn ngữ này. Vẫn dùng được thẻ câu.

## Cards

cards-search = Tìm
cards-empty = Không tìm thấy. Xin thử từ khác.
cards-show = Cho xem
cards-fill = Điền vào
cards-answers = Xin chạm vào câu trả lời
slot-date = Ngày
slot-time = Giờ
slot-amount = Số tiền (yên)
slot-number = Số
slot-place = Địa điểm
slot-name = Tên
slot-document = Giấy tờ
date-today = Hôm nay
date-tomorrow = Ngày mai
# Names of the arrow buttons beside a day or a time, for the screen reader
pick-month-before = Tháng trước
pick-month-after = Tháng sau
pick-week-before = Tuần trước
pick-week-after = Tuần sau
pick-hour-before = Sớm hơn 1 giờ
pick-hour-after = Muộn hơn 1 giờ
pick-minutes-before = Sớm hơn 5 phút
pick-minutes-after = Muộn hơn 5 phút
pick-delete = Xóa chữ số cuối

## Calling an interpreter

button-call = Phiên dịch
call-title = Đang gọi phiên dịch
call-lang-jsl = Ngôn ngữ ký hiệu Nhật Bản
call-calling = Đang gọi
call-queued = Đang chờ phiên dịch
call-ringing = Đang đổ chuông
call-connecting = Đã trả lời. Sắp có hình.
call-answered = { $name } đã trả lời
call-next = Quý vị là người kế tiếp
# People who wait before this one
call-ahead = Số người chờ trước: { $count }
call-wait = Khoảng { $minutes } phút
call-wait-open = Chưa biết phải chờ bao lâu
call-cancel = Hủy
# Asked of the visitor before the interpreter answers
call-share-ask = Cho phiên dịch đọc nội dung đã nói được không?
call-share-note = Nội dung được xóa ở cả hai bên khi cuộc gọi kết thúc.
call-share-yes = Có
call-share-no = Không
call-share-given = Phiên dịch được đọc nội dung đã nói.
call-share-kept = Nội dung đã nói không được chuyển cho phiên dịch.
# For the staff, while the visitor is asked
call-share-asking = Đang hỏi khách có cho phiên dịch đọc nội dung đã nói không.

## In the call

call-hang-up = Kết thúc gọi
call-lost = Mất kết nối. Máy đang tự kết nối lại.
call-no-picture = Hiện không có hình
# Switches for one's own microphone and camera
call-sound = Micrô
call-picture = Camera
call-sound-off = Micrô tắt
call-picture-off = Camera tắt
# Marks on the interpreter's side, for somebody who cannot hear that it is silent
call-their-sound-on = Micrô của phiên dịch: bật
call-their-sound-off = Micrô của phiên dịch: tắt
call-their-picture-off = Camera của phiên dịch: tắt
call-theirs = Hình của phiên dịch
call-self = Quý vị
call-guide = Đầu đến eo nằm trong khung
# Switches the small picture on the staff's half on and off
call-show = Hình
# How the own picture is moved and sized, and what a touch on the interpreter's does; for a screen reader
call-self-hint = Di chuyển: kéo hoặc phím mũi tên. Cỡ: chạm hoặc phím + và −
call-larger = Chạm để hình lớn hơn
call-smaller = Chạm để trở lại chữ
# The sheet on which everybody in the call draws
call-draw = Vẽ
call-sheet = Giấy để mọi người cùng vẽ
call-sheet-keys = Bằng bàn phím: mũi tên di chuyển bút, phím cách đặt bút xuống và nhấc lên.
call-pen-black = Đen
call-pen-blue = Xanh
call-pen-red = Đỏ
call-pen-thick = Đậm
call-pen-down = Đã đặt bút
call-pen-up = Đã nhấc bút
call-clear = Xóa hết
# Whether the interpreter's voice comes, in a word or two
call-sounding = Đang nói
call-silent = Không có tiếng
# In a field whose letters the interpreter sees while they are typed
call-type-hint = Gõ chữ cho phiên dịch
call-typing = Phiên dịch đang gõ chữ
call-words = Xin so với phiên dịch
interpreter-said = Phiên dịch
call-empty = Chữ hoặc lời của phiên dịch hiện ở đây.
light-dark = Quá tối
light-bright = Quá sáng
light-behind = Ngược sáng
light-flat = Độ tương phản quá thấp
# How good the picture is for signing: a short mark
grade-good = Hình: tốt
grade-fair = Hình: tạm được
grade-poor = Hình: kém
# The reason, and then on whose side it is
quality-frame-rate = hình không mượt
quality-gap = hình đôi lúc bị dừng
quality-delay = hình đến chậm
quality-skew = hình và tiếng không khớp
quality-resolution = hình không rõ nét
quality-loss = hình bị mất một phần
quality-no-picture = không nhận được hình
quality-unknown = đang đo
quality-ours = đường truyền bên này
quality-theirs = đường truyền bên kia

## After the call

call-ended-done = Cuộc gọi đã kết thúc.
call-ended-cancelled = Đã hủy cuộc gọi.
call-ended-nobody = Hiện không có phiên dịch nào trả lời được.
call-ended-lost = Đã mất kết nối và không kết nối lại được.
call-ended-failed = Cuộc gọi không thực hiện được.
call-ended-unreached = Phiên dịch đã trả lời nhưng không kết nối được.
call-ended-closed = Trang của phiên dịch đã đóng.
call-ended-transferred = Cuộc gọi đã được chuyển cho người khác.
call-ended-no-hub = Hiện không gọi được phiên dịch từ quầy này.
call-ended-refused = Máy chủ phiên dịch không nhận ra quầy này.
call-erased = Nội dung đã chuyển cho phiên dịch đã được xóa ở cả hai bên.
call-again = Gọi lại
call-ladder = Các cách khác
ladder-own = Gọi lại sau ít phút
ladder-partner = Phiên dịch của thành phố liên kết
ladder-contractor = Phiên dịch của công ty hợp đồng
ladder-relay = Dịch vụ chuyển tiếp điện thoại
ladder-slip = Đặt giờ hẹn với phiên dịch

## Finish and erasing

slip-title = Ghi chú tại quầy
slip-empty = Chưa có ghi chú. Chạm vào một câu để thêm vào.
slip-choose = Chạm vào câu để thêm vào hoặc bỏ khỏi ghi chú.
slip-qr = Xin chụp mã này. Mã chứa toàn bộ nội dung, không cần Internet.
slip-qr-long = Ghi chú quá dài, không đưa vào mã được. Xin nhờ in ra.
slip-save = Lưu
slip-print = In
slip-saved = Đã lưu: { $path }
slip-doubt = Xin xác nhận dòng này tại quầy.
slip-made = Ghi chú do máy dịch, lập tại quầy: { $date }
button-erase = Kết thúc và xóa
button-continue = Tiếp tục
idle-title = Quý vị còn đang dùng không?
idle-countdown = Tất cả sẽ bị xóa sau { $seconds } giây.

## Apology

apology-title = Xin lỗi. Đã có sự cố.
apology-kept = Không mất gì: vẫn giữ { $count } câu.

## What went wrong, and what to do

error-unknown = Đã có sự cố. Xin thử lại một lần nữa.
error-unknown-language = Ở đây không dùng được ngôn ngữ này. Xin chọn ngôn ngữ khác.
error-settings-invalid = Cài đặt có lỗi. Xin gọi người phụ trách.
error-file-missing = Không đọc được tệp. Xin gọi người phụ trách.
error-sound-unreadable = Tệp này không có âm thanh. Xin chọn tệp khác.
error-model-missing = Ở đây không nhận dạng được giọng nói của ngôn ngữ này. Xin gõ chữ hoặc chọn thẻ câu.
error-model-corrupt = Không nghe được vì mô hình bị hỏng. Xin gõ chữ hoặc chọn thẻ câu.
error-microphone-missing = Không có micrô. Xin gõ chữ hoặc chọn thẻ câu.
error-microphone-lost = Micrô đã ngừng. Xin kiểm tra dây cắm rồi chạm lại nút nói, hoặc gõ chữ.
error-hearing-stopped = Máy ngừng nghe và đang khởi động lại. Xin nói lại câu cuối.
error-pair-missing = Ở đây không dịch được cặp ngôn ngữ này. Xin chọn thẻ câu.
error-translation-failed = Không dịch được câu này. Xin nói cách khác.
error-voice-missing = Ở đây không đọc to được ngôn ngữ này. Xin đọc chữ.
error-speaking-failed = Không đọc to được. Xin đọc chữ.
error-phrase-unknown = Không có thẻ câu này. Xin chọn thẻ khác.
error-slot-invalid = Xin điền vào thẻ câu trước.
error-deck-invalid = Thẻ câu có lỗi. Xin gọi người phụ trách.
error-display-missing = Không có màn hình.
error-document-failed = Không lưu được ghi chú. Xin gọi người phụ trách.
error-sound-lost = Bị mất một phần âm thanh. Xin nói lại câu cuối.
error-microphone-changed = Hiện đang dùng micrô khác: { $name }.
error-microphone-muted = Micrô đang tắt. Xin bật micrô hoặc gõ chữ.
error-microphone-loud = Tiếng quá to. Xin nói cách xa micrô hơn một chút.
error-sound-gone = Câu này nói đã lâu nên không nghe lại được nữa. Xin gõ chữ hoặc nói lại.
error-set-invalid = Không dùng được các bản ghi âm. Xin gọi người phụ trách.
error-loudspeaker-missing = Không có loa. Xin đọc chữ.
error-loudspeaker-changed = Hiện đang dùng loa khác: { $name }.
error-camera-missing = Không có camera. Vẫn dùng được âm thanh và chữ.
error-hub-refused = Máy chủ phiên dịch không nhận ra quầy này. Cần đăng ký lại.
error-hub-unreachable = Không kết nối được với máy chủ phiên dịch. Xin gọi lại sau ít phút.
