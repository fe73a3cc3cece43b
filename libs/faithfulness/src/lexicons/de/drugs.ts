/**
 * Drugs by names that German letters use, one a line: the German international name, then brands and shorthand. Written
 * for this product from names in common use in Germany, Austria and Switzerland.
 */
export const GERMAN_DRUGS = `
phenprocoumon | marcumar | falithrom
warfarin | coumadin
apixaban | eliquis
rivaroxaban | xarelto
edoxaban | lixiana
dabigatran | pradaxa
enoxaparin | clexane | inhixa
heparin
certoparin | mono-embolex | monoembolex
tinzaparin | innohep
acetylsalicylsäure | ass | aspirin | godamed
clopidogrel | plavix | iscover
ticagrelor | brilique
prasugrel | efient
metoprolol | beloc | beloc-zok | beloczok
bisoprolol | concor
nebivolol | nebilet
carvedilol | dilatrend
propranolol | dociton
ramipril | delix
enalapril | xanef
lisinopril | acerbon
candesartan | atacand | blopress
valsartan | diovan
losartan | lorzaar
telmisartan | micardis
entresto
amlodipin | norvasc
lercanidipin | carmen
nitrendipin | bayotensin
verapamil | isoptin
diltiazem | dilzem
moxonidin | cynt
torasemid | torem | unat
furosemid | lasix
hydrochlorothiazid | hct | esidrix
xipamid | aquaphor
spironolacton | aldactone
eplerenon | inspra
digitoxin | digimerck
digoxin | lanicor
amiodaron | cordarex
flecainid | tambocor
ivabradin | procoralan
atorvastatin | sortis
simvastatin | zocor
rosuvastatin | crestor
pravastatin | pravasin
ezetimib | ezetrol
metformin | glucophage | siofor
sitagliptin | januvia | xelevia
empagliflozin | jardiance
dapagliflozin | forxiga
glimepirid | amaryl
semaglutid | ozempic
liraglutid | victoza
insulin
glargin | lantus | toujeo
aspart | novorapid
lispro | humalog
levothyroxin | l-thyroxin | thyroxin | euthyrox | thyronajod
carbimazol
thiamazol
pantoprazol | pantozol
omeprazol | antra
esomeprazol | nexium
metamizol | novalgin | novaminsulfon
paracetamol | ben-u-ron | benuron
ibuprofen | ibu
diclofenac | voltaren
etoricoxib | arcoxia
celecoxib | celebrex
naproxen
tilidin | valoron
tramadol | tramal
oxycodon | oxygesic
hydromorphon | palladon
morphin | mst
fentanyl | durogesic
buprenorphin | temgesic
targin
piritramid | dipidolor
gabapentin | neurontin
pregabalin | lyrica
levetiracetam | keppra
lamotrigin | lamictal
valproat | valproinsäure | ergenyl | orfiril
carbamazepin | tegretal
lacosamid | vimpat
levodopa | madopar
escitalopram | cipralex
citalopram | cipramil
sertralin | zoloft
mirtazapin | remergil
venlafaxin | trevilor
duloxetin | cymbalta
amitriptylin | saroten
quetiapin | seroquel
risperidon | risperdal
olanzapin | zyprexa
haloperidol | haldol
melperon | melperon
pipamperon | dipiperon
lorazepam | tavor
diazepam | valium
oxazepam | adumbran
zopiclon | ximovan
lithium | quilonum
prednisolon | decortin | decortin-h
prednison
dexamethason | fortecortin
methotrexat | mtx | lantarel
azathioprin | imurek
ciclosporin | sandimmun
tacrolimus | prograf
mycophenolat | cellcept
allopurinol | zyloric
febuxostat | adenuric
colchicin
tamsulosin | alna
finasterid | proscar
salbutamol | sultanol
formoterol
tiotropium | spiriva
budesonid | pulmicort
symbicort
foster
viani
montelukast | singulair
amoxicillin | amoxi
ampicillin
unacid
augmentan
piperacillin | tazobac
ceftriaxon | rocephin
cefuroxim | elobact
cefazolin
meropenem | meronem
ciprofloxacin | ciprobay
levofloxacin | tavanic
clarithromycin | klacid
doxycyclin
cotrimoxazol | cotrim
nitrofurantoin
fosfomycin | monuril
metronidazol | clont
vancomycin
clindamycin | sobelin
penicillin
metoclopramid | mcp | paspertin
ondansetron | zofran
dimenhydrinat | vomex
macrogol | movicol
kalium
kalinor
magnesium
eisen
folsäure
cholecalciferol | dekristol | vigantol
alendronat | fosamax
denosumab | prolia
`;

/** Stands between a drug and its dose; in lower case. */
export const DRUG_FORM =
  /^(?:\p{L}*(?:tabletten?|kapseln?|tropfen|saft|spray|zäpfchen|salbe|creme|pflaster|lösung|injektion|infusion|spritze|perfusor|insulin)|tbl|tabl|kps|supp|amp|gtt|retard|ret|forte|depot|protect|akut|mite|comp|hct|hexal|ratiopharm|iv|po|sc|im|ie)$/u;
