# How words are spelled for espeak-ng's Norwegian voice, which would read them wrong. Only the sound is meant:
# [[...]] holds espeak-ng phonemes, and a comma that would make a pause is left out.
s/\b(tjue|tretti|førti|femti|seksti|sytti|åtti|nitti)(én|ett|to|tre|fire|fem|seks|sju|åtte|ni)\b/\1-\2/g
s/\bseksten\b/seisten/g
s/\bsytten\b/søtten/g
s/\bsytti\b/søtti/g
s/\btolv\b/tåll/g
s/\bog\b/å/g
s/\bom\b/åmm/g
s/\bsom\b/såmm/g
s/\bdeg\b/dei/g
s/\bigjen\b/i-jenn/g
s/\bgyldig\b/jylldi/g
s/\bforeløpig alene\b/fåreløpi a-lene/g
s/\bfortsatt\b/fårtsatt/g
s/\bfortsetter\b/fårtsetter/g
s/\binkludert\b/inkludért/g
s/\bKontroller\b/Kontrollér/g
s/\bdessverre\b/dessvérre/g
s/([Mm])øtekode/\1øte-kode/g
s/\bslått av\b/slått áv/g
s/\b(slått|legger) på\b/\1 [[p'o:]]/g
s/møtet, inkludért/møtet inkludért/g
