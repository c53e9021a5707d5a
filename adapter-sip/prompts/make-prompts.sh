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

# --- hold music: sixteen bars in D, composed for this server ----------------------------------------------------------

# A bar is eight eighths. Notes are semitones from a' (440 Hz). A row: four chord notes, then the melody as EIGHTH:NOTE.
readonly MUSIC_ROWS='
-3 0 4 7     0:9
-3 0 2 5     2:7 6:5
-2 2 5 9     0:14 4:12
-5 0 2 5     2:9 6:7
-5 0 4 9     0:12 5:9
-2 2 5 9     0:10 3:9 6:5
-2 2 5 7     2:7 6:10
-2 0 4 7     0:9 4:7
-3 2 4 5     0:14
-5 0 4 9     2:12 6:9
-2 2 5 12    0:10 6:9
-3 0 5 7     2:12
-2 2 5 7     0:14 3:12 6:10
-5 0 2 7     0:9 4:7
-2 2 4 7     2:5 6:7
-3 0 2 7     0:5
'
readonly EIGHTH=0.375 BAR=3 BARS=16
readonly ARPEGGIO=(0 2 1 3 2 1 3 2) LAST_ARPEGGIO=(0 1 2 3)

seconds() {
  awk -v n="$1" -v unit="$2" 'BEGIN { printf "%.3f", n * unit }'
}

# sound KIND SEMITONES START TARGET
sound() {
  local kind=$1 pitch=%$2 start=$3 target=$4
  case $kind in
    pluck) quiet_sox -n -r 8000 -c 1 -b 32 -e float "$target" synth 1.8 sine "$pitch" synth 1.8 pluck mix "$pitch" \
      fade l 0.008 1.8 1.75 gain -14 pad "$start" ;;
    pad) quiet_sox -n -r 8000 -c 1 -b 32 -e float "$target" synth 3.6 sine "$pitch" \
      fade h 0.8 3.6 1.4 gain -25 pad "$start" ;;
    lead) quiet_sox -n -r 8000 -c 1 -b 32 -e float "$target" synth 2.2 sine "$pitch" tremolo 4.5 12 \
      fade l 0.04 2.2 2.1 gain -11 pad "$start" ;;
  esac
}

# mix TARGET INPUT... : at full strength, not divided by the number of inputs
mix() {
  local target=$1 input inputs=()
  shift
  for input in "$@"; do inputs+=(-v 1 "$input"); done
  quiet_sox -m "${inputs[@]}" -b 32 -e float "$target"
}

# bar NUMBER SCRATCH CHORD-NOTE*4 [EIGHTH:NOTE]...
bar() {
  local number=$1 scratch=$2 chord=("${@:3:4}") melody=("${@:7}") pattern=("${ARPEGGIO[@]}") start eighth item i=0
  start=$(seconds "$number" "$BAR")
  if ((number == BARS - 1)); then pattern=("${LAST_ARPEGGIO[@]}"); fi
  mkdir "$scratch/$number"
  for item in "${chord[@]:0:3}"; do
    sound pad "$item" "$start" "$scratch/$number/pad$item.wav"
  done
  for item in "${pattern[@]}"; do
    eighth=$(seconds $((number * 8 + i)) "$EIGHTH")
    sound pluck "${chord[item]}" "$eighth" "$scratch/$number/pluck$i.wav"
    i=$((i + 1))
  done
  for item in "${melody[@]}"; do
    eighth=$(seconds $((number * 8 + ${item%%:*})) "$EIGHTH")
    sound lead "${item#*:}" "$eighth" "$scratch/$number/lead${item%%:*}.wav"
  done
  mix "$scratch/bar$number.wav" "$scratch/$number"/*.wav
}

# The first and the last sample are silent, so that the loop has no click.
make_hold_music() {
  local target=$1 scratch row=() number=0
  scratch=$(mktemp -d -p "$work")
  while read -ra row; do
    if ((${#row[@]} > 0)); then
      bar "$number" "$scratch" "${row[@]}"
      number=$((number + 1))
    fi
  done <<<"$MUSIC_ROWS"
  mix "$scratch/mixed.wav" "$scratch"/bar*.wav
  to_alaw "$scratch/mixed.wav" "$target" trim 0 "$(seconds "$BARS" "$BAR")" sinc "$TELEPHONE_BAND" \
    fade h 0.05 -0 1.2 norm "$MUSIC_PEAK"
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
