### Texts on the screen. Each half of the screen is in one language; keep buttons short.

## Attract: the first screen, and the tiles

greeting = Добро пожаловать
choose-language = Выберите язык
# Short marks under a language's name on its tile (what the counter can do in it): one word each if possible.
service-hears = голос
service-translates = текст
service-speaks = озвучивание
service-cards = карточки
# Tile: the visitor wants to use sign language
tile-sign = Жестовый язык
# Tile: the visitor wants to write instead of speaking
tile-write = Письменно
privacy = Ваши слова переводятся только внутри этого устройства. Ничего не сохраняется.
erased = Стёрто предложений: { $count }. Ничего не сохранено.

## Talk

# On the big round button; at most two short lines.
talk-ready = Коснитесь и говорите
talk-opening = Минутку
talk-listening = Слушаю
talk-thinking = Перевожу
talk-speaking = Читаю вслух
talk-other = Говорит собеседник
# While the button is kept down
talk-held = Скажите и отпустите
# Hands free: both are listened to, and nobody needs to touch anything
talk-free = Просто говорите
talk-hint = Коснитесь круглой кнопки и говорите. Можно также набрать текст или выбрать карточку.
# Where both sides speak the same language: the visitor reads what the staff say
captions-hint = Слова сотрудника появляются здесь крупным шрифтом. Можно также набрать текст.
# Buttons under an icon: one word if possible.
button-type = Набрать
button-cards = Карточки
button-language = Язык
button-turn = Повернуть
button-size = Шрифт
button-finish = Завершить
button-earlier = Ранее
button-back = Назад
button-send = Отправить
button-close = Закрыть
button-stop = Остановить
# Switches hands free listening on and off
button-free = Без касаний
button-furigana = Чтение каной
button-correct = Исправить
button-repeat = Ещё раз
type-hint = Пишите здесь
# A mark beside the talk button: the sound is so loud that words are lost
too-loud = Слишком громко
waiting-translation = Перевожу…
earlier-title = Что было сказано
you-said = Вы
they-said = Собеседник
# Below one's own sentence: what the other side reads, translated back
back-translation = Обратный перевод: { $text }

## Where a sentence comes from, and doubt

origin-card = Проверенная фраза
origin-card-draft = Карточка с фразой (ещё не проверена человеком)
origin-machine = Машинный перевод
origin-same = Как сказано
starter = Малая пробная модель: проверьте смысл
doubt = Проверьте: { $value } могло передаться неверно.

## Hands free: it is not clear who spoke; both readings stand below to be touched

free-question = Что из этого было сказано?
free-neither = Ни то ни другое

## Correcting what was heard

correct-title = Что вы сказали?
correct-hint = Коснитесь неверного слова.
# Above the other words that may have been said where somebody touched one
correct-choose = Что верно?
correct-waiting = Минутку
correct-nothing = Других вариантов здесь нет.
correct-leave-out = Убрать
correct-type = Набрать
correct-again = Сказать снова
correct-keep = Не менять
# A mark beside a sentence that its speaker has changed; the old text stands beside it, struck through
corrected = Исправлено
corrected-before = Было: { $text }

## What a language cannot do here

no-voice = Этот язык здесь не озвучивается. Прочитайте текст.
no-hearing = Этот язык здесь не распознаётся. Наберите текст или выберите карточку.
no-translation = Этот язык здесь не переводится. Карточки работают.

## Cards

cards-search = Поиск
cards-empty = Ничего не найдено. Попробуйте другое слово.
cards-show = Показать
cards-fill = Заполнить
cards-answers = Коснитесь ответа
slot-date = Дата
slot-time = Время
slot-amount = Сумма (иены)
slot-number = Число
slot-place = Место
slot-name = Имя
slot-document = Документ
date-today = Сегодня
date-tomorrow = Завтра
# Names of the arrow buttons beside a day or a time, for the screen reader
pick-month-before = Предыдущий месяц
pick-month-after = Следующий месяц
pick-week-before = Предыдущая неделя
pick-week-after = Следующая неделя
pick-hour-before = На час раньше
pick-hour-after = На час позже
pick-minutes-before = На пять минут раньше
pick-minutes-after = На пять минут позже
pick-delete = Удалить последнюю цифру

## Calling an interpreter

button-call = Переводчик
call-title = Вызов переводчика
call-lang-jsl = Японский жестовый язык
call-calling = Вызываем
call-queued = Ожидаем переводчика
call-ringing = Вызов идёт
call-connecting = Вызов принят. Сейчас появится видео.
call-answered = { $name } на связи
call-next = Вы следующие
# People who wait before this one
call-ahead = Перед вами: { $count }
call-wait = Около { $minutes } мин
call-wait-open = Время ожидания пока неизвестно
call-cancel = Отмена
# Asked of the visitor before the interpreter answers
call-share-ask = Можно ли переводчику прочитать, что уже было сказано?
call-share-note = После звонка это сотрётся с обеих сторон.
call-share-yes = Да
call-share-no = Нет
call-share-given = Переводчик может прочитать, что уже было сказано.
call-share-kept = Сказанное ранее не передаётся переводчику.
# For the staff, while the visitor is asked
call-share-asking = У посетителя спрашивают, можно ли переводчику прочитать, что уже было сказано.

## In the call

call-hang-up = Завершить звонок
call-lost = Связь прервалась. Она восстановится сама.
call-no-picture = Сейчас нет видео
# Switches for one's own microphone and camera
call-sound = Микрофон
call-picture = Камера
call-sound-off = Микрофон выключен
call-picture-off = Камера выключена
# Marks on the interpreter's side, for somebody who cannot hear that it is silent
call-their-sound-on = Микрофон переводчика: вкл.
call-their-sound-off = Микрофон переводчика: выкл.
call-their-picture-off = Камера переводчика: выкл.
call-theirs = Видео переводчика
call-self = Вы
call-guide = В рамке: от головы до пояса
# Switches the small picture on the staff's half on and off
call-show = Видео
# How the own picture is moved and sized, and what a touch on the interpreter's does; for a screen reader
call-self-hint = Переместить: потяните или нажмите стрелку. Размер: коснитесь или нажмите + или −
call-larger = Коснитесь, чтобы увеличить видео
call-smaller = Коснитесь, чтобы вернуть текст
# The sheet on which everybody in the call draws
call-draw = Рисовать
call-sheet = Общий лист для рисования
call-sheet-keys = С клавиатуры: стрелки двигают перо, пробел опускает и поднимает его.
call-pen-black = Чёрный
call-pen-blue = Синий
call-pen-red = Красный
call-pen-thick = Толстый
call-pen-down = Перо опущено
call-pen-up = Перо поднято
call-clear = Стереть всё
# Whether the interpreter's voice comes, in a word or two
call-sounding = Говорит
call-silent = Нет звука
# In a field whose letters the interpreter sees while they are typed
call-type-hint = Напишите переводчику
call-typing = Переводчик печатает
call-words = Сверьте с переводчиком
interpreter-said = Переводчик
call-empty = Здесь появится то, что напишет или скажет переводчик.
light-dark = Слишком темно
light-bright = Слишком светло
light-behind = Свет сзади
light-flat = Мало контраста
# How good the picture is for signing: a short mark
grade-good = Видео: хорошее
grade-fair = Видео: среднее
grade-poor = Видео: плохое
# The reason, and then on whose side it is
quality-frame-rate = движения не плавные
quality-gap = видео иногда замирает
quality-delay = видео запаздывает
quality-skew = видео и звук не совпадают
quality-resolution = видео нечёткое
quality-loss = части видео теряются
quality-no-picture = видео не поступает
quality-unknown = идёт измерение
quality-ours = наша связь
quality-theirs = связь собеседника

## After the call

call-ended-done = Звонок завершён.
call-ended-cancelled = Вызов отменён.
call-ended-nobody = Сейчас никто не может ответить.
call-ended-lost = Связь прервалась и не восстановилась.
call-ended-failed = Звонок не удался.
call-ended-unreached = Переводчик ответил, но соединение не установилось.
call-ended-closed = Страница переводчика была закрыта.
call-ended-transferred = Звонок передан другому переводчику.
call-ended-no-hub = Сейчас отсюда нельзя вызвать переводчика.
call-ended-refused = Сервер переводчиков не знает этого окна.
call-erased = Переданное стёрто с обеих сторон.
call-again = Вызвать снова
call-ladder = Что ещё можно сделать
ladder-own = Попробовать чуть позже
ladder-partner = Переводчик города-партнёра
ladder-contractor = Переводчик компании-подрядчика
ladder-relay = Служба телефонной ретрансляции
ladder-slip = Записаться к переводчику

## Finish and erasing

slip-title = Ваши заметки
slip-empty = Заметок нет. Коснитесь предложения, чтобы добавить его.
slip-choose = Коснитесь предложения, чтобы добавить его в заметки или убрать.
slip-qr = Сфотографируйте этот код: в нём сам текст. Интернет не нужен.
slip-qr-long = Заметки слишком длинные для кода. Попросите их распечатать.
slip-save = Сохранить
slip-print = Печать
slip-saved = Сохранено: { $path }
slip-doubt = Уточните эту строку у сотрудника.
slip-made = Заметки машинного перевода. Составлено на приёме: { $date }
button-erase = Завершить и стереть
button-continue = Продолжить
idle-title = Вы ещё здесь?
idle-countdown = До стирания всех данных, секунд: { $seconds }

## Apology

apology-title = Извините. Произошла ошибка.
apology-kept = Ничего не потеряно. Сохранено предложений: { $count }

## What went wrong, and what to do

error-unknown = Произошла ошибка. Попробуйте ещё раз.
error-unknown-language = Этого языка здесь нет. Выберите другой.
error-settings-invalid = Ошибка в настройках. Позовите ответственного сотрудника.
error-file-missing = Не удаётся прочитать файл. Позовите ответственного сотрудника.
error-sound-unreadable = В этом файле нет звука. Выберите другой.
error-model-missing = Этот язык здесь не распознаётся. Наберите текст или выберите карточку.
error-model-corrupt = Распознавание не работает: модель повреждена. Наберите текст или выберите карточку.
error-microphone-missing = Микрофона нет. Наберите текст или выберите карточку.
error-microphone-lost = Микрофон отключился. Проверьте штекер и снова коснитесь кнопки разговора или наберите текст.
error-hearing-stopped = Распознавание остановилось и запускается снова. Повторите последнее предложение.
error-pair-missing = Это здесь не переводится. Выберите карточку.
error-translation-failed = Это предложение не удалось перевести. Скажите другими словами.
error-voice-missing = Этот язык здесь не озвучивается. Прочитайте текст.
error-speaking-failed = Не удалось прочитать вслух. Прочитайте текст.
error-phrase-unknown = Такой карточки нет. Выберите другую.
error-slot-invalid = Сначала заполните карточку.
error-deck-invalid = Ошибка в карточке. Позовите ответственного сотрудника.
error-display-missing = Нет экрана.
error-document-failed = Не удалось сохранить заметки. Позовите ответственного сотрудника.
error-sound-lost = Часть звука потеряна. Повторите последнее предложение.
error-microphone-changed = Теперь используется другой микрофон: { $name }.
error-microphone-muted = Микрофон выключен. Включите его или наберите текст.
error-microphone-loud = Звук слишком громкий. Говорите чуть дальше от микрофона.
error-sound-gone = Это сказано слишком давно, прослушать ещё раз уже нельзя. Наберите текст или повторите.
error-set-invalid = Звуковые записи нельзя использовать. Позовите ответственного сотрудника.
error-loudspeaker-missing = Нет динамика. Прочитайте текст.
error-loudspeaker-changed = Теперь используется другой динамик: { $name }.
error-camera-missing = Камеры нет. Звук и текст работают и без неё.
error-hub-refused = Сервер переводчиков не знает этого окна. Его нужно зарегистрировать снова.
error-hub-unreachable = Сервер переводчиков недоступен. Пожалуйста, вызовите ещё раз немного позже.
