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
sturz | gestürzt | stürzte | gefallen
fahren | fahr
vorstellung | vorgestellt | vorstellen | vorzustellen | wiedervorstellung
punktion | punktiert | punktieren
biopsie | biopsiert
bestrahlung | bestrahlt | strahlentherapie | radiatio
injektion | injiziert
infusion | infundiert
transfusion | transfundiert | bluttransfusion
resektion | reseziert
exzision | exzidiert
extraktion | extrahiert
naht | genäht
verlegung | verlegt
änderung | geändert | verändert | veränderung
drainage | drainiert
messung | gemessen
überweisung | überwiesen
intubation | intubiert
nachblutung | blutung
thoraxschmerz | brustschmerz | angina
bauchschmerz | abdominalschmerz | leibschmerz
harnwegsinfekt | harnwegsinfektion | hwi | zystitis | blasenentzündung
gallenstein | cholezystolithiasis | cholelithiasis
nierenstein | nephrolithiasis
magengeschwür | ulkus | ulcus
brustkrebs | mammakarzinom
darmkrebs | kolonkarzinom | kolorektal
prostatakrebs | prostatakarzinom
lungenkrebs | bronchialkarzinom
gehirnerschütterung | commotio
zuckerkrankheit | diabetes
blutarmut | anämie
schwindel | vertigo | schwindlig | schwindelig
juckreiz | pruritus | juckt | jucken | juckend
gelbsucht | ikterus
nasenbluten | epistaxis
bandscheibenvorfall | diskusprolaps | prolaps
krampfanfall | epilepsie | anfall
lähmung | parese
gürtelrose | zoster
fieber | febril | fiebrig
müdigkeit | fatigue | abgeschlagenheit
gewichtsabnahme | gewichtsverlust
verstopfung | obstipation
schluckstörung | dysphagie
sprachstörung | aphasie
gelenkschmerz | arthralgie
rückenschmerz | lumbago | lumbalgie
hautausschlag | exanthem
wundliegen | dekubitus
vergesslichkeit | demenz
ct | computertomographie | computertomografie
mrt | kernspintomographie | magnetresonanztomographie | mr
ekg | elektrokardiogramm
ultraschall | sonographie | sono
koloskopie | darmspiegelung
gastroskopie | magenspiegelung | ögd
bronchoskopie | lungenspiegelung
herzkatheter | koronarangiographie | herzkatheteruntersuchung
echokardiographie | herzecho | echo
flugreise | flug | fliegen | fliegt
asr | achillessehnenreflex | achillessehnenreflexe
psr | patellarsehnenreflex | patellarsehnenreflexe
`;
