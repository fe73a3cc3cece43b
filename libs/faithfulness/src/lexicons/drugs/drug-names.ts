/**
 * Common drugs, one a line: the generic name and then other names of the same. Written for this product;
 * what is not here is known by its stem or by the dose beside it.
 */
export const DRUG_NAMES = `
acetaminophen | tylenol | paracetamol | apap
ibuprofen | motrin | advil | nurofen
naproxen | aleve | naprosyn
aspirin | asa | ecotrin | bayer
celecoxib | celebrex
meloxicam | mobic
diclofenac | voltaren
ketorolac | toradol
indomethacin | indocin | indometacin
tramadol | ultram
oxycodone | oxycontin | roxicodone
percocet
hydrocodone
vicodin | norco | lortab
codeine
morphine
fentanyl | duragesic
hydromorphone | dilaudid
methadone
buprenorphine | suboxone
naltrexone
gabapentin | neurontin
pregabalin | lyrica
duloxetine | cymbalta
venlafaxine | effexor
sertraline | zoloft
fluoxetine | prozac
paroxetine | paxil
citalopram | celexa
escitalopram | lexapro
bupropion | wellbutrin
mirtazapine | remeron
trazodone | desyrel
amitriptyline | elavil
nortriptyline | pamelor
alprazolam | xanax
lorazepam | ativan
clonazepam | klonopin
diazepam | valium
zolpidem | ambien
quetiapine | seroquel
risperidone | risperdal
olanzapine | zyprexa
aripiprazole | abilify
haloperidol | haldol
lithium
lamotrigine | lamictal
levetiracetam | keppra
phenytoin | dilantin
valproate | depakote | valproic | divalproex
carbamazepine | tegretol
topiramate | topamax
methylphenidate | ritalin | concerta
adderall
donepezil | aricept
memantine | namenda
levodopa | sinemet
lisinopril | zestril | prinivil
enalapril | vasotec
ramipril | altace
trandolapril | mavik
losartan | cozaar
valsartan | diovan
amlodipine | norvasc
nifedipine | procardia
diltiazem | cardizem
verapamil | calan
metoprolol | lopressor | toprol
atenolol | tenormin
carvedilol | coreg
propranolol | inderal
bisoprolol
hydrochlorothiazide | hctz
chlorthalidone | chlortalidone
furosemide | lasix
bumetanide | bumex
torsemide | demadex
spironolactone | aldactone
clonidine | catapres
hydralazine
isosorbide | imdur
nitroglycerin | nitro
digoxin | lanoxin
amiodarone | cordarone
atorvastatin | lipitor
simvastatin | zocor
rosuvastatin | crestor
pravastatin | pravachol
ezetimibe | zetia
fenofibrate | tricor
warfarin | coumadin
heparin
enoxaparin | lovenox
dalteparin
apixaban | eliquis
rivaroxaban | xarelto
clopidogrel | plavix
metformin | glucophage
glipizide | glucotrol
glyburide | glibenclamide
glimepiride | amaryl
sitagliptin | januvia
pioglitazone | actos
insulin
lantus | glargine | basaglar | toujeo
levemir | detemir
tresiba | degludec
humalog | lispro
novolog | aspart | novorapid
liraglutide | victoza
semaglutide | ozempic
empagliflozin | jardiance
levothyroxine | synthroid | levoxyl
methimazole
prednisone | deltasone
prednisolone
methylprednisolone | medrol | depomedrol
dexamethasone | decadron
hydrocortisone | cortef
cortisone
triamcinolone | kenalog
albuterol | ventolin | proventil | salbutamol
ipratropium | atrovent
tiotropium | spiriva
fluticasone | flonase | flovent
advair
symbicort
budesonide | pulmicort
montelukast | singulair
theophylline
cetirizine | zyrtec
loratadine | claritin
fexofenadine | allegra
diphenhydramine | benadryl
hydroxyzine | atarax | vistaril
pseudoephedrine | sudafed
guaifenesin | mucinex
omeprazole | prilosec
pantoprazole | protonix
esomeprazole | nexium
lansoprazole | prevacid
ranitidine | zantac
famotidine | pepcid
ondansetron | zofran
metoclopramide | reglan
promethazine | phenergan
loperamide | imodium
docusate | colace
senna | senokot
polyethylene | miralax
amoxicillin | amoxil
augmentin | co-amoxiclav
penicillin
ampicillin
azithromycin | zithromax
clarithromycin | biaxin
erythromycin
doxycycline
minocycline
tetracycline
ciprofloxacin | cipro
levofloxacin | levaquin
cephalexin | keflex
ceftriaxone | rocephin
cefazolin | ancef
cefuroxime
vancomycin
clindamycin | cleocin
gentamicin
amikacin
bactrim | septra | co-trimoxazole
trimethoprim
nitrofurantoin | macrobid
metronidazole | flagyl
fluconazole | diflucan
acyclovir | zovirax
valacyclovir | valtrex
oseltamivir | tamiflu
hydroxychloroquine | plaquenil
methotrexate
azathioprine | imuran
mycophenolate | cellcept
tacrolimus | prograf
cyclosporine | cyclosporin | ciclosporin | neoral | sandimmune
adalimumab | humira
etanercept | enbrel
infliximab | remicade
rituximab | rituxan
trastuzumab | herceptin
tamoxifen | nolvadex
letrozole | femara
anastrozole | arimidex
cisplatin
carboplatin
paclitaxel | taxol
docetaxel | taxotere
alendronate | fosamax
zoledronic | zometa
allopurinol | zyloprim
colchicine | colcrys
cyclobenzaprine | flexeril
methocarbamol | robaxin
baclofen
tizanidine | zanaflex
tamsulosin | flomax
finasteride | proscar
oxybutynin | ditropan
tolterodine | detrol
sildenafil | viagra
tadalafil | cialis
estradiol | premarin | estrogen
progesterone
medroxyprogesterone | provera
testosterone
sumatriptan | imitrex
epinephrine | epipen | adrenaline
norepinephrine
lidocaine | xylocaine
botox
naloxone | narcan
phentermine
interferon
`;
