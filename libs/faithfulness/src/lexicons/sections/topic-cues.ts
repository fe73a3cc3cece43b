import type { Topic } from '../../topics.js';

/** By which words a source shows that it has something for a topic. Phrases, with commas between them; `*` is any letters. */
export interface TopicCues {
  /** These say something wherever they are affirmed or denied: "appendectomy", "no known allergies". */
  readonly says: string;
  /** These name the topic: they count where they are denied, or stand in a question that is answered. */
  readonly asks: string;
  /** These count with a value or a verb of finding in the same sentence: "hemoglobin 8.2", "the x-ray shows". */
  readonly found?: string;
  /** These say something in a dialogue alone: a letter has them everywhere. */
  readonly spoken?: string;
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
  renal failure, kidney failure, respiratory failure, liver failure, dislocat*, contusion, concussion, trauma, hypothermia, stones, inflammation, lesion*, overdose, hypersensitivity, bowel obstruction, hemorrhage, haemorrhage, pertussis
`;

/** English. Written for this product. */
export const ENGLISH_CUES: Readonly<Partial<Record<Topic, TopicCues>>> = {
  reason: {
    says: `${SYMPTOMS}, ${DISEASES}, opinion, assessment of, management of, advice on, for investigation, elective, brought in by ambulance, brought by ambulance, complains of, complained of, complaining of, presenting complaint`,
    asks: `brings you, bring you, brings him, brings her, brought you, can i help, can i do for you, going on, what happened, wrong, how are you, how're you, feeling, reason for your visit, reason for the visit, complaint*, problem*`,
    spoken: `${SYMPTOMS}, ${DISEASES}, admitted with, admitted for, presents with, presented with, presenting with, here for, here today for, came in for, because of, after a fall, accident, overdose, crash, collision, refill*, follow up of, evaluation of, second opinion, checkup, check up, physical`,
  },
  history: {
    says: `${SYMPTOMS}, ${DISEASES}, history of, year old, days ago, weeks ago, months ago, years ago, ex smoker, smoker, lives alone, normally fit`,
    asks: `brings you, bring you, can i help, going on, happened, how are you, how're you, feeling, how old, symptom*, complaint*, problem*, how long, when did, describe`,
    spoken: `presents, presented, developed, began, started, noticed, for the past, last night`,
  },
  'past-history': {
    says: `${CHRONIC}, history of, h/o, diagnosed with, known for, in the past, past history, always been healthy, hospitalized, hospitalised, hospitalization*, hospitalisation*, comorbid*, gravida, para, menstrual, menopaus*, pap smear*, pregnan*, miscarriage*, illness as a child,
      childhood illness*, chickenpox, measles, mumps`,
    asks: `other problems, any problems, previous problems, problems in the past, issues in the past, overall health, since your last visit, medical traits, spine problems, heart rhythm, medical history, past history, medical condition*, medical problem*, medical issue*, health problem*, health issue*, health condition*, illness*, other conditions, past medical, past issues, diagnosed, diseases, p m h, pmh, mental illness, psychological disease, anything changed, changed since, happened before, had this before, felt this before, similar before`,
    spoken: `used to have, surgery, surgeries, operation*, replacement*, since childhood, born with, as a child, hospital stay, in the hospital for`,
  },
  'family-history': {
    says: `family history, family medical history, history in the family, runs in the family, run in my family, run in your family, runs in my family, died of, passed away, familial, hereditary`,
    asks: `family history, medical history of your family, in your family, the family, families, family member*, relatives, parent*, anybody in, anyone in, run in your, runs in your, in the family, in family, anyone sick, your family, family suffer*, your parents, your mother, your father, your siblings, run in your family`,
    found: `mother, mom, mother's, father, dad, father's, brother*, sister*, parent*, grandmother*, grandfather*, grandma, grandpa, grandparent*, aunt*, uncle*, cousin*, sibling*, son, sons, daughter*, children, family, relatives, wife, husband, kids`,
  },
  'social-history': {
    says: `smok*, tobacco, cigar*, nicotine, alcohol*, drinks alcohol, drinker, etoh, marijuana, cannabis, cocaine, heroin, illicit, recreational drug*, drug use, drug abuse, drug misuse, substance abuse, substance misuse, substance use, addict*, methamphetamine*, iv drug*, intravenous drug*, street drugs, pack a day, packs a day, packs per day, pack years, lives with, lives alone, lives independently, living alone, married, divorced, widow*, retired, works as, worked as, occupation, employed as, unemployed, nursing home, assisted living, care home, carer*, sheltered accommodation, homeless`,
    asks: `smoke, drink, stay, drugs, substance*, live, living, work, working, marital, do for a living, do for work, job, exercise, home, habits, hobbies`,
    spoken: `vap*, drinks, drinking, beer*, wine, liquor, weed, live with, live alone, living with, lives in, live in, resid*, foster, care facilit*, care center, detention, legal, assault, professor, teach*, working, at work, alcoholic, stays with, stay with, support system, single, separated, partner, boyfriend, girlfriend, wife, husband, work as, working as, work at, works at, work for, works for, job, employed, employ*, disabled, disability, veteran, military, army, student, school, college, sexually active, caffeine, coffee, children, kids, exercise*, priest, engineer, born in, raised, immigrat*, travel*, std*, s t d, sexual*, hobb*, sober, clean, roommate*, housemate*, apartment, homemaker, housewife, stay at home mom, custody, adopted, church, religio*, education, high school, degree, grade, daycare, day care, incarcerat*, jail, prison, probation, originally from, grew up, moved here, moved to, native of, tattoo*, pets, vegetarian, vegan, relationship, dating, engaged, spouse, fiance*, grandchild*, grandkids, laid off, farmer, driver, construction, secretary, salesman, manager, truck driver, shift*`,
  },
  'review-of-systems': {
    says: SYMPTOMS,
    spoken: `your systems, her systems, his systems, all systems, of systems`,
    asks: `symptom*, other problems, other issues, other complaints, any issues, issues from head, anything else, problem*, issues, feeling`,
  },
  allergies: {
    says: `allerg*, anaphyla*, hypersensitiv*, intoleran*, reacted badly, reacts to, reacted to, bad reaction, adverse reaction*, adverse drug reaction*, nkda, nka`,
    spoken: `hives, break out, breaks out, broke out, swell up, swells up, swelled up, can't take, can not take, makes me itch, gives me a rash`,
    asks: `allerg*, medicines you can't, medications you can't, drugs you can't, medicines you cannot, medications you cannot, drugs you cannot, happens when you take, bad reaction*, reacted poorly, reaction to any, sensitiv*`,
  },
  medication: {
    says: `tablet*, capsule*, inhaler*, nebulizer*, nebuliser*, prescri*, antibiotic*, painkiller*, blood thinner*, anticoagul*, insulin, antidepressant*, steroid*, birth control pill*, supplement*, vitamin*, eye drops, ointment*, over the counter, p o,
      b i d, t i d, q i d, q d, p r n, prn, bid, tid, qid, tds, qds, once daily, twice daily, times daily, chemotherapy, diuretic*, water pill*, sleeping pill*, statin*, laxative*, medication list, list of medication*, list of medicine*, list of your medication*`,
    asks: `medication*, medicine*, meds, med, drugs, pill*, what do you take, take for, anything for the, refill*, dose, dosage, pharmacy, take anything, taking anything, taken anything, taking, remedies, treatment for`,
  },
  immunizations: {
    says: `vaccin*, immuniz*, immunis*, flu shot*, tetanus shot*, tetanus, booster*, shots are, his shots, her shots, my shots, all shots, pneumovax, covid shot*`,
    spoken: `up to date`,
    asks: `vaccin*, immuniz*, immunis*, shot, shots`,
  },
  examination: {
    spoken: `looks good, look good, looks normal, look normal, looks great, looks fine, look fine, looks clear, sounds good, sound good, sounds clear, feels normal, awake, oriented, i'm feeling, open your mouth, deep breath*, breathe in`,
    says: `on examination, on exam, exam reveals, examination reveals, exam shows, clear to auscultation, auscultation, lungs are clear, lungs clear, heart sounds, murmur*, gallop*, rubs, bruit*, tender*, nontender, non tender, distress, cooperative, well hydrated, palpat*, axillary, no masses, do not feel any, i can feel, not appreciate, i appreciate, to touch, range of motion, reflexes,
      alert and oriented, regular rate, rate and rhythm, distended, nondistended, bowel sounds, normocephalic, pupils, perrla, extraocular, tympanic, oropharynx, no acute distress, pedal edema, pitting edema, jvd, jugular, crackles, rales, rhonchi, wheezing, lymphadenopathy, well nourished, well developed, gait,
      crepitus, effusion, ecchymosis, erythema*, moist mucous, mass is palpable, sensation, grip strength, straight leg, tinel*, mcmurray*, vital signs, vitals are, vitals were, swelling, bruising, wound, incision, scar, instability`,
    asks: `examine, exam, physical, does it hurt when i, does this hurt, does that hurt, is this tender, hurt here, hurt when i press, hurts when i, pain when i, when i press, when i push, i'm pressing`,
    found: `blood pressure, bp, b p, pulse, heart rate, temperature, temp, respiratory rate, respirations, oxygen saturation, saturation, pulse ox, weight, height, bmi, spo2, heart, lungs, abdomen, chest, neck, skin, eyes, ears, throat, extremities, lymph nodes, neuro*, pelvis, breast*, nose, mouth, back, knee, foot, hand, vitals, vital signs, exam, examination, lump, legs, ankle, fingers, tonsils, pharynx, head`,
  },
  results: {
    says: `within normal limits, test results, results came back, results are back, came back negative, came back positive, came back normal, came back, tested positive, tested negative, lab work showed, mmol/l, pathology showed, biopsy showed, results show, labs showed, normal labs, abnormal labs`,
    asks: ``,
    found: `lab*, blood work, bloodwork, hemoglobin, haemoglobin, hematocrit, wbc, white count, white blood cell*, white cell*, platelet*, creatinine, bun, urea, potassium, sodium, glucose, hba1c, a1c, calcium, magnesium, chloride, bilirubin, alt, ast, albumin, troponin*, crp, esr, inr, ptt, tsh, psa, ldl, hdl,
      triglycerides, cholesterol, ferritin, urinalysis, urine culture, blood culture*, culture*, urine, serology, titer*, strep test, antibod*, arthrogram, mr scan, mr imaging, mr of, ejection fraction, gfr, egfr, lipase, amylase, lactate, bnp, d dimer, pathology, biopsy, cytology, panel, cbc, c b c, enzyme*, ekg, e k g, ecg, electrocardiogram, rheumatoid factor, lipid*, pulmonary function, spirometry, barium swallow, stress test, holter, colonoscopy, endoscopy, pregnancy test, emg, test results,
      x ray*, xray*, x-ray*, c t, ct, cat scan, mri, m r i, ultrasound*, echo*, mammogram*, scan*, radiograph*, dexa, bone density, imaging, doppler, sonogram, angiogram*, catheterization, blood sugar*, sugars, blood count, blood report, lab report, flow cytometry, eeg`,
  },
  imaging: {
    says: `opacit*, opacification, consolidation*, pneumothora*, cardiomegaly, radiograph*, hypodens*, hyperdens*, hypoechoic, hyperechoic, contrast enhanc*, joint space, infiltrate*, pleural effusion*, no acute findings, mediastin*`,
    asks: `imaging, x ray*, scan, mri, ultrasound, radiolog*, mammogram*`,
    found: `x ray*, xray*, x-ray*, c t, ct, ct scan, cat scan, mri, m r i, mr scan, mr imaging, mr of, arthrogram, ultrasound*, echo*, mammogram*, scan*, dexa, bone density, imaging, doppler, sonogram, angiogram*, pet, films, views of`,
  },
  diagnoses: {
    says: `${DISEASES}, diagnos*, dx, ddx, consistent with, impression, likely due to, secondary to, status post, s/p, suspected, my assessment, pregnan*, post op*, postop*, addict*, abuse, dependence`,
    spoken: `${SYMPTOMS}, stable, suspect*, exposure, obstruction, malfunction, tissue`,
    asks: `diagnos*, condition*, wrong with, problem`,
  },
  procedures: {
    says: `*ectomy, *ectomies, *otomy, *ostomy, *plasty, *plasties, *oscopy, *oscopies, *centesis, *desis, *rrhaphy, surgery, surgeries, surgical*, operation, operated, operative, biopsy, biopsies, bypass, stent*, pacemaker*, catheteriz*, c section*, c sections, cesarean*, caesarean*, osteosynthesis,
      hip replacement*, knee replacement*, transplant*, ablation, orif, internal fixation, nailing, cataract*, implant*, lasik, dental extraction*, circumcis*, tubal ligation, hernia repair, angioplasty, intubat*, drained, dialysis, hemodialysis, haemodialysis, cabg, turp, pci, ptca, egd, ercp, tavi, tavr, evar, embolisation, embolization, cardioversion, cardioverted, debridement, transfus*, amputat*, ligation, arthrodesis, wisdom teeth, sutur*, stitches, anesthesia, anaesthesia, d and c, carpal tunnel release*`,
    spoken: `replacement, removed, taken out, tonsils out, appendix out, gallbladder out, screws, hardware, metal plate, scope, epidural*, delivered, radiation, repair*, tubes, cast, fusion, stripping, operation*, excis*`,
    asks: `surg*, procedure*, operation*, operations`,
  },
  course: {
    says: `treated, given, received, abx, iv abx, rx, tx, rx'd, tx'd, tto, ivf, transfused, ventilated, intubated, weaned, started on, developed, transferred, consult*, better, stay, showed, settled, started, stopped, surgical*, ct, scan, infusion, oxygen, physiotherapy, drained, biopsy, was treated, were treated, treated with, was given, were given, she received, he received, patient received, underwent, was started on, were started, improved, managed, monitored, recovered, recovery, receded, observed for, observed overnight, home after, switched to, stepped down, then oral, then po, uneventful, uncomplicated, complication*, intubat*, extubat*, transfus*, surgery, operation, operated, responded, resolved, intravenous*, antibiotic*, postoperative*, mobilis*, mobiliz*`,
    asks: `feeling, how are you, complication*, gave you, given`,
    spoken: `treated, given, received, admitted, transferred, developed, discharged, emergency room, emergency department, iv, consult*, better, pain medication, restraint*, stay`,
  },
  condition: {
    says: `improved, recovered, well, better, good, alert, home, room air, tolerating, eating and drinking, discharge weight, fit for discharge, medically fit, left the ward, left the hospital, passing urine, off oxygen, free of pain, needs help, personal care, self caring, barthel, gcs, oriented, orientated, with a frame, with a stick, with crutches, on crutches, wheelchair, bedbound, well controlled, pain is controlled, pain was controlled, vital signs, discharged to, discharged home, transferred to, rehab*, hospice, critical, settled, clear of, resolved, stable, good condition, fair condition, satisfactory condition, improved condition, condition was, condition is, mobilising, mobilizing, mobile, ambulat*, afebrile, pain free, able to walk, walks, walking, independent*, weight bear*, comfortable, asymptomatic, symptom free, fully recovered, well at discharge, expired, died, wound dry, wound clean, at discharge she, at discharge he, on discharge she, on discharge he`,
    asks: `feeling, how are you, doing`,
    spoken: `improved, discharged, discharge, discharging, home, well, walk, transferred, transfer, better, alert, recovered, good, fine, admitted, admit, hospice, nursing facility, rehab*, critical, go home, leave, intensive care, icu, i c u`,
  },
  'follow-up': {
    says: `follow up, followup, we will, continue*, monitor*, plan, plans, planned, please, advise*, instruct*, need to, needs to, needs a, to have, if symptoms, if pain, if fever, to attend, check*, arrange*, book*, gp, return, follow up with, follow up in, follow up at, follow up appointment*, follow up visit*, for follow up, follow up on, followed up by, followed up in, to follow up, return to clinic, return in, return if, come back, see you in, see her in, see him in, be seen in, will be seen, will see, appointment*, review in, will review, reviewed in, be reviewed, repeat, refer to, referred to, referral, recheck, schedul*, recommend*, pending, awaited, outstanding, advised to, call if, outpatient, outpatients, opd, opa, tca, f/u, next seen, next review, seen again, rescan, re scan, district nurse*, community nurse*, health visitor*, open access, red flags, safety net*, day hospital, bloods in, blood test in, complete the course, finish the course, gp to, will need, please check, please arrange, please repeat, please review, please monitor, please stop, please refer, please continue, please see, should be, to be checked, to be repeated, to be removed, remove* sutures, removal of, sutures out, clips out, to come out, is planned, are planned, clinic in, until`,
    asks: `follow up, next appointment, next visit, come back, plan`,
    spoken: `follow up, followup, we will, we'll, going to, gonna, gon na, i'd like to, would like to, i want you to, i would like, let's, continue*, take it easy, monitor*, i will, she will, he will, you will, you'll, plan*, consult*, please, instruct*, if you, prescri*, start you, try, need to, encourag*, counsel*, education, next week, in two weeks, order*, trial, diet, keep, should have, refer you, diet, activity, therapy, start you, send you, put you on, get you, make sure, next time, check on, call us, call me, let me know, discharge home, see you back, see you again, advise, advice, as much as you can`,
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
