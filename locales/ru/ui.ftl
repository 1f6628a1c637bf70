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
talk-hint = Коснитесь круглой кнопки и говорите. Можно также набрать текст или выбрать карточку.
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
button-repeat = Ещё раз
type-hint = Пишите здесь
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
