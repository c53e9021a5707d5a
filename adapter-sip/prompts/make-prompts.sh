#!/usr/bin/env bash
# Makes every recording a caller hears, from nb.tsv and en.tsv, with espeak-ng and sox.
# The same tools make the same bytes, so a run without a change leaves nothing to commit.
set -euo pipefail
export LC_ALL=C.UTF-8

usage() {
  cat <<'TEXT'
usage: make-prompts.sh [OUTPUT-DIRECTORY]   make all recordings (default: ../src/main/resources/prompts)
       make-prompts.sh --list               print language, name, text and its spelling for the voice
TEXT
}

sources=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
readonly sources
readonly languages=(nb en)

# Loudness: the speech itself is brought to SPEECH_RMS dBFS, and its peaks are held down to about -6 dBFS.
readonly SPEECH_RMS=-19.5 LEVELLING_RMS=-33 TONE_PEAK=-14 MUSIC_PEAK=-12
readonly TELEPHONE_BAND=300-3400
readonly EDGE=0.05

# --- numbers in words -------------------------------------------------------------------------------------------------

nb_below_twenty=(ingen én to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten
  sytten atten nitten)
nb_tens=('' '' tjue tretti førti femti seksti sytti åtti nitti)
en_below_twenty=(no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen)
en_tens=('' '' twenty thirty forty fifty sixty seventy eighty ninety)

# A whole number of hundreds or thousands is counted in the neuter: ett hundre, ett tusen.
nb_number() {
  local n=$1 gender=$2
  if ((n >= 1000)); then
    echo "$(nb_number $((n / 1000)) neuter) tusen"
  elif ((n >= 100)); then
    echo "$(nb_number $((n / 100)) neuter) hundre"
  elif ((n >= 20 && n % 10 == 0)); then
    echo "${nb_tens[n / 10]}"
  elif ((n > 20)); then
    echo "${nb_tens[n / 10]}$(nb_number $((n % 10)) "$gender")"
  elif ((n == 1)) && [[ $gender == neuter ]]; then
    echo ett
  else
    echo "${nb_below_twenty[n]}"
  fi
}

en_number() {
  local n=$1
  if ((n >= 1000)); then
    echo "${en_below_twenty[n / 1000]} thousand"
  elif ((n >= 100)); then
    echo "${en_below_twenty[n / 100]} hundred"
  elif ((n >= 20 && n % 10 == 0)); then
    echo "${en_tens[n / 10]}"
  elif ((n > 20)); then
    echo "${en_tens[n / 10]}-${en_below_twenty[n % 10]}"
  else
    echo "${en_below_twenty[n]}"
  fi
}

# --- the list of recordings -------------------------------------------------------------------------------------------

with_number() {
  local language=$1 n=$2 text=$3
  text=${text//'{n}'/$("${language}_number" "$n" common)}
  echo "${text//'{n:neuter}'/$("${language}_number" "$n" neuter)}"
}

# "Name-FIRST", "Name-FIRST..LAST" and "Name-FIRST..LAST..STEP" stand for one recording per number.
expand() {
  local language=$1 name text base first last step n
  while IFS=$'\t' read -r name text; do
    if [[ $name =~ ^(.+)-([0-9]+)(\.\.([0-9]+)(\.\.([0-9]+))?)?$ ]]; then
      base=${BASH_REMATCH[1]} first=${BASH_REMATCH[2]}
      last=${BASH_REMATCH[4]:-$first} step=${BASH_REMATCH[6]:-1}
      for ((n = first; n <= last; n += step)); do
        printf '%s-%d\t%s\n' "$base" "$n" "$(with_number "$language" "$n" "$text")"
      done
    elif [[ -n $name ]]; then
      printf '%s\t%s\n' "$name" "$text"
    fi
  done <"$sources/$language.tsv"
}

# The spelling the voice reads right. A part of a sentence gets a comma, so that the voice does not fall at its end.
spoken() {
  local language=$1 text=$2
  if [[ -f $sources/$language.sed ]]; then
    text=$(sed -E -f "$sources/$language.sed" <<<"$text")
  fi
  [[ $text == *. ]] && echo "$text" || echo "$text,"
}

list() {
  local language name text
  for language in "${languages[@]}"; do
    while IFS=$'\t' read -r name text; do
      printf '%s\t%s\t%s\t%s\n' "$language" "$name" "$text" "$(spoken "$language" "$text")"
    done < <(expand "$language")
  done
}

# --- speech -----------------------------------------------------------------------------------------------------------

quiet_sox() {
  sox -V1 -R -D "$@"
}

rms_of() {
  quiet_sox "$1" -n stats 2>&1 | awk '/^RMS lev dB/ { print $4 }'
}

gain_to_rms() {
  awk -v have="$(rms_of "$1")" -v want="$2" 'BEGIN { printf "%.2f", want - have }'
}

voice() {
  case $1 in
    nb) espeak-ng -v nb -s 200 -p 42 -w "$2" -- "$3" ;;
    en) espeak-ng -v en -s 195 -p 42 -w "$2" -- "$3" ;;
  esac
}

# Telephone band at 8 kHz, without the silence before and after.
band_and_trim() {
  quiet_sox "$1" -b 32 -e float "$2" gain -6 rate -v 8000 sinc "$TELEPHONE_BAND" norm -3 \
    silence 1 0.005 -45d fade t 0.004 reverse silence 1 0.005 -45d fade t 0.01 reverse
}

# Brings the speech to a lower loudness than it will have, where sox has room above it, and holds its peaks down there.
level() {
  quiet_sox "$1" -b 32 -e float "$2" gain "$(gain_to_rms "$1" "$LEVELLING_RMS")" \
    compand 0.0001,0.04 -80,-80,-25,-25,0,-21 0 -80 0.002
}

to_alaw() {
  local from=$1 to=$2
  shift 2
  quiet_sox "$from" -t wav -r 8000 -c 1 -b 8 -e a-law "$to" "$@"
}

say() {
  local language=$1 text=$2 target=$3 scratch
  scratch=$(mktemp -d -p "$work")
  voice "$language" "$scratch/raw.wav" "$(spoken "$language" "$text")"
  band_and_trim "$scratch/raw.wav" "$scratch/trimmed.wav"
  level "$scratch/trimmed.wav" "$scratch/once.wav"
  level "$scratch/once.wav" "$scratch/twice.wav"
  to_alaw "$scratch/twice.wav" "$target" gain "$(gain_to_rms "$scratch/twice.wav" "$SPEECH_RMS")" pad "$EDGE" "$EDGE"
}

make_speech() {
  local language=$1 directory=$2 name text pids=() pid
  mkdir -p "$directory"
  while IFS=$'\t' read -r name text; do
    say "$language" "$text" "$directory/$name.wav" &
    pids+=($!)
    if ((${#pids[@]} >= $(nproc))); then
      wait "${pids[0]}"
      pids=("${pids[@]:1}")
    fi
  done < <(expand "$language")
  for pid in "${pids[@]}"; do wait "$pid"; done
}

# --- tones: single sines, away from every DTMF frequency --------------------------------------------------------------

note() {
  quiet_sox -n -r 8000 -c 1 -b 32 -e float "$1" synth "$3" sine "$2" fade t 0.015 "$3" 0.06
}

make_tone() {
  local target=$1 length=$2 scratch frequency notes=()
  shift 2
  scratch=$(mktemp -d -p "$work")
  for frequency in "$@"; do
    notes+=("$scratch/note${#notes[@]}.wav")
    note "${notes[-1]}" "$frequency" "$length"
  done
  quiet_sox "${notes[@]}" "$scratch/joined.wav"
  to_alaw "$scratch/joined.wav" "$target" norm "$TONE_PEAK"
}

make_tones() {
  mkdir -p "$1"
  make_tone "$1/ToneIn.wav" 0.17 523.25 659.26
  make_tone "$1/ToneOut.wav" 0.17 659.26 523.25
  make_tone "$1/UnknownKeys.wav" 0.3 330
}

# --- hold music: eight slow chords, composed for this server ----------------------------------------------------------

# Hertz, in just intonation over 50 Hz. Nothing moves quickly and nothing sounds between the multiples of 50 Hz, so that
# whoever measures a line can tell the music from a voice or a test tone.
readonly CHORDS='
400 500 600 800
500 600 750 1000
450 600 750 900
400 600 750 1000
400 500 600 1200
500 750 800 1000
450 600 750 900
400 500 600 800
'
readonly CHORD=6 CHORD_LENGTH=9 CHORD_FADE=3 NOTE_GAIN=-14

# mix TARGET INPUT... : at full strength, not divided by the number of inputs
mix() {
  local target=$1 input inputs=()
  shift
  for input in "$@"; do inputs+=(-v 1 "$input"); done
  quiet_sox -m "${inputs[@]}" -b 32 -e float "$target"
}

# chord_note TARGET HERTZ START
chord_note() {
  quiet_sox -n -r 8000 -c 1 -b 32 -e float "$1" synth "$CHORD_LENGTH" sine "$2" \
    fade t "$CHORD_FADE" "$CHORD_LENGTH" "$CHORD_FADE" gain "$NOTE_GAIN" pad "$3"
}

make_hold_music() {
  local target=$1 scratch row=() hertz number=0
  scratch=$(mktemp -d -p "$work")
  while read -ra row; do
    for hertz in "${row[@]}"; do
      chord_note "$scratch/note$number-$hertz.wav" "$hertz" "$((number * CHORD))"
    done
    ((${#row[@]} == 0)) || number=$((number + 1))
  done <<<"$CHORDS"
  mix "$scratch/mixed.wav" "$scratch"/note*.wav
  to_alaw "$scratch/mixed.wav" "$target" norm "$MUSIC_PEAK"
}

# --- everything -------------------------------------------------------------------------------------------------------

make_all() {
  local output=$1 language
  mkdir -p "$output"
  for language in "${languages[@]}"; do
    make_speech "$language" "$output/$language"
  done
  make_tones "$output/tones"
  make_hold_music "$output/HoldMusic.wav"
}

case ${1:-} in
  --list) list ;;
  -*) usage >&2; exit 2 ;;
  *)
    work=$(mktemp -d)
    trap 'rm -r "$work"' EXIT
    make_all "${1:-$sources/../src/main/resources/prompts}"
    ;;
esac
