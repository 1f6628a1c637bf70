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
talk-hint = Sentuh tombol bulat, lalu bicara. Anda juga bisa mengetik atau memilih kartu.
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
button-repeat = Bacakan lagi
type-hint = Ketik di sini
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
