/** What stands above or before a part of a document, by the kind of part. Written for this product. */
export const PART_HEADINGS = [
  [
    'allergies',
    'allergies | allergy | drug allergies | drug allergy | known allergies | allergies and intolerances | allergy status | allergies and adverse reactions | adverse reactions | adverse drug reactions | intolerances | allergies intolerances | allergen | allergens | allergies and sensitivities | medication allergies | allergy list | allergic to | allergy intolerance | allergy intolerances | drug sensitivities | medication sensitivities | drug allergies intolerances | alerts and allergies',
  ],
  [
    'medication',
    'medication | medications | meds | current medication | current medications | discharge medication | discharge medications | medication on discharge | medications on discharge | medication at discharge | medications at discharge | medication on admission | medications on admission | home medications | home medication | regular medication | regular medications | drug history | dh | dhx | drugs | current meds | home meds | medication list | prescriptions | ttos | tto | ttas | medicines | current drugs | drugs on discharge | present medication | outpatient medications | hospital discharge medications | admission medications | history of medication use | medications at time of discharge | medication use | medications administered',
  ],
  ['family', 'family | family history | family hx | fh | fhx | family medical history | fam hx'],
  [
    'diagnoses',
    'diagnoses | diagnosis | final diagnosis | final diagnoses | discharge diagnosis | discharge diagnoses | principal diagnosis | primary diagnosis | secondary diagnoses | admission diagnosis | admitting diagnosis | problem list | problems | active problems | past medical history | pmh | pmhx | past history | medical history | comorbidities | co morbidities | impression | background | past medical hx | main diagnosis | other diagnoses | hospital discharge diagnosis | hospital discharge diagnoses | hospital admission diagnosis | hospital admission diagnoses | encounter diagnosis | encounter diagnoses | history of past illness | health concerns | active problem list | resolved problems | preoperative diagnosis | postoperative diagnosis | postprocedure diagnosis',
  ],
  [
    'results',
    'results | laboratory | laboratory results | labs | lab results | investigations | blood tests | blood results | bloods | laboratory data | laboratory findings | pathology | microbiology | test results | results summary | diagnostic results | relevant diagnostic tests and or laboratory data | laboratory information',
  ],
  [
    'pending',
    'pending | pending results | results pending | outstanding results | pending at discharge | results awaited | tests pending at discharge | pending tests | outstanding investigations | pending labs',
  ],
  [
    'follow-up',
    'follow-up | follow up | followup | follow up plan | follow up appointments | appointments | next steps | follow up care | plan and follow up | further care | recommendations | recommendation | measures | corrective measures | corrective actions | action points | action items | agreed actions',
  ],
  [
    'plan',
    'plan | assessment and plan | discharge instructions | instructions | advice | management plan | management | action | actions for gp | disposition | plan of care | plan of treatment | care plan | treatment plan | hospital discharge instructions | clinical instructions | planned procedure | planned procedures',
  ],
  [
    'procedures',
    'procedures | procedure | operations | operation | past surgical history | surgical history | psh | pshx | operative procedure | operations and procedures | surgery | past surgical hx | history of procedures | procedures performed | surgical procedure | surgical procedures | procedure performed',
  ],
  [
    'complications',
    'complications | complication | intraoperative complications | intra operative complications | postoperative complications | post operative complications | perioperative complications | procedure complications | surgical complications | complications of procedure | complications during surgery | pregnancy complications | delivery complications | newborn complications | maternal complications | anesthesia complications | anaesthetic complications | type of complication | adverse events | komplikationen | intraoperative komplikationen | postoperative komplikationen',
  ],
  [
    'warnings',
    'warnings | alerts | alert | warning | safety alerts | clinical alerts | risks | precautions | safety',
  ],
  [
    'conclusion',
    'conclusion | conclusions | overall conclusion | result | final result | overall result | interpretation | opinion | outcome | identification | organism | organisms | stage | staging | pathological stage | tnm | tnm stage | final stage | grade | grading | cause | root cause | root causes | cause of death | causes',
  ],
  [
    'decision',
    'decision | decisions | resolution | resolutions | ruling | verdict | determination | order of the court | disposition of the appeal',
  ],
  [
    'limits',
    'limits | code status | resuscitation status | resuscitation | treatment limitations | ceiling of care | escalation status | escalation plan | goals of care | treatment escalation plan | advance directives | advance directive',
  ],
  [
    'other',
    'other | history | history of present illness | hpi | chief complaint | presenting complaint | reason for admission | reason for referral | reason for visit | social history | social hx | examination | physical examination | physical exam | exam | on examination | review of systems | ros | hospital course | course | clinical course | vital signs | vitals | imaging | radiology | subjective | objective | assessment | condition at discharge | immunizations | immunisations | consultants | summary | patient | name | date of birth | address | admitted | discharged | consultant | ward | findings | technique | comparison | indication | on admission | social | history of immunizations | immunization | encounters | functional status | mental status | cognitive status | general status | medical equipment | insurance providers | payers | smoking status | goals | nutrition | care team | reason for visit chief complaint | chief complaint and reason for visit | hospital consultations | assessments | indications | indications for surgery | risk and consent | risk factors | asa physical status | informed consent | discharge and condition | procedure description | procedure disposition | procedure estimated blood loss | estimated blood loss | blood loss | procedure findings | operative findings | surgery description | procedure implants | implants | procedure indications | procedure specimens taken | specimens | surgical drains | operative note fluids | operative note surgical procedure | procedure anesthesia | anesthesia | anaesthesia | surgical operation note surgical procedure',
  ],
] as const;
