/**
 * What the sections of notes, letters, reports and contracts are called, by what they hold: in small letters, English and then
 * German, a comma between two. A longer name goes before a shorter one in it ("family history" before "history").
 * Written for this product.
 */
export const SECTION_HEADINGS = {
  reason: `
    chief complaint, chief complaints, presenting complaint, presenting problem, reason for admission, reason for referral,
    reason for visit, reason for consultation, reason for encounter, reason for presentation, reason for attendance,
    reason, admission reason, cc, pc, indication,
    aufnahmegrund, aufnahmeanlass, einweisungsgrund, einweisungsdiagnose, vorstellungsgrund, überweisungsgrund, konsultationsgrund,
    aktuelle beschwerden, hauptbeschwerde, hauptbeschwerden, leitsymptom, anlass, indikation
  `,
  history: `
    history of present illness, history of presenting complaint, history of the present illness, history of present complaint,
    present illness, present history, interval history, clinical history, relevant history, history, hpi, genhx, subjective,
    background, anamnese, jetzige anamnese, aktuelle anamnese, jetzige erkrankung, krankheitsgeschichte, vorgeschichte, subjektiv
  `,
  'past-history': `
    past medical history, medical history, previous medical history, past history, previous history, pmh, pmhx, pastmedicalhx,
    past illnesses, comorbidities, comorbidity, other history, other_history, gynecologic history, gynaecological history,
    obstetric history, gynhx, psychiatric history, past psychiatric history, past psychological history, chronic conditions, vorerkrankungen, vorerkrankung,
    begleiterkrankungen, nebendiagnosen, eigenanamnese, frühere erkrankungen, weitere anamnese, gynäkologische anamnese
  `,
  'family-history': `
    family medical history, family history, fhx, fh, fam/sochx, family, familienanamnese, familien, familiäre belastung
  `,
  'social-history': `
    social history, shx, sochx, social circumstances, social situation, social, habits, lifestyle, substance use, tobacco use, alcohol use,
    sozialanamnese, soziale anamnese, soziales, genussmittel, noxen, versorgungssituation
  `,
  'review-of-systems': `
    review of systems, systems review, systemic enquiry, ros, systemanamnese, vegetative anamnese, systemübersicht
  `,
  allergies: `
    allergies and intolerances, drug allergies, allergies, allergy, intolerances, adverse drug reactions, adverse reactions, alerts,
    allergien, allergie, unverträglichkeiten, unverträglichkeit, arzneimittelunverträglichkeiten, cave
  `,
  medication: `
    current medications, current medication, discharge medications, discharge medication, home medications, medications, medication,
    meds, medicines, drugs, drug history, drug list, prescriptions, tto, ttos, ttas, medikation, medikamente, medikament, medikamentenplan,
    medikationsplan, entlassungsmedikation, entlassmedikation, aufnahmemedikation, dauermedikation, hausmedikation, bedarfsmedikation,
    vormedikation, arzneimittel, aktuelle medikation
  `,
  immunizations: `
    immunizations, immunisations, immunization, immunisation, vaccinations, vaccination, vaccines, immunization status, vaccination status,
    impfungen, impfung, impfstatus, impfanamnese
  `,
  examination: `
    physical examination, physical exam, examination findings, examination, exam, on examination, vital signs, vitals, objective_exam,
    objective, o/e, clinical findings, status on admission, körperliche untersuchung, klinische untersuchung, klinischer befund,
    untersuchungsbefund, untersuchungsbefunde, untersuchung, aufnahmebefund, körperlicher befund, körperlicher untersuchungsbefund,
    aufnahmestatus, vitalparameter, vitalzeichen, objektiv
  `,
  results: `
    laboratory results, laboratory data, laboratory findings, laboratory studies, laboratory, test results, lab results, labs, lab, results, investigations,
    diagnostic studies, tests, diagnostics, objective_results, blood results, bloods, blood tests, pathology, microbiology,
    laborbefunde, laborbefund, laborwerte, laborergebnisse, labor, ergebnisse, befunde, diagnostik, mikrobiologie, histologie
  `,
  imaging: `
    imaging studies, imaging results, imaging, radiology, radiological findings, x-ray, x-rays, xray, ct, mri, ultrasound, echocardiogram, echocardiography,
    bildgebung, bildgebende diagnostik, bildgebende verfahren, röntgen, röntgenbefund, sonographie, ultraschall, mrt, echokardiographie, radiologie
  `,
  diagnoses: `
    discharge diagnoses, discharge diagnosis, admission diagnosis, principal diagnosis, primary diagnosis, secondary diagnoses, final diagnosis,
    diagnoses, diagnosis, impression, assessment, problems, problem list, active problems, dx, conclusion,
    entlassungsdiagnose, entlassungsdiagnosen, entlassdiagnosen, hauptdiagnose, aufnahmediagnose, diagnosen, diagnose,
    beurteilung, problemliste
  `,
  procedures: `
    past surgical history, surgical history, pastsurgical, psh, pshx, procedures performed, procedures, procedure, operations, operation, surgery, surgeries,
    operative procedures, interventions, surgical procedure, procedure description, surgery description, procedure findings, operative findings,
    procedure disposition, procedure indications, procedure implants, procedure specimens taken, procedure estimated blood loss, estimated blood loss,
    procedure anesthesia, surgical drains, eingriffe, eingriff, operationen, voroperationen, prozeduren, interventionen, ops
  `,
  course: `
    hospital course, clinical course, emergency department course, ed course, edcourse, course in hospital, course, progress, treatment given, treatment,
    klinischer verlauf, stationärer verlauf, krankenhausverlauf, verlauf, therapie und verlauf, epikrise, verlauf in der notaufnahme, therapie
  `,
  condition: `
    condition at discharge, condition on discharge, discharge condition, status at discharge, condition, disposition, discharge status,
    functional status, zustand bei entlassung, entlassungszustand, entlassungsbefund, allgemeinzustand bei entlassung,
    befund bei entlassung, entlassung, zustand
  `,
  'follow-up': `
    follow-up, follow up, followup, follow-up plan, follow-up appointments, follow-up instructions, plan of care, care plan, treatment plan, management plan, plan, plans, recommendations,
    recommendation, discharge instructions, instructions, next steps, appointments, outstanding results, pending results, actions for gp,
    weiteres vorgehen, weiteres procedere, procedere, prozedere, empfehlungen, empfehlung, therapieempfehlung, nachsorge, weiterbehandlung, kontrolltermine, kontrollen,
    wiedervorstellung, termine
  `,
  question: `
    question, questions, what is asked, clinical question, request, fragestellung, frage, fragen, bitte, anfrage
  `,
  contract: `
    contract, agreement, obligations, terms, in plain words, vertrag, vereinbarung, pflichten, in einfachen worten
  `,
  whole: `
    summary, overview, abstract, zusammenfassung, überblick
  `,
} as const;
