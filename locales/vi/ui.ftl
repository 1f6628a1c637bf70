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
talk-hint = Chạm nút tròn và nói. Cũng có thể gõ chữ hoặc chọn thẻ câu.
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
button-repeat = Đọc lại
type-hint = Gõ vào đây
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
