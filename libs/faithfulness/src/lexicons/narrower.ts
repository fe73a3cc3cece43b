/**
 * Things that are a kind of another, one group a line: names of the narrower thing, then what it is a kind of. A draft may
 * say the broader thing where its source says the narrower one, and never the other way round. Written for this product.
 */
export const NARROWER = `
type 1 diabetes | type one diabetes | type i diabetes | type 1 diabetes mellitus | diabetes type 1 | diabetes mellitus type 1 | t1dm | dm1 | iddm | insulin dependent diabetes | insulin dependent diabetes mellitus | juvenile diabetes < diabetes mellitus
type 2 diabetes | type two diabetes | type ii diabetes | type 2 diabetes mellitus | type ii diabetes mellitus | diabetes type 2 | diabetes type two | diabetes mellitus type 2 | diabetes mellitus type two | diabetes mellitus type ii | t2dm | dm2 | niddm | non insulin dependent diabetes | non insulin dependent diabetes mellitus | adult onset diabetes ~ diabetes mellitus
gestational diabetes | gestational diabetes mellitus | gdm < diabetes mellitus
diabetic ketoacidosis | dka < ketoacidosis
stemi | st elevation myocardial infarction | st elevation mi | st segment elevation myocardial infarction < myocardial infarction
nstemi | non st elevation myocardial infarction | non st elevation mi | non stemi < myocardial infarction
hemorrhagic stroke | haemorrhagic stroke | intracerebral hemorrhage | intracerebral haemorrhage < stroke
ischemic stroke | ischaemic stroke | embolic stroke | thrombotic stroke | cerebral infarction < stroke
hypertriglyceridemia | high triglycerides | elevated triglycerides < hyperlipidemia
emphysema < chronic obstructive pulmonary disease
chronic bronchitis < chronic obstructive pulmonary disease
coronary artery disease | cad | coronary disease | coronary heart disease ~ heart disease
valvular heart disease | valve disease < heart disease
systolic heart failure | hfref | heart failure with reduced ejection fraction < congestive heart failure
diastolic heart failure | hfpef | heart failure with preserved ejection fraction < congestive heart failure
end stage renal disease | esrd | eskd | end stage kidney disease < renal failure
acute kidney injury | aki | acute renal failure | acute kidney failure ~ renal failure
chronic kidney disease | ckd | chronic renal insufficiency < renal insufficiency
pulmonary embolism | pulmonary embolus ~ blood clot
deep vein thrombosis | dvt | deep venous thrombosis ~ blood clot
leg dvt | lower extremity dvt | dvt of leg | blood clot in the leg | blood clot in my leg | blood clot in your leg | clot in the leg < deep vein thrombosis
arm dvt | upper extremity dvt | dvt of arm | blood clot in the arm | blood clot in my arm | clot in the arm < deep vein thrombosis
vertigo ~ dizziness
migraine | migraines | migraine headache ~ headache
tension headache ~ headache
cluster headache < headache
hives | urticaria < rash
osteoarthritis | djd | degenerative joint disease | oa ~ arthritis
rheumatoid arthritis | ra < arthritis
psoriatic arthritis < arthritis
septic arthritis < arthritis
gouty arthritis | gout < arthritis
angina | angina pectoris ~ chest pain
unstable angina < angina
alzheimer's | alzheimers | alzheimer | alzheimer's disease | alzheimer disease < dementia
vascular dementia < dementia
epilepsy ~ seizure
lymphoma < cancer
leukemia | leukaemia < cancer
melanoma < cancer
sarcoma < cancer
hepatitis a < hepatitis
hepatitis b | hbv < hepatitis
hepatitis c | hep c | hcv < hepatitis
ulcerative colitis | uc < inflammatory bowel disease
crohn's | crohn's disease | crohns | crohn disease < inflammatory bowel disease
gastric ulcer | stomach ulcer < peptic ulcer disease
duodenal ulcer < peptic ulcer disease
allergic rhinitis | hay fever ~ rhinitis
pneumonia ~ lung infection
cystitis | bladder infection < urinary tract infection
pyelonephritis | kidney infection < urinary tract infection
gastric bypass | roux en y < bariatric surgery
grave's disease | graves disease | graves' disease < hyperthyroidism
hashimoto's | hashimoto's thyroiditis | hashimoto < hypothyroidism
iron deficiency anemia | iron deficiency anaemia < anemia
pernicious anemia < anemia
sickle cell anemia | sickle cell disease < anemia
bipolar disorder | bipolar < mood disorder
major depression | major depressive disorder | mdd < depression
generalized anxiety disorder | gad < anxiety
obstructive sleep apnea | osa < sleep apnea
central sleep apnea < sleep apnea
fractured neck of femur < fracture
wrist fracture | broken wrist < fracture
`;
