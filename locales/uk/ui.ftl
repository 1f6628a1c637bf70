### Texts on the screen. Each half of the screen is in one language; keep buttons short.

## Attract: the first screen, and the tiles

greeting = Вітаємо
choose-language = Оберіть мову
# Short marks under a language's name on its tile (what the counter can do in it): one word each if possible.
service-hears = голос
service-translates = текст
service-speaks = озвучення
service-cards = картки
# Tile: the visitor wants to use sign language
tile-sign = Жестова мова
# Tile: the visitor wants to write instead of speaking
tile-write = Письмово
privacy = Ваші слова перекладаються лише всередині цього пристрою. Нічого не зберігається.
erased = Стерто речень: { $count }. Нічого не збережено.

## Talk

# On the big round button; at most two short lines.
talk-ready = Торкніться й говоріть
talk-opening = Хвилинку
talk-listening = Слухаю
talk-thinking = Перекладаю
talk-speaking = Читаю вголос
talk-other = Говорить співрозмовник
talk-hint = Торкніться круглої кнопки й говоріть. Можна також набрати текст або вибрати картку.
# Buttons under an icon: one word if possible.
button-type = Набрати
button-cards = Картки
button-language = Мова
button-turn = Повернути
button-size = Шрифт
button-finish = Завершити
button-earlier = Раніше
button-back = Назад
button-send = Надіслати
button-close = Закрити
button-stop = Зупинити
button-repeat = Ще раз
type-hint = Пишіть тут
waiting-translation = Перекладаю…
earlier-title = Що було сказано
you-said = Ви
they-said = Співрозмовник
# Below one's own sentence: what the other side reads, translated back
back-translation = Зворотний переклад: { $text }

## Where a sentence comes from, and doubt

origin-card = Перевірена фраза
origin-card-draft = Картка з фразою (ще не перевірена людиною)
origin-machine = Машинний переклад
origin-same = Як сказано
starter = Мала пробна модель: перевірте зміст
doubt = Перевірте: { $value } могло передатися неправильно.

## What a language cannot do here

no-voice = Цю мову тут не озвучують. Прочитайте текст.
no-hearing = Цю мову тут не розпізнають. Наберіть текст або виберіть картку.
no-translation = Цю мову тут не перекладають. Картки працюють.

## Cards

cards-search = Пошук
cards-empty = Нічого не знайдено. Спробуйте інше слово.
cards-show = Показати
cards-fill = Заповнити
cards-answers = Торкніться відповіді
slot-date = Дата
slot-time = Час
slot-amount = Сума (єни)
slot-number = Число
slot-place = Місце
slot-name = Ім’я
slot-document = Документ
date-today = Сьогодні
date-tomorrow = Завтра

## Finish and erasing

slip-title = Ваші нотатки
slip-empty = Нотаток немає. Торкніться речення, щоб додати його.
slip-choose = Торкніться речення, щоб додати його до нотаток або прибрати.
slip-qr = Сфотографуйте цей код: у ньому сам текст. Інтернет не потрібен.
slip-qr-long = Нотатки задовгі для коду. Попросіть їх роздрукувати.
slip-save = Зберегти
slip-print = Друк
slip-saved = Збережено: { $path }
slip-doubt = Уточніть цей рядок у працівника.
slip-made = Нотатки машинного перекладу. Складено під час прийому: { $date }
button-erase = Завершити і стерти
button-continue = Продовжити
idle-title = Ви ще тут?
idle-countdown = До стирання всіх даних, секунд: { $seconds }

## Apology

apology-title = Вибачте. Сталася помилка.
apology-kept = Нічого не втрачено. Збережено речень: { $count }

## What went wrong, and what to do

error-unknown = Сталася помилка. Спробуйте ще раз.
error-unknown-language = Цієї мови тут немає. Виберіть іншу.
error-settings-invalid = Помилка в налаштуваннях. Покличте відповідальну особу.
error-file-missing = Не вдається прочитати файл. Покличте відповідальну особу.
error-sound-unreadable = У цьому файлі немає звуку. Виберіть інший.
error-model-missing = Цю мову тут не розпізнають. Наберіть текст або виберіть картку.
error-model-corrupt = Розпізнавання не працює: модель пошкоджена. Наберіть текст або виберіть картку.
error-microphone-missing = Мікрофона немає. Наберіть текст або виберіть картку.
error-microphone-lost = Мікрофон вимкнувся. Перевірте штекер і ще раз торкніться кнопки розмови або наберіть текст.
error-hearing-stopped = Розпізнавання зупинилося й запускається знову. Повторіть останнє речення.
error-pair-missing = Це тут не перекладається. Виберіть картку.
error-translation-failed = Це речення не вдалося перекласти. Скажіть іншими словами.
error-voice-missing = Цю мову тут не озвучують. Прочитайте текст.
error-speaking-failed = Не вдалося прочитати вголос. Прочитайте текст.
error-phrase-unknown = Такої картки немає. Виберіть іншу.
error-slot-invalid = Спочатку заповніть картку.
error-deck-invalid = Помилка в картці. Покличте відповідальну особу.
error-display-missing = Немає екрана.
error-document-failed = Не вдалося зберегти нотатки. Покличте відповідальну особу.
error-sound-lost = Частину звуку втрачено. Повторіть останнє речення.
