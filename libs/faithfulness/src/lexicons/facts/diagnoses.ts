/** Diseases and problems that a reader must know of, symptoms aside: `key | name`. Written for this product. */
export const DIAGNOSES = `
hypertension | high blood pressure | htn
diabetes | diabetes mellitus | type 1 diabetes | type 2 diabetes | t1dm | t2dm | dm | diabetic | iddm | niddm | type two diabetes | type one diabetes | diabetic ketoacidosis | dka
myocardial infarction | heart attack | nstemi | stemi | mi | acute coronary syndrome | acs
coronary artery disease | cad | coronary heart disease | ischaemic heart disease | ischemic heart disease | ihd | coronary disease
heart failure | congestive heart failure | chf | hfref | hfpef | lvsd | ccf | congestive cardiac failure | cardiac failure
atrial fibrillation | afib | a fib | paroxysmal atrial fibrillation | paf
atrial flutter
heart block | complete heart block | av block
ventricular tachycardia
aortic stenosis
mitral regurgitation
aortic aneurysm | abdominal aortic aneurysm | triple a
aortic dissection
endocarditis
cardiomyopathy
cardiac arrest
peripheral arterial disease | peripheral vascular disease | pad | pvd
stroke | cva | cerebrovascular accident | cerebral infarction | ischaemic stroke | ischemic stroke | cerebral infarct
transient ischaemic attack | transient ischemic attack | tia | mini stroke
intracranial haemorrhage | intracranial hemorrhage | subdural haematoma | subdural hematoma | subarachnoid haemorrhage | subarachnoid hemorrhage | intracerebral haemorrhage | intracerebral hemorrhage | brain bleed
idiopathic intracranial hypertension | benign intracranial hypertension | iih | pseudotumor cerebri
papilloedema | papilledema | swollen discs | swollen disc | swollen optic discs | disc swelling
carotid stenosis | carotid artery stenosis | internal carotid artery stenosis
venous sinus thrombosis | cerebral venous thrombosis | cvst
alcohol withdrawal | withdrawal seizure | delirium tremens
epilepsy | seizure disorder
parkinson's disease | parkinson's | parkinsons | parkinson
dementia | alzheimer's | alzheimer's disease | vascular dementia | alzheimer
multiple sclerosis
delirium
pulmonary embolism | pulmonary emboli | blood clot in the lung | segmental pe | subsegmental pe | acute pe | bilateral pe | saddle pe | massive pe | submassive pe | lobar pe | provoked pe | unprovoked pe
deep vein thrombosis | dvt | deep venous thrombosis | vte
copd | chronic obstructive pulmonary disease | emphysema
asthma
pneumonia | chest infection | lower respiratory tract infection | lrti | bronchopneumonia
tuberculosis | tb
pneumothorax
pleural effusion
pulmonary fibrosis | interstitial lung disease
sleep apnoea | sleep apnea | osa
respiratory failure
lung cancer
breast cancer
prostate cancer
colon cancer | colorectal cancer | bowel cancer | rectal cancer
pancreatic cancer
ovarian cancer
bladder cancer
metastases | metastatic disease | metastasis | metastatic cancer
lymphoma
leukaemia | leukemia
myeloma
melanoma
sepsis | septic shock | septicaemia | septicemia | urosepsis | bacteraemia | bacteremia
urinary tract infection | uti
pyelonephritis
cellulitis
osteomyelitis
meningitis
hiv | human immunodeficiency virus
covid 19 | covid | sars cov 2
chronic kidney disease | ckd | renal insufficiency | chronic renal failure | esrd | end stage renal disease
acute kidney injury | aki | acute renal failure
kidney stones | kidney stone | nephrolithiasis | renal calculus | ureteric stone | renal colic
urinary retention
cirrhosis | liver cirrhosis
hepatitis
pancreatitis
cholecystitis
gallstones | cholelithiasis
gastrointestinal bleed | gi bleed | gastrointestinal bleeding | upper gi bleed | gastrointestinal haemorrhage | gastrointestinal hemorrhage
peptic ulcer | gastric ulcer | duodenal ulcer | peptic ulcer disease
crohn's disease | crohn's | crohns
ulcerative colitis
coeliac disease | celiac disease
diverticulitis
appendicitis
bowel obstruction | small bowel obstruction | ileus
hernia | inguinal hernia | hiatus hernia | hiatal hernia
reflux disease | gerd | gord | gastroesophageal reflux disease | acid reflux
anaemia | anemia | iron deficiency anaemia | iron deficiency anemia
hypothyroidism | underactive thyroid
hyperthyroidism | thyrotoxicosis | overactive thyroid | graves disease
addison's disease | adrenal insufficiency
osteoporosis
hip fracture | neck of femur fracture | fractured neck of femur | femoral neck fracture | fractured hip
fracture | fractures | fractured
rheumatoid arthritis
osteoarthritis
lupus
gout
depression | major depression | depressive disorder
anxiety disorder | generalised anxiety disorder | generalized anxiety disorder
bipolar disorder | bipolar
schizophrenia
psychosis
alcohol dependence | alcohol dependency | alcoholism | alcohol use disorder
pre eclampsia | preeclampsia
glaucoma
retinal detachment
hyperlipidaemia | hyperlipidemia | hypercholesterolaemia | hypercholesterolemia | dyslipidaemia | dyslipidemia
rhabdomyolysis
cauda equina
bowel perforation | perforation
gastroenteritis
`;
/** Other names of diseases, by how they end. */
export const DIAGNOSIS_ENDING =
  /^(?!(?:dermatome|coma|aroma|diploma|stoma|glaucoma|arthritis)$)[a-z]{4,}(?:itis|aemia|carcinoma|sarcoma|adenoma|blastoma|plegia|nephrosis|sclerosis|thrombosis|embolism|aneurysm)$/;
/** Procedures: `key | name`; others by how they end. Written for this product. */
export const PROCEDURES = `
coronary bypass | cabg | bypass surgery | coronary artery bypass | bypass graft
percutaneous coronary intervention | pci | angioplasty | coronary intervention
angiography | coronary angiogram | angiogram | cardiac catheterisation | cardiac catheterization | heart catheterization
valve replacement | aortic valve replacement | avr | tavi | tavr | mitral valve replacement
hip replacement | total hip replacement | thr | total hip arthroplasty | hemiarthroplasty | hip arthroplasty
knee replacement | total knee replacement | tkr | knee arthroplasty | total knee arthroplasty
internal fixation | orif | open reduction | dynamic hip screw | dhs
caesarean section | cesarean section | c section | caesarean
blood transfusion | transfusion | transfused | units of red cells | packed red cells
dialysis | haemodialysis | hemodialysis | peritoneal dialysis
chemotherapy
radiotherapy | radiation therapy
intubation | intubated | mechanical ventilation | ventilated
cardioversion
ablation | catheter ablation
biopsy | biopsies | biopsied
ercp
transplant | kidney transplant | liver transplant | transplantation | bone marrow transplant
amputation | amputated
hernia repair
splenectomy
lumbar puncture
paracentesis | ascitic drain
thoracentesis | pleural aspiration
endarterectomy | carotid endarterectomy
thrombolysis | thrombolysed
thrombectomy
incision and drainage
debridement
skin graft
colonoscopy
gastroscopy | ogd | upper endoscopy | endoscopy | egd
bronchoscopy
cystoscopy
turp
hysterectomy
mastectomy | lumpectomy
cholecystectomy | gallbladder removed | gallbladder removal
cataract surgery | cataract operation
embolisation | embolization | coiling
drainage | abscess drainage | percutaneous drainage
spinal fusion | fusion of the spine
appendicectomy | appendectomy | appendix removed
`;
export const PROCEDURE_ENDING =
  /^[a-z]{3,}(?:ectomy|otomy|ostomy|oscopy|plasty|centesis|desis|rrhaphy)$/;
