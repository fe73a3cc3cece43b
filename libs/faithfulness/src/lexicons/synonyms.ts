/**
 * Words for the same thing, one group a line, whole words, in any form that `stem` knows. Written for this
 * product: what people say in a consulting room, what is written in a note, and common abbreviations.
 */
export const SYNONYMS = `
hypertension | high blood pressure | htn | elevated blood pressure | blood pressure is high | blood pressure was high | hypertensive
hypotension | low blood pressure
blood pressure | bp
hyperlipidemia | high cholesterol | hypercholesterolemia | hld | dyslipidemia | elevated cholesterol | cholesterol
diabetes mellitus | diabetes | dm | diabetic | sugar diabetes
glucose | blood sugar | sugar | sugars
hypoglycemia | low blood sugar | low sugar
hyperglycemia | high blood sugar | high sugar
myocardial infarction | heart attack | mi
heart disease | cardiac disease
congestive heart failure | chf | heart failure
atrial fibrillation | afib | a fib
coronary artery bypass | cabg | bypass | bypass surgery
bariatric surgery | weight loss surgery
stroke | cva | cerebrovascular accident
transient ischemic attack | tia | mini stroke
chronic obstructive pulmonary disease | copd
dyspnea | shortness of breath | short of breath | sob | trouble breathing | difficulty breathing | hard to breathe | breathless | breathlessness | breathing problems | problems breathing | out of breath | breathing difficulty | catch my breath
orthopnea | breathe lying flat | short of breath lying flat | problems lying flat
pulmonary embolism | pe | blood clot in the lung | blood clot in my lung | blood clot in your lung
blood clot | thrombosis | clot
urinary tract infection | uti | urine infection
dysuria | pain urinating | burning with urination | burning when urinating | pain with urination | pain in urination | painful urination | burning when you pee | burns when i pee | pain when urinating | hurts to pee
hematuria | blood in urine | blood in your urine | blood in my urine | blood in the urine | bloody urine | blood while urinating
nocturia | night urination | urinate at night | get up at night to pee | up at night to urinate
urination | urinate | urinating | voiding | void | pee | peeing | micturition
incontinence | incontinent | leaking urine | leak | leakage
hematochezia | bloody stool | blood in stool | blood in your stool | blood in my stool | blood in the stool | blood in stools | rectal bleeding | bright red blood per rectum
melena | black stool | dark stool | tarry stool | black tarry stool
bowel movement | bm | stool | poop | poo | feces
diarrhea | loose stool | watery stool | loose bowel
constipation | constipated
nausea | nauseous | nauseated | sick to my stomach | sick to your stomach | queasy
vomiting | emesis | throw up | throwing up | threw up | thrown up | puking | vomit
gastroesophageal reflux disease | gerd | acid reflux | reflux | heartburn
peptic ulcer disease | pud | peptic ulcer
irritable bowel syndrome | ibs
inflammatory bowel disease | ibd
dysphagia | trouble swallowing | difficulty swallowing | problems swallowing | hard to swallow
abdomen | belly | stomach | tummy | abdominal
abdominal pain | belly pain | stomach pain | stomach ache | stomachache | tummy ache
syncope | passed out | passing out | faint | fainted | fainting | pass out | black out | blackout | lost consciousness | loss of consciousness | syncopal
dizziness | dizzy | lightheaded | lightheadedness | light headed | light headedness
headache | head ache | headaches | cephalgia | head hurts
fatigue | tired | tiredness | exhausted | worn out | fatigued | lack of energy | low energy
weakness | weak | loss of strength
fever | febrile | temperature | high temperature | pyrexia
chills | chill | shivering
malaise | feel unwell | feeling unwell
edema | swelling | swollen | swell | oedema | puffy
erythema | redness | red | erythematous
pruritus | itching | itchy | itch | itchiness
rash | skin rash | eruption
contusion | bruise | bruising | ecchymosis | bruised
laceration | cut
fracture | broken | broke | break | fractured | fx
myalgia | muscle aches | muscle ache | muscle pain | body aches
allergic rhinitis | hay fever | seasonal allergies
cholelithiasis | gallstones | gall stones
sinusitis | sinus infection | sinus problems
stomatitis | mouth sores | sores in my mouth
arthralgia | joint pain | joint aches
osteoarthritis | djd | degenerative joint disease | oa
lumbar | low back | lower back
cervical spine | neck | c spine | cervical
thoracic | mid back | upper back
low back pain | lower back pain | back pain | lbp
paresthesia | tingling | pins and needles | pins and needle | prickling
numbness | numb
tremor | shaking | shaky
seizure | seizures | convulsion | fit | fits
insomnia | trouble sleeping | difficulty sleeping | can't sleep | sleep problems | problems sleeping
depression | depressed | depressive
anxiety | anxious | nervous
suicidal ideation | hurt yourself | harm yourself | hurt myself | hurting yourself | harming yourself
memory loss | memory difficulty | forgetful | forgetfulness | trouble remembering
palpitations | heart racing | racing heart | heart fluttering | fluttering
chest pain | cp | chest discomfort | pain in chest | pain in your chest | pain in my chest
anorexia | loss of appetite | no appetite | poor appetite | decreased appetite
weight loss | lost weight | lose weight | losing weight
weight gain | gained weight | gaining weight | put on weight
upper respiratory infection | uri | cold | common cold
rhinorrhea | runny nose | nasal discharge
pharyngitis | sore throat | throat pain
otalgia | ear pain | earache | ear ache
visual | vision | eyesight | sight
blurry vision | blurred vision | blurring of vision
diplopia | double vision
hemoptysis | coughing blood | coughing up blood | cough up blood
sputum | phlegm | mucus
allergy | allergic | allergies
smoke | smoker | smoking | cigarettes | cigarette | tobacco | packs
alcohol | drink | drinking | etoh | drinker | drank | beer | wine | liquor | alcoholic beverages
illicit drug | drugs | recreational drug | street drug | drug use
cancer | malignancy | carcinoma | ca | malignant
tumor | tumour
benign prostatic hyperplasia | bph | enlarged prostate
renal | kidney
renal failure | kidney failure
renal insufficiency | kidney disease | renal disease
nephrolithiasis | kidney stones | kidney stone | renal stones | renal calculi | renal calculus
cardiac | heart
pulmonary | lung | lungs
hepatic | liver
cerebral | brain
gastric | stomach
ocular | eye | eyes
oral | mouth
nasal | nose
otic | ear | ears
dermal | skin | cutaneous | dermatologic
hypothyroidism | underactive thyroid | low thyroid
hyperthyroidism | overactive thyroid
anemia | low blood count | low hemoglobin | anaemia
osteoporosis | brittle bones
sleep apnea | sleep apnoea
human immunodeficiency virus | hiv
tuberculosis | tb
sexually transmitted disease | std | sti | venereal disease
hysterectomy | uterus removed | womb removed
cholecystectomy | gallbladder removed | gallbladder surgery | gall bladder removed | gallbladder out | gall bladder surgery | gallbladder removal | gall bladder | gallbladder
appendectomy | appendix removed | appendix out | appendix taken out | appendix removal | appendix
tonsillectomy | tonsils removed | tonsils out | tonsils taken out | tonsils
cesarean section | c section | caesarean | cesarean | csection
tubal ligation | tubes tied
surgery | operation | surgical | operated | operate | procedure
radiograph | x ray | xray | x rays | xrays | radiographs
magnetic resonance imaging | mri
computed tomography | ct | cat scan | ct scan
electrocardiogram | ekg | ecg
ultrasound | sonogram
echocardiogram | echo
laboratory | lab | labs | blood work | bloodwork | blood test
hemoglobin a1c | a1c | hba1c | hemoglobin a 1 c
urinalysis | ua | urine test
complete blood count | cbc | blood count
emergency department | er | emergency room
intensive care unit | icu
primary care physician | pcp | primary care | family doctor | family physician | primary physician
physical therapy | physiotherapy | physical therapist | physio
motor vehicle accident | mva | car accident | car crash | auto accident | motor vehicle collision | mvc | car wreck
automobile | car | auto
status post | s p
multiple sclerosis
mitral stenosis
fractured neck of femur | neck of femur fracture | nof fracture | nof | hip fracture | fractured hip | broken hip
nausea and vomiting | n v
no abnormality detected | nad
year old | y o | yo | yr old
diagnosis | dx | diagnosed
followup | follow up | f u
months | mo
weeks | wk | wks
years | yr | yrs
hours | hr | hrs
mother | mom | mum | momma | mama | mommy
father | dad | daddy | papa
grandmother | grandma | granny | nana
grandfather | grandpa | granddad
sibling | siblings
children | kids | kid | child
parents | folks
spouse | partner
african american | black
caucasian | white
died | passed away | deceased | death | dead | passed | passed on | die | dying | demise
married | marriage | wed
divorced | divorce
retired | retirement
employed | work | works | job | occupation | working | employment
resides | stay | stays | lives | live | living | residing
pregnant | pregnancy | expecting | gravid
menstrual period | menstruation | period | periods | menses | lmp | last menstrual period
menopause | menopausal | postmenopausal
birth control | contraception | contraceptive | ocp
penis | penile
vaginal | vagina
breast | mammary | breasts
uterus | womb | uterine
exercise | exercising | work out | workout | physical activity
immunization | vaccine | vaccination | shot | shots | immunizations | immunized | vaccinated | vaccines
injection | inject | shot
medication | medicine | meds | med | drug | pills | medicines | medications
over the counter | otc
every other day | alternate days | on alternate days | qod
subcutaneous | subcutaneously | subcut | sc | subq
intravenous | intravenously | iv
intramuscular | intramuscularly | im
mcg | microgram | micrograms | ug
by mouth | oral | orally | p o | po
as needed | prn | p r n | as required | when required | if needed | when needed
twice a day | bd | bid | b i d | two times a day | twice daily | two times daily
three times a day | tds | t d s | tid | t i d | three times daily
four times a day | qds | q d s | qid | q i d | four times daily
once a day | od | daily | qd | every day | q day | once daily | a day | per day | each day
every night | nocte | nightly | at night | qhs | q h s | at bedtime | bedtime | each night
every morning | mane | qam | q a m | in the morning
increased | higher | more | elevated | raised | high | went up
decreased | lower | less | reduced | low
worse | worsened | worsening | exacerbated | aggravated | worsens | aggravates
better | improved | improving | improvement | improves | relieved | relief | alleviated | alleviates
resolved | went away | gone | go away | cleared up | goes away
intermittent | comes and goes | come and go | on and off | off and on | sometimes | occasionally | occasional | now and then | every now and then | once in a while
constant | all the time | continuous | persistent | always
onset | began | started | start | begin | begun
sudden | suddenly | abrupt | acute | all of a sudden
tenderness | tender | hurts | hurt | painful | pain | ache | aching | aches | sore | soreness | discomfort
bilateral | both | bilaterally | both sides
ambulate | walk | walking | ambulation | ambulating | gait
upper extremity | arm | arms | upper extremities
lower extremity | leg | legs | lower extremities
digit | finger | toe
hand | hands
foot | feet
thumb | thumbs
hemorrhage | bleeding | bleed | bled
infection | infected | infectious
discharge | drainage | draining
obese | obesity | overweight
tall | height
weigh | weight | weighs | pounds | lbs
temperature | temp
pulse | heart rate | hr
respiratory rate | rr | respirations | respiration
oxygen saturation | o2 sat | sats | spo2 | pulse ox | oxygen | saturation
diet | eating | eat | food
lesion | spot | mole
mass | lump | bump | nodule | growth
college | university
instructed | advised | counseled | told
referred | referral | refer
clear to auscultation | lungs clear | clear bilaterally
heartbeat | heart beat
chronic | long term | long standing | longstanding
doing well | feeling well | doing good | doing great | doing okay | doing fine | feeling good | feeling great
significant other | girlfriend | boyfriend
hemoglobin | hb | hgb
hematocrit | hct
white cell count | white cells | white blood cells | white blood cell count | white count | wbc | wcc | leukocytes
platelets | platelet count | plt | thrombocytes
creatinine | creat
urea | bun | blood urea nitrogen
c reactive protein | crp
sedimentation rate | esr
potassium | serum potassium
sodium | serum sodium
lactate | lactic acid
liver enzymes | liver function tests | lfts
ejection fraction | lvef | ef
body mass index | bmi
`;
