/**
 * Further drugs, as `DRUG_NAMES`: names that are used in Britain and in the rest of Europe, and such as are rarer.
 * Written for this product.
 */
export const MORE_DRUG_NAMES = `
edoxaban | lixiana | savaysa
dabigatran | pradaxa
tinzaparin | innohep
fondaparinux | arixtra
phenprocoumon | marcumar | falithrom
acenocoumarol | sintrom
bivalirudin | angiomax
argatroban
prasugrel | effient | efient
ticagrelor | brilinta | brilique
alteplase | tpa | actilyse
tenecteplase | metalyse
degludec | tresiba
detemir | levemir
humulin | insulatard
novomix
dulaglutide | trulicity
dapagliflozin | forxiga | farxiga
canagliflozin | invokana
gliclazide | diamicron
linagliptin | trajenta | tradjenta
tapentadol | nucynta | palexia
pethidine | meperidine | demerol
oxymorphone
alfentanil
remifentanil
dihydrocodeine
diamorphine
piritramide | dipidolor
tilidine | valoron
cocodamol | codamol
metamizole | metamizol | novalgin | dipyrone
sirolimus | rapamune
everolimus | certican
leflunomide | arava
cyclophosphamide | endoxan
mercaptopurine | purinethol
sulfasalazine | salazopyrin | azulfidine
clozapine | clozaril
valproate | epilim
lacosamide | vimpat
primidone
capecitabine | xeloda
fluorouracil
doxorubicin | adriamycin
vincristine | oncovin
oxaliplatin | eloxatin
gemcitabine | gemzar
etoposide
prochlorperazine | stemetil | compazine
cyclizine
domperidone | motilium
bendroflumethiazide
indapamide
perindopril | coversyl
candesartan | atacand
irbesartan | aprovel | avapro
telmisartan | micardis
olmesartan | benicar
sacubitril | entresto
eplerenone | inspra
ivabradine | procoralan
nebivolol | bystolic
sotalol | betapace
flecainide | tambocor
dronedarone | multaq
doxazosin | cardura
ranolazine | ranexa
nicorandil
tiagabine
rasagiline | azilect
ropinirole | requip
pramipexole | mirapex
rivastigmine | exelon
galantamine | reminyl
zopiclone | imovane
melatonin | circadin
temazepam | restoril
midazolam
ketamine
propofol | diprivan
noradrenaline
dobutamine
vasopressin
salmeterol | serevent
formoterol
beclometasone | beclomethasone | clenil | qvar
umeclidinium
trelegy
seretide
carbocisteine | mucodyne
lactulose
bisacodyl | dulcolax
macrogol | movicol | laxido
mesalazine | mesalamine | asacol | pentasa
ursodiol | ursodeoxycholic
rifaximin | xifaxan
amoxiclav
trimoxazole
flucloxacillin | floxapen
piperacillin | tazocin | zosyn | tazobactam
meropenem | merrem
ertapenem | invanz
linezolid | zyvox
daptomycin | cubicin
teicoplanin
tigecycline
rifampicin | rifampin
isoniazid
ethambutol
pyrazinamide
cefalexin
cefotaxime
ceftazidime
cefepime
fosfomycin | monuril
amphotericin
caspofungin
voriconazole | vfend
nystatin
ganciclovir
remdesivir
tocilizumab | actemra
carbimazole
propylthiouracil
desmopressin
fludrocortisone
cabergoline
octreotide
denosumab | prolia | xgeva
risedronate | actonel
raloxifene | evista
teriparatide | forteo
febuxostat | uloric | adenuric
probenecid
mirabegron | myrbetriq | betmiga
solifenacin | vesicare
dutasteride | avodart
exemestane | aromasin
bicalutamide | casodex
leuprolide | leuprorelin | lupron
goserelin | zoladex
norethisterone | norethindrone
levonorgestrel
varenicline | chantix | champix
disulfiram | antabuse
acamprosate
chlordiazepoxide | librium
pabrinex
thiamine
acarbose | precose
acetazolamide | diamox
acetylcysteine | parvolex | mucomyst
adapalene | differin
alfuzosin | uroxatral | xatral
aliskiren | tekturna
amantadine | symmetrel
ambrisentan | letairis | volibris
amiloride
aminophylline
amisulpride | solian
amoxapine
anakinra | kineret
apremilast | otezla
asenapine | saphris | sycrest
atovaquone | mepron
atropine
aztreonam | azactam
bendamustine | treanda
benzatropine | benztropine | cogentin
benzonatate | tessalon
betahistine | serc
bosentan | tracleer
brimonidine | alphagan
bromocriptine | parlodel
buspirone | buspar
busulfan | myleran
butalbital | fioricet
calcitriol | rocaltrol
carisoprodol
cefaclor
cefadroxil
cefdinir | omnicef
cefixime | suprax
cefoxitin
cefpodoxime
chlorambucil | leukeran
chloramphenicol
chloroquine
chlorphenamine | chlorpheniramine | piriton
colestyramine | cholestyramine | questran
ciclesonide | alvesco
cilostazol | pletal
cinacalcet | sensipar | mimpara
cinnarizine
clobazam | onfi | frisium
clobetasol | dermovate | temovate
clomifene | clomiphene | clomid
clomipramine | anafranil
colesevelam | welchol
colistin | colomycin
cromolyn | cromoglicate | cromoglycate
cyproheptadine | periactin
cyproterone | androcur
cytarabine
danazol
dantrolene | dantrium
darbepoetin | aranesp
darifenacin | enablex | emselex
deferasirox | exjade | jadenu
degarelix | firmagon
desferrioxamine | deferoxamine | desferal
desipramine | norpramin
desloratadine | clarinex
desogestrel | cerazette | cerelle
desvenlafaxine | pristiq
dexamfetamine | dextroamphetamine | dexedrine
dextromethorphan
diazoxide
dicycloverine | dicyclomine | bentyl
dimenhydrinate | dramamine
diphenoxylate | lomotil
dipyridamole | persantin | persantine
disopyramide
dopamine
dorzolamide | trusopt
dosulepin | dothiepin
doxepin | sinequan
doxylamine
droperidol
drospirenone | yasmin
efavirenz | sustiva
emtricitabine
entacapone | comtan | comtess
enzalutamide | xtandi
epoetin | eprex | procrit | epogen
ergocalciferol
ergotamine
eslicarbazepine | aptiom | zebinix
eszopiclone | lunesta
ethinylestradiol
ethosuximide | zarontin
etodolac | lodine
etomidate
exenatide | byetta | bydureon
fesoterodine | toviaz
filgrastim | neupogen
fingolimod | gilenya
flavoxate
flucytosine
fludarabine
flumazenil
flunisolide
fluocinonide
flutamide
fluvoxamine | luvox | faverin
fosaprepitant
fosphenytoin | cerebyx
fulvestrant | faslodex
gemfibrozil | lopid
glatiramer | copaxone
glucagon
glycopyrronium | glycopyrrolate
griseofulvin
guanfacine | intuniv
hydroxycarbamide | hydroxyurea | hydrea
hyoscine | scopolamine | buscopan
ifosfamide
iloperidone | fanapt
imipenem
imipramine | tofranil
irinotecan
isotretinoin | accutane | roaccutane
ivermectin | stromectol
labetalol | trandate
lamivudine | epivir
lanthanum | fosrenol
latanoprost | xalatan
lenalidomide | revlimid
leucovorin
levocetirizine | xyzal
liothyronine | cytomel
lisdexamfetamine | lisdexamphetamine | vyvanse | elvanse
lofepramine
loxapine
lurasidone | latuda
mannitol
maraviroc
mebeverine | colofac
meclizine | meclozine | antivert
mefloquine | lariam
megestrol | megace
melphalan | alkeran
mesna
methenamine | hiprex
metolazone | zaroxolyn
micafungin
midodrine
mifepristone
milrinone
minoxidil | loniten | rogaine
misoprostol | cytotec
mitoxantrone
modafinil | provigil
moclobemide
mupirocin | bactroban
nabumetone | relafen
nefopam
neostigmine
nevirapine | viramune
niacin | niaspan
ofloxacin | floxin
orlistat | xenical
orphenadrine
oxcarbazepine | trileptal
oxytocin | pitocin | syntocinon
paliperidone | invega | xeplion
pancreatin | pancrelipase | creon
pemetrexed | alimta
penicillamine
pentamidine
pentoxifylline | trental
permethrin
phenelzine | nardil
phenylephrine
phytomenadione | phytonadione
pilocarpine
pimozide | orap
pizotifen
praziquantel
prazosin | minipress
primaquine
procainamide
procyclidine | kemadrin
propafenone | rythmol
propantheline
protamine
pyridostigmine | mestinon
pyridoxine
pyrimethamine
quinine
repaglinide | prandin
ribavirin
rifabutin
riluzole | rilutek
rotigotine | neupro
rufinamide
selegiline | eldepryl
sevelamer | renvela | renagel
silodosin | rapaflo
sorafenib | nexavar
sucralfate | carafate
sulindac
sulpiride
suvorexant | belsomra
suxamethonium | succinylcholine
temozolomide | temodar | temodal
terazosin | hytrin
terbinafine | lamisil
terbutaline | bricanyl
teriflunomide | aubagio
thiotepa
ticlopidine | ticlid
tirzepatide | mounjaro
tolbutamide
tolvaptan | samsca | jinarc
tranylcypromine | parnate
travoprost | travatan
triamterene | dyazide | maxzide
trihexyphenidyl | benzhexol | artane
trimipramine
trospium | sanctura
vecuronium
vigabatrin | sabril
vinblastine
xylometazoline
zaleplon
zidovudine
ziprasidone | geodon
zonisamide | zonegran
zuclopenthixol | clopixol
`;
