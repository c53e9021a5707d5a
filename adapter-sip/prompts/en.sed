# How sentences are spelled for espeak-ng's English voice: a comma that would make a pause is left out.
s/meeting, including/meeting including/g
