import type { Topic } from '../topics.js';

/** By which words a source shows that it has something for a topic. Phrases, with commas between them; `*` is any letters. */
export interface TopicCues {
  /** These say something wherever they are affirmed or denied: "appendectomy", "no known allergies". */
  readonly says: string;
  /** These name the topic: they count where they are denied, or stand in a question that is answered. */
  readonly asks: string;
  /** These count with a value or a verb of finding in the same sentence: "hemoglobin 8.2", "the x-ray shows". */
  readonly found?: string;
}

const SYMPTOMS = `
  pain*, ache*, aching, headache*, hurt*, sore*, cough*, fever*, febrile, chill*, sweat*, nausea, nauseous, vomit*, diarrhea, diarrhoea, constipat*, bleed*, rash*,
  itch*, swell*, swollen, edema, oedema, numb*, tingl*, weak*, dizz*, lightheaded*, faint*, syncope, short of breath, shortness of breath, breathless*,
  dyspnea, dyspnoea, wheez*, palpitation*, fatigue*, tired*, insomnia, sleep*, weight loss, weight gain, appetite, urinat*, discharge from, cramp*, stiff*, lump*,
  seizure*, tremor*, blurr*, vision, hearing, congest*, runny nose, sore throat, heartburn, bloat*, anxi*, depress*, mood, fall, fell, injur*, limp*, bruis*,
  complain*, symptom*, trouble breathing, confus*
`;
const CHRONIC = `
  diabet*, hypertens*, high blood pressure, asthma, copd, c o p d, cancer*, epilep*, migraine*, gout, lupus, hepatitis, cirrhosis, dementia, schizophrenia, bipolar, *thyroidism, thyroid,
  tuberculosis, heart attack, heart failure, heart disease, fibrillation, a fib, afib, irregular heart, obes*, glaucoma, psoriasis, eczema, emphysema, hiv, high cholesterol, cholesterol, *lipidemia, *cholesterolemia, reflux,
  gerd, sleep apnea, osteoporosis, parkinson*, alzheimer*, arthritis, osteoarthritis, stroke*, coronary artery disease, chronic, kidney disease, kidney stone*, depression, anxiety, anemia, anaemia, autism, adhd,
  *opathy, *osis, *oma, *plegia, *paresis, *sclerosis, *lithiasis, fibrosis, disease, disorder, syndrome, insufficiency, stenosis, aneurysm*, cataract*, ibs, i b s, acne, cyst*, degenerat*, addict*, paranoia, crohn*, colitis, seizure*, tumor*, tumour*, lymphoma, c difficile, heart rhythm, murmur
`;
const DISEASES = `
  ${CHRONIC}, *itis, *emia, *aemia, pneumonia, fracture*, broken, hernia*, ulcer*, embol*, thrombos*, infarct*, angina, sepsis, cellulitis, abscess*, covid, influenza, flu, infection*, sprain*, strain*, tear, torn,
  failure, dislocat*, contusion, concussion, trauma, hypothermia, exposure, stones, inflammation, lesion*, overdose, hypersensitivity, malfunction, obstruction, bleed, hemorrhage, tissue, pertussis
`;

/** English. Written for this product. */
export const ENGLISH_CUES: Readonly<Partial<Record<Topic, TopicCues>>> = {
  reason: {
    says: `${SYMPTOMS}, ${DISEASES}, admitted with, admitted for, admitted because, admitted after, admitted following, presents with, presented with, presenting with, presents for, here for, here today for, came in for,
      referred for, referred with, because of, after a fall, accident, overdose, crash, collision, refill*, follow up of, evaluation of, second opinion, checkup, check up, physical`,
    asks: `brings you, bring you, brings him, brings her, brought you, can i help, can i do for you, going on, what happened, wrong, how are you, how're you, feeling, reason for your visit, reason for the visit, complaint*, problem*`,
  },
  history: {
    says: `${SYMPTOMS}, ${DISEASES}, presents, presented, developed, began, started, noticed, for the past, days ago, weeks ago, months ago, years ago, last night, history of, year old`,
    asks: `brings you, bring you, can i help, going on, happened, how are you, how're you, feeling, how old, symptom*, complaint*, problem*, how long, when did, describe`,
  },
  'past-history': {
    says: `${CHRONIC}, history of, h/o, diagnosed with, known for, in the past, past history, always been healthy, hospitalized, hospitalised, hospitalization*, hospitalisation*, comorbid*, gravida, para, menstrual, menopaus*, pap smear*, pregnan*, miscarriage*, illness as a child,
      childhood illness*, chickenpox, measles, mumps`,
    asks: `other problems, any problems, previous problems, problems in the past, issues in the past, overall health, since your last visit, medical traits, spine problems, heart rhythm, medical history, past history, medical condition*, medical problem*, medical issue*, health problem*, health issue*, health condition*, illness*, other conditions, past medical, past issues, diagnosed, diseases, p m h, pmh, mental illness, psychological disease`,
  },
  'family-history': {
    says: `family history, family medical history, history in the family, runs in the family, run in my family, run in your family, runs in my family, died of, passed away, familial, hereditary`,
    asks: `family history, medical history of your family, in your family, in the family, in family, anyone sick, your family, family suffer*, your parents, your mother, your father, your siblings, run in your family`,
    found: `mother, mom, mother's, father, dad, father's, brother*, sister*, parent*, grandmother*, grandfather*, grandma, grandpa, grandparent*, aunt*, uncle*, cousin*, sibling*, son, sons, daughter*, children, family, relatives, wife, husband, kids`,
  },
  'social-history': {
    says: `smok*, tobacco, cigar*, nicotine, vap*, alcohol*, drinks, drinking, drinker, etoh, beer*, wine, liquor, marijuana, cannabis, weed, cocaine, heroin, illicit, recreational drug*, drug use, iv drug*, intravenous drug*, street drugs, pack a day,
      packs a day, packs per day, lives with, lives alone, live with, live alone, living with, lives in, living alone, live in, resid*, foster, care facilit*, care center, detention, legal, assault, professor, teach*, working, at work, alcoholic, stays with, stay with, support system, walk around, boyfriend, married, divorced, widow*, single, separated, partner, boyfriend, girlfriend, wife, husband, retired, works as, work as, working as, work at, works at, work for, works for, job, occupation, employed, unemployed,
      employ*, disabled, disability, veteran, military, army, teacher, nurse by, student, school, college, sexually active, homeless, nursing home, assisted living, caffeine, coffee, children, kids, exercise*, priest, engineer, born in, raised, immigrat*, travel*, std*, s t d, sexual*, hobb*, sober, clean`,
    asks: `smoke, drink, stay, drugs, substance*, live, living, work, working, marital, do for a living, do for work, job, exercise, home, habits, hobbies`,
  },
  'review-of-systems': {
    says: SYMPTOMS,
    asks: `symptom*, other problems, other issues, other complaints, any issues, issues from head, anything else`,
  },
  allergies: {
    says: `allerg*, anaphyla*, hypersensitiv*, intoleran*, reacted badly, reacts to, reacted to, bad reaction, adverse reaction*, adverse drug reaction*, nkda, nka`,
    asks: `allerg*, happens when you take, bad reaction*, reacted poorly, reaction to any, sensitiv*`,
  },
  medication: {
    says: `tablet*, capsule*, inhaler*, nebulizer*, nebuliser*, prescri*, antibiotic*, painkiller*, blood thinner*, anticoagul*, insulin, antidepressant*, steroid*, birth control pill*, supplement*, vitamin*, eye drops, ointment*, over the counter, p o,
      b i d, t i d, q i d, q d, p r n, prn, bid, tid, qid, tds, qds, once daily, twice daily, times daily, chemotherapy, diuretic*, water pill*, sleeping pill*, statin*, laxative*, medication list, list of medication*, list of medicine*, list of your medication*`,
    asks: `medication*, medicine*, meds, med, drugs, pill*, take anything, taking anything, taken anything, taking, remedies, treatment for`,
  },
  immunizations: {
    says: `vaccin*, immuniz*, immunis*, flu shot*, tetanus shot*, tetanus, up to date, booster*, shots are, his shots, her shots, my shots, all shots, pneumovax, covid shot*`,
    asks: `vaccin*, immuniz*, immunis*, shot, shots`,
  },
  examination: {
    says: `on examination, on exam, exam reveals, examination reveals, exam shows, clear to auscultation, auscultation, lungs are clear, lungs clear, heart sounds, murmur*, gallop*, rubs, bruit*, tender*, nontender, non tender, distress, cooperative, well hydrated, palpat*, axillary, no masses, i feel, do not feel any, i can feel, not appreciate, i appreciate, to touch, range of motion, reflexes,
      alert and oriented, regular rate, rate and rhythm, distended, nondistended, bowel sounds, normocephalic, pupils, perrla, extraocular, tympanic, oropharynx, no acute distress, pedal edema, pitting edema, jvd, jugular, crackles, rales, rhonchi, wheezing, lymphadenopathy, well nourished, well developed, gait,
      crepitus, effusion, ecchymosis, erythema*, moist mucous, mass is palpable, sensation, grip strength, straight leg, tinel*, mcmurray*, vital signs, vitals are, vitals were, swelling, bruising, wound, incision, scar, instability`,
    asks: `does it hurt when i, hurt when i press, hurts when i, pain when i, when i press, when i push, i'm pressing`,
    found: `blood pressure, bp, b p, pulse, heart rate, temperature, temp, respiratory rate, respirations, oxygen saturation, saturation, pulse ox, weight, height, bmi, spo2, heart, lungs, abdomen, chest, neck, skin, eyes, ears, throat, extremities, lymph nodes, neuro*, pelvis, breast*, nose, mouth, back, knee, foot, hand, vitals, vital signs, exam, examination, lump, legs, ankle, fingers, tonsils, pharynx, head`,
  },
  results: {
    says: `within normal limits, test results, results came back, results are back, came back negative, came back positive, came back normal, came back, tested positive, tested negative, lab work showed, mmol/l, pathology showed, biopsy showed, results show, labs showed, normal labs, abnormal labs`,
    asks: ``,
    found: `lab*, blood work, bloodwork, hemoglobin, haemoglobin, hematocrit, wbc, white count, white blood cell*, white cell*, platelet*, creatinine, bun, urea, potassium, sodium, glucose, hba1c, a1c, calcium, magnesium, chloride, bilirubin, alt, ast, albumin, troponin*, crp, esr, inr, ptt, tsh, psa, ldl, hdl,
      triglycerides, cholesterol, ferritin, urinalysis, urine culture, blood culture*, culture*, urine, serology, titer*, strep test, antibod*, arthrogram, mr, ejection fraction, gfr, egfr, lipase, amylase, lactate, bnp, d dimer, pathology, biopsy, cytology, panel, cbc, c b c, enzyme*, ekg, e k g, ecg, electrocardiogram, rheumatoid factor, lipid*, pulmonary function, spirometry, barium swallow, stress test, holter, colonoscopy, endoscopy, pregnancy test, emg, test results,
      x ray*, xray*, x-ray*, c t, ct, cat scan, mri, m r i, ultrasound*, echo*, mammogram*, scan*, radiograph*, dexa, bone density, imaging, doppler, sonogram, angiogram*, catheterization, blood sugar*, sugars, blood count, blood report, lab report, flow cytometry, eeg`,
  },
  imaging: {
    says: `opacit*, opacification, consolidation*, pneumothora*, cardiomegaly, radiograph*, hypodens*, hyperdens*, hypoechoic, hyperechoic, contrast enhanc*, joint space, infiltrate*, pleural effusion*, no acute findings, mediastin*`,
    asks: `imaging, x ray*, scan, mri, ultrasound, radiolog*, mammogram*`,
    found: `x ray*, xray*, x-ray*, c t, ct, ct scan, cat scan, mri, m r i, mr, arthrogram, ultrasound*, echo*, mammogram*, scan*, dexa, bone density, imaging, doppler, sonogram, angiogram*, pet, films, view*, report`,
  },
  diagnoses: {
    says: `${DISEASES}, ${SYMPTOMS}, diagnos*, consistent with, impression, likely due to, secondary to, status post, s/p, suspect*, stable, my assessment, pregnan*, post op*, postop*, addict*, abuse, dependence`,
    asks: `diagnos*, condition*, wrong with, problem`,
  },
  procedures: {
    says: `*ectomy, *ectomies, *otomy, *ostomy, *plasty, *plasties, *oscopy, *oscopies, *centesis, *desis, *rrhaphy, surgery, surgeries, surgical*, operation*, operated, operative, biopsy, biopsies, bypass, stent*, pacemaker*, catheteriz*, c section*, c sections, cesarean*, caesarean*, osteosynthesis,
      hip replacement*, knee replacement*, replacement, transplant*, ablation, orif, internal fixation, nailing, cataract*, removed, taken out, implant*, lasik, dental extraction*, circumcis*, tubal ligation, hernia repair, repair*, angioplasty, tubes, intubat*, drained, dialysis, excis*, debridement, transfus*, amputat*, ligation, arthrodesis, wisdom teeth, stripping, fusion, cast, sutur*, stitches, anesthesia, anaesthesia, d and c, carpal tunnel release*`,
    asks: `surg*, procedure*, operation*, operations`,
  },
  course: {
    says: `treated, given, received, underwent, was started, were started, admitted, transferred, improved, developed, managed, monitored, recovered, uneventful, uncomplicated, complication*, discharged, intubat*, transfus*, surgery, operation, responded, resolved, emergency room, emergency department, iv, intravenous*, antibiotic*, consult*, better, pain medication, restraint*, stay`,
    asks: `feeling, how are you, complication*, gave you, given`,
  },
  condition: {
    says: `stable, good condition, fair condition, satisfactory condition, satisfactory, improved, discharged, discharge, discharging, home, mobilis*, mobiliz*, mobile, ambulat*, afebrile, well, pain free, able to walk, walking, walk, transferred, transfer, independent*, better, weight bear*, alert, comfortable, asymptomatic, recovered, good, fine, admitted, admit, hospice, nursing facility, rehab*, expired, died, critical, go home, leave, intensive care, icu, i c u`,
    asks: `feeling, how are you, doing`,
  },
  'follow-up': {
    says: `follow up with, follow up in, follow up at, follow up appointment*, follow up visit*, for follow up, follow up on, followed up by, follow up, followup, return to, return in, return if, come back, see you in, see you back, see you again, appointment*, review in, reviewed in, be reviewed, repeat, refer to, refer you, referred to, referral, recheck, schedul*, we will,
      we'll, recommend*, pending, awaited, outstanding, advised to, advise, advice, call if, outpatient, gp to, will need, should be, should have, going to, gonna, gon na, i'd like to, would like to, i want you to, i would like, let's, continue*, discharge home, take it easy, monitor*, i will, she will, he will, you will, you'll, remove* sutures, removal of, sutures out, until, plan*, consult*, please, instruct*, if you, prescri*, start you, try, need to, encourag*, counsel*, education, next week, in two weeks, in weeks, order*, trial, diet, keep`,
    asks: `follow up, next appointment, next visit, come back, plan`,
  },
};

/** A source without any word of these is of another kind, and says nothing of a patient. */
export const CLINICAL_TOPICS: readonly Topic[] = [
  'reason',
  'medication',
  'allergies',
  'procedures',
  'diagnoses',
];
