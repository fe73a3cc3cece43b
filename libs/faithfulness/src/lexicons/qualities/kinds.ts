import { stemList, wordList } from '../word-lists.js';

/** What is done to a patient, by how its name ends. Written for this product. */
export const PROCEDURE_ENDING =
  /(?:ectom|oscop|plasty|plasti|graph[yi]|gram|otom[yi]|ostom[yi]|centesis|therap|pex[yi]|desis|lysis|trips[yi]|biops|transfus|vaccinat|immuniz|immunis|cathet)/;
/** Procedures, tests and treatments without such an ending, as stems. */
export const PROCEDURES = stemList(`
  scan mri ct xray ray ultrasound echo ekg ecg eeg emg surgery operation procedure biopsy injection infusion
  transfusion vaccine vaccination immunization shot culture swab test panel repair replacement stent bypass graft
  drain drainage catheter dialysis chemotherapy radiation radiotherapy intubation ventilation resuscitation admission
  hospice physiotherapy rehabilitation counselling counseling referral appointment interpreter treatment fixation
  reduction excision resection removal block ablation pacemaker defibrillator transplant implant amputation screening
  smear lavage aspiration debridement cast casting splint brace steroid antibiotic antibiotics thrombolysis
  cardioversion monitoring assessment consult consultation section delivery induction epidural doppler spirometry
  endoscopy colonoscopy bronchoscopy holter puncture study release angiography radiograph tomography imaging mammogram
`);

/** Keys of names that stand for a disease or an injury, as they are in the list of synonyms; stems. */
export const DIAGNOSES = stemList(`
  infarction embolism embolus stroke thrombosis dvt tia chf uti copd ibs ibd gerd fracture tear rupture sprain strain
  dislocation abscess infection obstruction perforation malignancy cancer metastasis metastases lymphoma leukemia tumor
  ulcer stone stones cyst hernia pneumothorax effusion dissection aneurysm compression impingement entrapment
  syndrome attack clot sepsis meningitis hemorrhage haemorrhage ischemia ischaemia torsion cholestasis preeclampsia
  ketoacidosis concussion
`);

/** What people complain of, and what a note has a physician's name for: these come and go. */
export const COMPLAINTS = wordList(`
  cold throat heartburn reflux nervous headache headaches head ear earache mouth nose sinus anxious depressed hemoglobin
  bleeding bleed dizzy dizziness tired
`);
