/** Names of one and the same thing, one a line; a line of stems of compounds stands for each of them alone. Written for this product. */
export const GERMAN_SYNONYMS = `
blutdruck | rr | blutdruckwert
herzfrequenz | hf | puls
atemfrequenz | af
temperatur | körpertemperatur
sauerstoffsättigung | spo2 | sättigung
hypertonie | bluthochdruck | hypertonus | aht
dyspnoe | atemnot | luftnot
diarrhoe | diarrhö | durchfall
erbrechen | emesis
übelkeit | nausea
myokardinfarkt | herzinfarkt | hinterwandinfarkt | vorderwandinfarkt
apoplex | schlaganfall | hirninfarkt | insult
vorhofflimmern | vhf
lungenembolie | lae
pneumonie | lungenentzündung
niereninsuffizienz | nierenschwäche
herzinsuffizienz | herzschwäche
cholezystektomie | gallenblasenentfernung
appendektomie | blinddarmentfernung
hüft-tep | hüftprothese
kopfschmerz | cephalgie
synkope | ohnmacht
ödem | wassereinlagerung
exsikkose | dehydratation
fraktur | bruch
hämatom | bluterguss
kreatinin | krea
kalium | k
natrium | na
hämoglobin | hb
leukozyt | leukos | leuko
thrombozyt | thrombos | thrombo
crp | c-reaktiv
einnahme | eingenommen | einnehmen | nimmt | nahm | nehmen | genommen
schwellung | geschwollen
fahren | fahr
flugreise | flug | fliegen | fliegt
`;
