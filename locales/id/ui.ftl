### Texts on the screen. Each half of the screen is in one language; keep buttons short.

## Attract: the first screen, and the tiles

greeting = Selamat datang
choose-language = Pilih bahasa Anda
# Short marks under a language's name on its tile (what the counter can do in it): one word each if possible.
service-hears = suara
service-translates = teks
service-speaks = dibacakan
service-cards = kartu
# Tile: the visitor wants to use sign language
tile-sign = Bahasa isyarat
# Tile: the visitor wants to write instead of speaking
tile-write = Lewat tulisan
privacy = Percakapan diterjemahkan hanya di dalam mesin ini. Tidak ada yang disimpan.
erased = Dihapus: { $count } kalimat. Tidak ada yang disimpan.

## Talk

# On the big round button; at most two short lines.
talk-ready = Sentuh untuk bicara
talk-opening = Tunggu sebentar
talk-listening = Mendengarkan
talk-thinking = Menerjemahkan
talk-speaking = Membacakan
talk-other = Lawan bicara sedang berbicara
# While the button is kept down
talk-held = Lepas jika selesai
# Hands free: both are listened to, and nobody needs to touch anything
talk-free = Silakan bicara
talk-hint = Sentuh tombol bulat, lalu bicara. Anda juga bisa mengetik atau memilih kartu.
# Where both sides speak the same language: the visitor reads what the staff say
captions-hint = Ucapan petugas muncul di sini dengan tulisan besar. Anda juga bisa mengetik.
# Buttons under an icon: one word if possible.
button-type = Ketik
button-cards = Kartu
button-language = Bahasa
button-turn = Putar
button-size = Ukuran teks
button-finish = Selesai
button-earlier = Riwayat
button-back = Kembali
button-send = Kirim
button-close = Tutup
button-stop = Hentikan suara
# Switches hands free listening on and off
button-free = Tanpa sentuh
button-furigana = Bacaan kana
button-correct = Koreksi
button-repeat = Bacakan lagi
type-hint = Ketik di sini
# A mark beside the talk button: the sound is so loud that words are lost
too-loud = Terlalu keras
waiting-translation = Menerjemahkan …
earlier-title = Percakapan sebelumnya
you-said = Anda
they-said = Lawan bicara
# Below one's own sentence: what the other side reads, translated back
back-translation = Terjemahan balik: { $text }

## Where a sentence comes from, and doubt

origin-card = Frasa yang sudah diperiksa
origin-card-draft = Kartu frasa (belum diperiksa oleh manusia)
origin-machine = Terjemahan mesin
origin-same = Sesuai ucapan
starter = Model uji coba kecil: mohon periksa hasilnya
doubt = Mohon periksa: { $value } mungkin tidak tersampaikan dengan benar.

## Hands free: it is not clear who spoke; both readings stand below to be touched

free-question = Mana yang diucapkan?
free-neither = Bukan keduanya

## Correcting what was heard

correct-title = Apa yang Anda ucapkan?
correct-hint = Sentuh kata yang salah.
# Above the other words that may have been said where somebody touched one
correct-choose = Mana yang benar?
correct-waiting = Tunggu sebentar
correct-nothing = Tidak ada pilihan lain di bagian ini.
correct-leave-out = Hilangkan
correct-type = Ketik
correct-again = Ucapkan lagi
correct-keep = Biarkan
# A mark beside a sentence that its speaker has changed; the old text stands beside it, struck through
corrected = Dikoreksi
corrected-before = Sebelumnya: { $text }

## What a language cannot do here

no-voice = Bahasa ini tidak dibacakan di sini. Silakan baca teksnya.
no-hearing = Mesin ini tidak mengenali ucapan dalam bahasa ini. Silakan ketik atau pilih kartu.
no-translation = Bahasa ini tidak dapat diterjemahkan di sini. Kartu dapat digunakan.

## Cards

cards-search = Cari
cards-empty = Tidak ditemukan. Coba kata lain.
cards-show = Tunjukkan
cards-fill = Isi
cards-answers = Sentuh jawaban Anda
slot-date = Tanggal
slot-time = Waktu
slot-amount = Jumlah (yen)
slot-number = Angka
slot-place = Tempat
slot-name = Nama
slot-document = Dokumen
date-today = Hari ini
date-tomorrow = Besok
# Names of the arrow buttons beside a day or a time, for the screen reader
pick-month-before = Bulan sebelumnya
pick-month-after = Bulan berikutnya
pick-week-before = Minggu sebelumnya
pick-week-after = Minggu berikutnya
pick-hour-before = Satu jam lebih awal
pick-hour-after = Satu jam lebih lambat
pick-minutes-before = Lima menit lebih awal
pick-minutes-after = Lima menit lebih lambat
pick-delete = Hapus angka terakhir

## Calling an interpreter

button-call = Juru bahasa
call-title = Memanggil juru bahasa
call-lang-jsl = Bahasa Isyarat Jepang
call-calling = Memanggil
call-queued = Menunggu juru bahasa
call-ringing = Sedang berdering
call-connecting = Terjawab. Gambar segera muncul.
call-answered = { $name } telah menjawab
call-next = Giliran Anda berikutnya
# People who wait before this one
call-ahead = Sebelum Anda: { $count }
call-wait = Sekitar { $minutes } menit
call-wait-open = Lama tunggu belum diketahui
call-cancel = Batal
# Asked of the visitor before the interpreter answers
call-share-ask = Bolehkah juru bahasa membaca percakapan sejauh ini?
call-share-note = Ini dihapus di kedua sisi saat panggilan berakhir.
call-share-yes = Ya
call-share-no = Tidak
call-share-given = Juru bahasa boleh membaca percakapan sejauh ini.
call-share-kept = Percakapan sejauh ini tidak diserahkan.
# For the staff, while the visitor is asked
call-share-asking = Pengunjung sedang ditanya apakah juru bahasa boleh membaca percakapan sejauh ini.

## In the call

call-hang-up = Akhiri
call-lost = Sambungan terputus. Akan tersambung lagi sendiri.
call-no-picture = Saat ini tidak ada gambar
# Switches for one's own microphone and camera
call-sound = Mikrofon
call-picture = Kamera
call-sound-off = Mikrofon mati
call-picture-off = Kamera mati
# Marks on the interpreter's side, for somebody who cannot hear that it is silent
call-their-sound-on = Mikrofon juru bahasa: nyala
call-their-sound-off = Mikrofon juru bahasa: mati
call-their-picture-off = Kamera juru bahasa: mati
call-theirs = Gambar juru bahasa
call-self = Anda
call-guide = Kepala sampai pinggang di dalam bingkai
# Switches the small picture on the staff's half on and off
call-show = Gambar
# How the own picture is moved and sized, and what a touch on the interpreter's does; for a screen reader
call-self-hint = Pindah: seret, atau tombol panah. Ukuran: sentuh, atau tombol + dan −
call-larger = Sentuh untuk memperbesar gambar
call-smaller = Sentuh untuk kembali ke teks
# The sheet on which everybody in the call draws
call-draw = Gambar
call-sheet = Kertas untuk digambari bersama
call-sheet-keys = Dengan keyboard: panah menggerakkan pena, Spasi menurunkan dan mengangkatnya.
call-pen-black = Hitam
call-pen-blue = Biru
call-pen-red = Merah
call-pen-thick = Tebal
call-pen-down = Pena turun
call-pen-up = Pena naik
call-clear = Hapus semua
# Whether the interpreter's voice comes, in a word or two
call-sounding = Berbicara
call-silent = Tanpa suara
# In a field whose letters the interpreter sees while they are typed
call-type-hint = Ketik untuk juru bahasa
call-typing = Juru bahasa sedang mengetik
call-words = Cocokkan dengan juru bahasa
interpreter-said = Juru bahasa
call-empty = Ketikan atau ucapan juru bahasa muncul di sini.
light-dark = Terlalu gelap
light-bright = Terlalu terang
light-behind = Cahaya dari belakang
light-flat = Kurang kontras
# How good the picture is for signing: a short mark
grade-good = Gambar: baik
grade-fair = Gambar: cukup
grade-poor = Gambar: buruk
# The reason, and then on whose side it is
quality-frame-rate = gambar tidak lancar
quality-gap = gambar kadang berhenti
quality-delay = gambar terlambat
quality-skew = gambar dan suara tidak cocok
quality-resolution = gambar kasar
quality-loss = sebagian gambar hilang
quality-no-picture = gambar tidak masuk
quality-unknown = masih diukur
quality-ours = sambungan kita
quality-theirs = sambungan mereka

## After the call

call-ended-done = Panggilan telah berakhir.
call-ended-cancelled = Panggilan dibatalkan.
call-ended-nobody = Saat ini tidak ada yang dapat menjawab.
call-ended-lost = Sambungan terputus dan tidak pulih.
call-ended-failed = Panggilan tidak berhasil.
call-ended-unreached = Juru bahasa telah menjawab, tetapi tidak dapat tersambung.
call-ended-closed = Halaman juru bahasa ditutup.
call-ended-transferred = Panggilan dialihkan ke orang lain.
call-ended-no-hub = Saat ini juru bahasa tidak dapat dipanggil dari sini.
call-ended-refused = Server juru bahasa tidak mengenal loket ini.
call-erased = Percakapan yang diserahkan telah dihapus di kedua sisi.
call-again = Panggil lagi
call-ladder = Cara lain
ladder-own = Coba lagi sebentar lagi
ladder-partner = Juru bahasa dari kota mitra
ladder-contractor = Juru bahasa dari perusahaan kontrak
ladder-relay = Layanan relai telepon
ladder-slip = Pesan waktu dengan juru bahasa

## Finish and erasing

slip-title = Catatan Anda dari loket
slip-empty = Tidak ada catatan. Sentuh kalimat untuk menambahkannya.
slip-choose = Sentuh kalimat untuk menambahkan atau menghapusnya dari catatan.
slip-qr = Foto kode ini: isinya teks itu sendiri. Tidak perlu internet.
slip-qr-long = Catatan terlalu panjang untuk kode. Silakan minta dicetak.
slip-save = Simpan
slip-print = Cetak
slip-saved = Disimpan: { $path }
slip-doubt = Mohon pastikan baris ini di loket.
slip-made = Catatan terjemahan mesin, dibuat di loket pada { $date }
button-erase = Selesai dan hapus
button-continue = Lanjutkan
idle-title = Apakah Anda masih di sini?
idle-countdown = Semua akan dihapus dalam { $seconds } detik.

## Apology

apology-title = Maaf. Terjadi masalah.
apology-kept = Tidak ada yang hilang: { $count } kalimat tersimpan.

## What went wrong, and what to do

error-unknown = Terjadi masalah. Silakan coba sekali lagi.
error-unknown-language = Bahasa ini tidak tersedia di sini. Silakan pilih yang lain.
error-settings-invalid = Ada kesalahan pengaturan. Mohon panggil petugas.
error-file-missing = Ada berkas yang tidak dapat dibaca. Mohon panggil petugas.
error-sound-unreadable = Berkas ini tidak berisi suara. Silakan pilih yang lain.
error-model-missing = Mesin ini tidak mengenali ucapan dalam bahasa ini. Silakan ketik atau pilih kartu.
error-model-corrupt = Pengenalan suara tidak berfungsi: modelnya rusak. Silakan ketik atau pilih kartu.
error-microphone-missing = Tidak ada mikrofon. Silakan ketik atau pilih kartu.
error-microphone-lost = Mikrofon berhenti. Periksa sambungannya dan sentuh lagi tombol bicara, atau ketik.
error-hearing-stopped = Pengenalan suara berhenti dan sedang dimulai lagi. Mohon ulangi kalimat terakhir.
error-pair-missing = Ini tidak dapat diterjemahkan di sini. Silakan pilih kartu.
error-translation-failed = Kalimat ini tidak dapat diterjemahkan. Mohon gunakan kata lain.
error-voice-missing = Bahasa ini tidak dibacakan di sini. Silakan baca teksnya.
error-speaking-failed = Tidak dapat dibacakan. Silakan baca teksnya.
error-phrase-unknown = Kartu ini tidak ada. Silakan pilih yang lain.
error-slot-invalid = Silakan isi kartu dulu.
error-deck-invalid = Ada kesalahan pada kartu. Mohon panggil petugas.
error-display-missing = Tidak ada layar.
error-document-failed = Catatan tidak dapat disimpan. Mohon panggil petugas.
error-sound-lost = Sebagian suara hilang. Mohon ulangi kalimat terakhir.
error-microphone-changed = Sekarang mikrofon lain yang dipakai: { $name }.
error-microphone-muted = Mikrofon mati. Silakan nyalakan, atau ketik.
error-microphone-loud = Suara terlalu keras. Mohon bicara agak jauh dari mikrofon.
error-sound-gone = Ini sudah terlalu lama diucapkan sehingga tidak dapat didengarkan lagi. Silakan ketik atau ucapkan sekali lagi.
error-set-invalid = Rekaman tidak dapat digunakan. Mohon panggil petugas.
error-loudspeaker-missing = Tidak ada pengeras suara. Silakan baca teksnya.
error-loudspeaker-changed = Sekarang pengeras suara lain yang dipakai: { $name }.
error-camera-missing = Tidak ada kamera. Suara dan teks tetap bisa dipakai.
error-hub-refused = Server juru bahasa tidak mengenal loket ini. Loket harus didaftarkan lagi.
error-hub-unreachable = Server juru bahasa tidak dapat dihubungi. Silakan panggil lagi sebentar lagi.
