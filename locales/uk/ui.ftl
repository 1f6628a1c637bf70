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
# While the button is kept down
talk-held = Скажіть і відпустіть
# Hands free: both are listened to, and nobody needs to touch anything
talk-free = Просто говоріть
talk-hint = Торкніться круглої кнопки й говоріть. Можна також набрати текст або вибрати картку.
# Where both sides speak the same language: the visitor reads what the staff say
captions-hint = Слова працівника з’являються тут великим шрифтом. Можна також набрати текст.
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
# Switches hands free listening on and off
button-free = Без дотиків
button-furigana = Читання каною
button-correct = Виправити
button-repeat = Ще раз
type-hint = Пишіть тут
# A mark beside the talk button: the sound is so loud that words are lost
too-loud = Надто гучно
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

## Hands free: it is not clear who spoke; both readings stand below to be touched

free-question = Що з цього було сказано?
free-neither = Ні те, ні інше

## Correcting what was heard

correct-title = Що ви сказали?
correct-hint = Торкніться неправильного слова.
# Above the other words that may have been said where somebody touched one
correct-choose = Що правильно?
correct-waiting = Хвилинку
correct-nothing = Інших варіантів тут немає.
correct-leave-out = Прибрати
correct-type = Набрати
correct-again = Сказати знову
correct-keep = Не змінювати
# A mark beside a sentence that its speaker has changed; the old text stands beside it, struck through
corrected = Виправлено
corrected-before = Було: { $text }

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
# Names of the arrow buttons beside a day or a time, for the screen reader
pick-month-before = Попередній місяць
pick-month-after = Наступний місяць
pick-week-before = Попередній тиждень
pick-week-after = Наступний тиждень
pick-hour-before = На годину раніше
pick-hour-after = На годину пізніше
pick-minutes-before = На п’ять хвилин раніше
pick-minutes-after = На п’ять хвилин пізніше
pick-delete = Видалити останню цифру

## Calling an interpreter

button-call = Перекладач
call-title = Виклик перекладача
call-lang-jsl = Японська жестова мова
call-calling = Викликаємо
call-queued = Чекаємо на перекладача
call-ringing = Виклик триває
call-connecting = Виклик прийнято. Зараз з’явиться відео.
call-answered = { $name } на зв’язку
call-next = Ви наступні
# People who wait before this one
call-ahead = Перед вами: { $count }
call-wait = Близько { $minutes } хв
call-wait-open = Час очікування поки невідомий
call-cancel = Скасувати
# Asked of the visitor before the interpreter answers
call-share-ask = Чи можна перекладачеві прочитати, що вже було сказано?
call-share-note = Після дзвінка це зітреться з обох боків.
call-share-yes = Так
call-share-no = Ні
call-share-given = Перекладач може прочитати, що вже було сказано.
call-share-kept = Сказане раніше не передається перекладачеві.
# For the staff, while the visitor is asked
call-share-asking = Відвідувача запитують, чи можна перекладачеві прочитати, що вже було сказано.

## In the call

call-hang-up = Завершити дзвінок
call-lost = Зв’язок перервався. Він відновиться сам.
call-no-picture = Зараз немає відео
# Switches for one's own microphone and camera
call-sound = Мікрофон
call-picture = Камера
call-sound-off = Мікрофон вимкнено
call-picture-off = Камеру вимкнено
# Marks on the interpreter's side, for somebody who cannot hear that it is silent
call-their-sound-on = Мікрофон перекладача: увімк.
call-their-sound-off = Мікрофон перекладача: вимк.
call-their-picture-off = Камера перекладача: вимк.
call-theirs = Відео перекладача
call-self = Ви
call-guide = У рамці: від голови до пояса
# Switches the small picture on the staff's half on and off
call-show = Відео
# How the own picture is moved and sized, and what a touch on the interpreter's does; for a screen reader
call-self-hint = Перемістити: потягніть або натисніть стрілку. Розмір: торкніться або натисніть + чи −
call-larger = Торкніться, щоб збільшити відео
call-smaller = Торкніться, щоб повернути текст
# The sheet on which everybody in the call draws
call-draw = Малювати
call-sheet = Спільний аркуш для малювання
call-sheet-keys = З клавіатури: стрілки рухають перо, пробіл опускає й піднімає його.
call-pen-black = Чорний
call-pen-blue = Синій
call-pen-red = Червоний
call-pen-thick = Товстий
call-pen-down = Перо опущено
call-pen-up = Перо піднято
call-clear = Стерти все
# Whether the interpreter's voice comes, in a word or two
call-sounding = Говорить
call-silent = Немає звуку
# In a field whose letters the interpreter sees while they are typed
call-type-hint = Напишіть перекладачеві
call-typing = Перекладач друкує
call-words = Звірте з перекладачем
interpreter-said = Перекладач
call-empty = Тут з’явиться те, що напише або скаже перекладач.
light-dark = Надто темно
light-bright = Надто світло
light-behind = Світло ззаду
light-flat = Мало контрасту
# How good the picture is for signing: a short mark
grade-good = Відео: добре
grade-fair = Відео: середнє
grade-poor = Відео: погане
# The reason, and then on whose side it is
quality-frame-rate = рухи не плавні
quality-gap = відео часом завмирає
quality-delay = відео запізнюється
quality-skew = відео і звук не збігаються
quality-resolution = відео нечітке
quality-loss = частини відео губляться
quality-no-picture = відео не надходить
quality-unknown = триває вимірювання
quality-ours = наш зв’язок
quality-theirs = зв’язок співрозмовника

## After the call

call-ended-done = Дзвінок завершено.
call-ended-cancelled = Виклик скасовано.
call-ended-nobody = Зараз ніхто не може відповісти.
call-ended-lost = Зв’язок перервався і не відновився.
call-ended-failed = Дзвінок не вдався.
call-ended-unreached = Перекладач відповів, але з’єднання не встановилося.
call-ended-closed = Сторінку перекладача закрито.
call-ended-transferred = Дзвінок передано іншому перекладачеві.
call-ended-no-hub = Зараз звідси не можна викликати перекладача.
call-ended-refused = Сервер перекладачів не знає цього віконця.
call-erased = Передане стерто з обох боків.
call-again = Викликати знову
call-ladder = Що ще можна зробити
ladder-own = Спробувати трохи пізніше
ladder-partner = Перекладач міста-партнера
ladder-contractor = Перекладач компанії-підрядника
ladder-relay = Служба телефонної ретрансляції
ladder-slip = Записатися до перекладача

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
error-microphone-changed = Тепер використовується інший мікрофон: { $name }.
error-microphone-muted = Мікрофон вимкнено. Увімкніть його або наберіть текст.
error-microphone-loud = Звук надто гучний. Говоріть трохи далі від мікрофона.
error-sound-gone = Це сказано надто давно, прослухати ще раз уже не можна. Наберіть текст або повторіть.
error-set-invalid = Звукові записи не можна використати. Покличте відповідальну особу.
error-loudspeaker-missing = Немає динаміка. Прочитайте текст.
error-loudspeaker-changed = Тепер використовується інший динамік: { $name }.
error-camera-missing = Камери немає. Звук і текст працюють і без неї.
error-hub-refused = Сервер перекладачів не знає цього віконця. Його треба зареєструвати знову.
error-hub-unreachable = Сервер перекладачів недоступний. Будь ласка, викличте ще раз трохи пізніше.
