### Texts on the screen. Each half of the screen is in one language; keep buttons short.

## Attract: the first screen, and the tiles

greeting = 어서 오세요
choose-language = 언어를 선택하세요
# Short marks under a language's name on its tile (what the counter can do in it): one word each if possible.
service-hears = 음성
service-translates = 글자
service-speaks = 읽어 주기
service-cards = 카드
# Tile: the visitor wants to use sign language
tile-sign = 수어
# Tile: the visitor wants to write instead of speaking
tile-write = 필담
privacy = 말씀하신 내용은 이 기기 안에서만 번역되며, 기록을 남기지 않습니다.
erased = 삭제됨: { $count }건. 아무것도 남아 있지 않습니다.

## Talk

# On the big round button; at most two short lines.
talk-ready = 눌러서 말하기
talk-opening = 준비 중입니다
talk-listening = 듣고 있습니다
talk-thinking = 번역 중
talk-speaking = 읽는 중
talk-other = 상대방이 말하는 중
# While the button is kept down
talk-held = 끝나면 떼세요
# Hands free: both are listened to, and nobody needs to touch anything
talk-free = 바로 말씀하세요
talk-hint = 둥근 버튼을 누르고 말씀하세요. 글자를 입력하거나 카드를 선택해도 됩니다.
# Where both sides speak the same language: the visitor reads what the staff say
captions-hint = 직원의 말이 여기에 큰 글자로 나옵니다. 글자를 입력해도 됩니다.
# Buttons under an icon: one word if possible.
button-type = 입력
button-cards = 카드
button-language = 언어
button-turn = 회전
button-size = 글자 크기
button-finish = 끝내기
button-earlier = 이전 대화
button-back = 뒤로
button-send = 보내기
button-close = 닫기
button-stop = 읽기 중지
# Switches hands free listening on and off
button-free = 핸즈프리
button-furigana = 후리가나
button-correct = 수정
button-repeat = 다시 읽기
type-hint = 여기에 입력하세요
# A mark beside the talk button: the sound is so loud that words are lost
too-loud = 소리가 너무 큼
waiting-translation = 번역 중…
earlier-title = 지금까지의 대화
you-said = 본인
they-said = 상대방
# Below one's own sentence: what the other side reads, translated back
back-translation = 역번역: { $text }

## Where a sentence comes from, and doubt

origin-card = 확인된 문장
origin-card-draft = 문장 카드(사람의 확인 전)
origin-machine = 기계 번역
origin-same = 말한 그대로
starter = 소형 시험용 모델: 내용을 확인하세요
doubt = 확인하세요: '{ $value }' 부분이 제대로 전달되지 않았을 수 있습니다.

## Hands free: it is not clear who spoke; both readings stand below to be touched

free-question = 말한 내용은 어느 쪽입니까?
free-neither = 둘 다 아님

## Correcting what was heard

correct-title = 뭐라고 말씀하셨습니까?
correct-hint = 틀린 단어를 눌러 주세요.
# Above the other words that may have been said where somebody touched one
correct-choose = 어느 것이 맞습니까?
correct-waiting = 잠시 기다려 주세요
correct-nothing = 이 부분에는 다른 후보가 없습니다.
correct-leave-out = 빼기
correct-type = 입력하기
correct-again = 다시 말하기
correct-keep = 그대로 두기
# A mark beside a sentence that its speaker has changed; the old text stands beside it, struck through
corrected = 수정됨
corrected-before = 수정 전: { $text }

## What a language cannot do here

no-voice = 이 언어는 읽어 드릴 수 없습니다. 글자를 읽어 주세요.
no-hearing = 이 언어는 음성을 인식할 수 없습니다. 글자를 입력하거나 카드를 선택하세요.
no-translation = 이 언어는 번역할 수 없습니다. 카드는 사용할 수 있습니다.

## Cards

cards-search = 검색
cards-empty = 찾을 수 없습니다. 다른 말로 검색해 보세요.
cards-show = 보여 주기
cards-fill = 입력하세요
cards-answers = 답을 눌러 주세요
slot-date = 날짜
slot-time = 시각
slot-amount = 금액(엔)
slot-number = 숫자
slot-place = 장소
slot-name = 이름
slot-document = 서류
date-today = 오늘
date-tomorrow = 내일
# Names of the arrow buttons beside a day or a time, for the screen reader
pick-month-before = 이전 달
pick-month-after = 다음 달
pick-week-before = 이전 주
pick-week-after = 다음 주
pick-hour-before = 1시간 전
pick-hour-after = 1시간 후
pick-minutes-before = 5분 전
pick-minutes-after = 5분 후
pick-delete = 마지막 숫자 지우기

## Calling an interpreter

button-call = 통역사
call-title = 통역사를 부르고 있습니다
call-lang-jsl = 일본 수어
call-calling = 부르는 중
call-queued = 통역사를 기다리는 중
call-ringing = 통역사에게 연결하는 중
call-connecting = 연결되었습니다. 곧 화면이 나옵니다.
call-answered = { $name } 님이 응답했습니다
call-next = 다음 차례입니다
# People who wait before this one
call-ahead = 앞에 기다리는 분: { $count }명
call-wait = 약 { $minutes }분
call-wait-open = 대기 시간은 아직 알 수 없습니다
call-cancel = 취소
# Asked of the visitor before the interpreter answers
call-share-ask = 지금까지의 대화를 통역사에게 보여 줘도 됩니까?
call-share-note = 통화가 끝나면 양쪽 모두에서 삭제됩니다.
call-share-yes = 예
call-share-no = 아니요
call-share-given = 통역사가 지금까지의 대화를 볼 수 있습니다.
call-share-kept = 지금까지의 대화는 통역사에게 보여 주지 않습니다.
# For the staff, while the visitor is asked
call-share-asking = 지금까지의 대화를 통역사에게 보여 줘도 되는지 상대방에게 묻고 있습니다.

## In the call

call-hang-up = 통화 끝내기
call-lost = 연결이 끊겼습니다. 자동으로 다시 연결합니다.
call-no-picture = 지금은 화면이 없습니다
# Switches for one's own microphone and camera
call-sound = 마이크
call-picture = 카메라
call-sound-off = 마이크 꺼짐
call-picture-off = 카메라 꺼짐
# Marks on the interpreter's side, for somebody who cannot hear that it is silent
call-their-sound-on = 통역사 마이크: 켜짐
call-their-sound-off = 통역사 마이크: 꺼짐
call-their-picture-off = 통역사 카메라: 꺼짐
call-theirs = 통역사 화면
call-self = 본인
call-guide = 머리부터 허리까지 틀 안에
# Switches the small picture on the staff's half on and off
call-show = 화면
# How the own picture is moved and sized, and what a touch on the interpreter's does; for a screen reader
call-self-hint = 이동: 끌거나 화살표 키. 크기: 누르거나 +와 − 키
call-larger = 누르면 화면이 커집니다
call-smaller = 누르면 글자로 돌아갑니다
# The sheet on which everybody in the call draws
call-draw = 필담
call-sheet = 함께 쓰는 종이
call-sheet-keys = 키보드: 화살표로 펜을 움직이고 스페이스로 내리거나 올립니다.
call-pen-black = 검정
call-pen-blue = 파랑
call-pen-red = 빨강
call-pen-thick = 굵게
call-pen-down = 펜을 내렸습니다
call-pen-up = 펜을 올렸습니다
call-clear = 모두 지우기
# Whether the interpreter's voice comes, in a word or two
call-sounding = 말하는 중
call-silent = 소리 없음
# In a field whose letters the interpreter sees while they are typed
call-type-hint = 통역사에게 글자로 전하기
call-typing = 통역사가 입력 중입니다
call-words = 통역사와 비교하세요
interpreter-said = 통역사
call-empty = 통역사의 글자나 말이 여기에 나옵니다.
light-dark = 너무 어두움
light-bright = 너무 밝음
light-behind = 역광
light-flat = 명암 차이 부족
# How good the picture is for signing: a short mark
grade-good = 화면: 좋음
grade-fair = 화면: 보통
grade-poor = 화면: 나쁨
# The reason, and then on whose side it is
quality-frame-rate = 화면이 매끄럽지 않음
quality-gap = 화면이 가끔 멈춤
quality-delay = 화면이 늦게 나옴
quality-skew = 화면과 소리가 맞지 않음
quality-resolution = 화면이 흐림
quality-loss = 화면 일부가 손실됨
quality-no-picture = 화면이 오지 않음
quality-unknown = 측정 중
quality-ours = 이쪽 회선
quality-theirs = 상대방 회선

## After the call

call-ended-done = 통화가 끝났습니다.
call-ended-cancelled = 호출을 취소했습니다.
call-ended-nobody = 지금 응답할 수 있는 통역사가 없습니다.
call-ended-lost = 연결이 끊겨 복구되지 않았습니다.
call-ended-failed = 통화를 하지 못했습니다.
call-ended-unreached = 통역사가 응답했지만 연결하지 못했습니다.
call-ended-closed = 통역사의 페이지가 닫혔습니다.
call-ended-transferred = 통화가 다른 사람에게 넘겨졌습니다.
call-ended-no-hub = 지금 여기에서는 통역사를 부를 수 없습니다.
call-ended-refused = 통역 서버에 이 창구가 등록되어 있지 않습니다.
call-erased = 통역사에게 보여 준 내용은 양쪽 모두에서 삭제되었습니다.
call-again = 다시 부르기
call-ladder = 다른 방법
ladder-own = 잠시 후 다시 부르기
ladder-partner = 협력 도시의 통역사
ladder-contractor = 위탁 업체의 통역사
ladder-relay = 전화 중계 서비스
ladder-slip = 통역 시간 예약하기

## Finish and erasing

slip-title = 창구 메모
slip-empty = 메모가 없습니다. 문장을 누르면 메모에 추가됩니다.
slip-choose = 문장을 누르면 메모에 넣거나 뺄 수 있습니다.
slip-qr = 이 코드를 촬영하세요. 글 자체가 들어 있어 인터넷이 필요 없습니다.
slip-qr-long = 메모가 길어 코드에 담을 수 없습니다. 인쇄를 이용하세요.
slip-save = 저장
slip-print = 인쇄
slip-saved = 저장됨: { $path }
slip-doubt = 이 줄은 창구에서 확인하세요.
slip-made = 기계 번역 메모({ $date } 창구에서 작성)
button-erase = 끝내고 삭제
button-continue = 계속
idle-title = 계속 사용하시겠습니까?
idle-countdown = { $seconds }초 후 모두 삭제됩니다.

## Apology

apology-title = 죄송합니다. 문제가 발생했습니다.
apology-kept = 대화는 사라지지 않았습니다: { $count }건 유지.

## What went wrong, and what to do

error-unknown = 문제가 발생했습니다. 다시 한번 시도해 주세요.
error-unknown-language = 이 언어는 여기서 사용할 수 없습니다. 다른 언어를 선택하세요.
error-settings-invalid = 설정에 오류가 있습니다. 담당자를 불러 주세요.
error-file-missing = 파일을 읽을 수 없습니다. 담당자를 불러 주세요.
error-sound-unreadable = 이 파일에는 음성이 없습니다. 다른 파일을 선택하세요.
error-model-missing = 이 언어는 음성을 인식할 수 없습니다. 글자를 입력하거나 카드를 선택하세요.
error-model-corrupt = 모델이 손상되어 음성을 인식할 수 없습니다. 글자를 입력하거나 카드를 선택하세요.
error-microphone-missing = 마이크가 없습니다. 글자를 입력하거나 카드를 선택하세요.
error-microphone-lost = 마이크가 멈췄습니다. 연결을 확인하고 말하기 버튼을 다시 누르거나 글자를 입력하세요.
error-hearing-stopped = 음성 인식이 멈춰 다시 시작하고 있습니다. 마지막 문장을 다시 말씀해 주세요.
error-pair-missing = 이 조합은 번역할 수 없습니다. 카드를 선택하세요.
error-translation-failed = 이 문장은 번역하지 못했습니다. 다른 말로 해 주세요.
error-voice-missing = 이 언어는 읽어 드릴 수 없습니다. 글자를 읽어 주세요.
error-speaking-failed = 읽어 드리지 못했습니다. 글자를 읽어 주세요.
error-phrase-unknown = 이 카드는 없습니다. 다른 카드를 선택하세요.
error-slot-invalid = 먼저 카드의 빈칸을 입력하세요.
error-deck-invalid = 카드에 오류가 있습니다. 담당자를 불러 주세요.
error-display-missing = 화면이 없습니다.
error-document-failed = 메모를 저장하지 못했습니다. 담당자를 불러 주세요.
error-sound-lost = 음성 일부가 손실되었습니다. 마지막 문장을 다시 말씀해 주세요.
error-microphone-changed = 다른 마이크로 바뀌었습니다: { $name }
error-microphone-muted = 마이크가 꺼져 있습니다. 마이크를 켜거나 글자를 입력하세요.
error-microphone-loud = 소리가 너무 큽니다. 마이크에서 조금 떨어져서 말씀해 주세요.
error-sound-gone = 말씀하신 지 오래되어 다시 들을 수 없습니다. 글자를 입력하거나 다시 한번 말씀해 주세요.
error-set-invalid = 녹음을 사용할 수 없습니다. 담당자를 불러 주세요.
error-loudspeaker-missing = 스피커가 없습니다. 글자를 읽어 주세요.
error-loudspeaker-changed = 다른 스피커로 바뀌었습니다: { $name }
error-camera-missing = 카메라가 없습니다. 소리와 글자는 사용할 수 있습니다.
error-hub-refused = 통역 서버에 이 창구가 등록되어 있지 않습니다. 다시 등록해야 합니다.
error-hub-unreachable = 통역 서버에 연결할 수 없습니다. 잠시 후 다시 불러 주세요.
