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
talk-hint = 둥근 버튼을 누르고 말씀하세요. 글자를 입력하거나 카드를 선택해도 됩니다.
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
button-repeat = 다시 읽기
type-hint = 여기에 입력하세요
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
