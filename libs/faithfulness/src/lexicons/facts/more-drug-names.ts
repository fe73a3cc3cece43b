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
`;
