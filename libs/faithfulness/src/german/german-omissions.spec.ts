import { expect, it } from 'vitest';
import { judgeDraft } from '../judge-draft.js';
import type { FactClass, OmissionReason } from '../omissions/omission.js';

const LETTER = `Sehr geehrte Frau Kollegin,

Allergien: Penicillin (Exanthem)

Verlauf:
Marcumar wurde abgesetzt. Neu angesetzt wurde Eliquis 5 mg 1-0-1. Das Kalium war mit 6,8 mmol/l kritisch erhöht.

Medikation:
Delix 5 mg 1-0-1
Pantozol 40 mg 0-0-1

Procedere:
Kontrolle des Kaliums in 2 Wochen beim Hausarzt. Die Histologie steht noch aus.`;
const WHOLE = `Allergie gegen Penicillin. Phenprocoumon wurde beendet. Apixaban 5 mg 1-0-1 wurde begonnen.
Das Kalium lag bei 6,8 mmol/l. Ramipril 5 mg 1-0-1. Pantoprazol 40 mg 0-0-1.
In 2 Wochen Kontrolle des Kaliums. Das Ergebnis der Histologie ist ausstehend.`;

function omittedBy(draft: string): readonly (OmissionReason | null)[] {
  const mustKeep = [
    'allergy',
    'medication',
    'anticoagulation',
    'result',
    'follow-up',
    'pending-result',
  ] as const;
  const judged = { text: draft, sections: [], mustKeep, mustAnswer: [] };
  const { omissions } = judgeDraft(LETTER, [{ text: LETTER, limit: null }], judged);
  return omissions.map(({ reason }) => reason);
}

it('asks for the drug that is borne beside the one that is not', () => {
  const text = 'Arztbrief\nVerträgt kein Penicillin, nimmt Apixaban 5 mg 1-0-1. Kein Fieber.';
  const mustKeep = ['allergy', 'anticoagulation'] as const;
  const judged = { text: 'Kein Fieber.', sections: [], mustKeep, mustAnswer: [] };
  const { omissions } = judgeDraft(text, [{ text, limit: null }], judged);
  expect(omissions.map(({ reason }) => reason)).toEqual(['allergy', 'high-alert-drug']);
});

it('takes no paper that is still to come for a result', () => {
  const text = 'Arztbrief\nDie Vorbefunde liegen noch nicht vor. Der Patient ist beschwerdefrei.';
  const judged = { text: 'Beschwerdefrei.', sections: [], mustKeep: ['pending-result'] as const };
  const { omissions } = judgeDraft(text, [{ text, limit: null }], { ...judged, mustAnswer: [] });
  expect(omissions).toEqual([]);
});

it('finds nothing left out of a German draft that says all', () => {
  expect(omittedBy(WHOLE)).toEqual([]);
});

it.each<[left: RegExp, reason: OmissionReason | null]>([
  [/Allergie gegen Penicillin\. /, 'allergy'],
  [/Phenprocoumon wurde beendet\. /, 'high-alert-drug'],
  [/Apixaban 5 mg[^.]*\.\s/, 'high-alert-drug'],
  [/Das Kalium lag[^.]*\. /, 'critical-result'],
  [/Ramipril[^.]*\. /, null],
  [/In 2 Wochen[^.]*\.\s/, 'dated-follow-up'],
  [/Das Ergebnis[^.]*\./, 'pending-result'],
])('finds what was left out of a German draft: %s', (left, reason) => {
  expect(omittedBy(WHOLE.replace(left, ''))).toEqual([reason]);
});

it('asks for the dose of a drug that does grave harm', () => {
  expect(omittedBy(WHOLE.replace('Apixaban 5 mg 1-0-1', 'Apixaban'))).toEqual(['high-alert-drug']);
});

it.each<[list: string, allergens: readonly string[]]>([
  ['Allergien:\nPenicillin (Exanthem)\nNovalgin', ['Penicillin', 'Novalgin']],
  ['Bekannte Allergien\n\nLatex (Urtikaria)\nBienengift', ['Latex', 'Bienengift']],
  ['Allergien\nHolunder\nVorerkrankungen\nHypertonie', ['Holunder']],
  ['Penicillinallergie\nHypertonie\nDiabetes', ['Penicillinallergie']],
  [
    'Unverträglichkeiten\n\nStoff | Reaktion\nStoff: Holunder | Reaktion: Quaddeln\n\nLabor\n\nKalium | 3,9',
    ['Holunder'],
  ],
  ['Allergien\n\nAllergen | Reaktion\nLatex | Urtikaria', ['Latex']],
])('reads each allergy of a list: %s', (list, allergens) => {
  const source = `Der Patient wurde wegen Schmerzen stationär aufgenommen und behandelt.\n\n${list}`;
  const judged = { text: 'Er wurde behandelt.', sections: [], mustKeep: ['allergy'] as const };
  const { omissions } = judgeDraft(source, [{ text: source, limit: null }], {
    ...judged,
    mustAnswer: [],
  });
  expect(omissions.map(({ name }) => name && source.slice(name.start, name.end))).toEqual(
    allergens,
  );
});

it.each<[line: string, kind: FactClass, draft: string]>([
  ['Kalium 6,9 mmol/l (3,5-5,1)', 'result', 'Das Kalium wurde bestimmt.'],
  ['Leukozyten 62,1 G/l, stark erhöht.', 'result', 'Leukozyten wurden bestimmt.'],
  ['Nächster Termin: 09.06.2026.', 'follow-up', 'Sie kam zum Termin.'],
  ['Koloskopie in 5 Jahren.', 'follow-up', 'Die Koloskopie war unauffällig.'],
  ['Gipsabnahme am 30.04.2026.', 'follow-up', 'Ein Gips wurde angelegt.'],
  ['Eine Koloskopie ist ambulant geplant.', 'follow-up', 'Der Patient wurde entlassen.'],
  ['Wir empfehlen eine Echokardiographie.', 'follow-up', 'Der Patient wurde entlassen.'],
  ['Lumbalpunktion am Aufnahmetag.', 'procedure', 'Der Patient wurde aufgenommen.'],
  ['PTCA mit Stentimplantation.', 'procedure', 'Er hatte Brustschmerzen.'],
  ['Bekannt ist ein Diabetes mellitus.', 'diagnosis', 'Der Patient wurde behandelt.'],
  ['Diagnosen: akute Pyelonephritis rechts.', 'diagnosis', 'Der Patient wurde behandelt.'],
])('reads what a German line says: %s', (line, kind, draft) => {
  const source = `Der Patient wurde wegen Schmerzen aufgenommen und behandelt.\n${line}`;
  const judged = { sections: [], mustKeep: [kind], mustAnswer: [] };
  const omitted = (text: string): readonly unknown[] =>
    judgeDraft(source, [{ text: source, limit: null }], { ...judged, text }).omissions.filter(
      (one) => one.class === kind,
    );
  expect(omitted(draft)).not.toEqual([]);
  expect(omitted(source)).toEqual([]);
});

it.each([
  'Das Kalium lag bei 6,9 mmol/l.',
  'Hb 6,1 g/dl bei Aufnahme.',
  'Blutzucker am Morgen: 512 mg/dl',
  'Thrombozyten 12/nl.',
  'Laktat 5,2 mmol/l.',
])('asks for a value that a laboratory telephones, whatever is said of it: %s', (line) => {
  const source = `Der Patient wurde wegen Schmerzen aufgenommen und behandelt.\n${line}`;
  const judged = { text: 'Der Patient wurde behandelt.', sections: [], mustAnswer: [] };
  const draft = { ...judged, mustKeep: ['result'] as const };
  const { omissions } = judgeDraft(source, [{ text: source, limit: null }], draft);
  expect(omissions.map(({ reason }) => reason)).toContain('critical-result');
});

it('asks for no value within what is seen every day', () => {
  const source = 'Der Patient wurde aufgenommen.\nKalium 4,1 mmol/l, Hb 13,2 g/dl, INR 2,4.';
  const judged = { text: 'Der Patient kam.', sections: [], mustAnswer: [] };
  const draft = { ...judged, mustKeep: ['result'] as const };
  const { omissions } = judgeDraft(source, [{ text: source, limit: null }], draft);
  expect(omissions.map(({ reason }) => reason)).not.toContain('critical-result');
});

it.each([
  ['Kein Hinweis auf eine Lungenembolie.', 'Der Patient kam.'],
  ['V. a. Pneumonie.', 'Der Patient kam.'],
  ['Die Mutter hatte einen Schlaganfall.', 'Der Patient kam.'],
  ['Bekannt ist eine Aspirationspneumonie.', 'Er hatte eine Pneumonie.'],
  ['Bekannt ist ein Vorhofflimmern.', 'VHF ist bekannt.'],
  ['Bekannt ist ein Schlaganfall.', 'Zustand nach Apoplex.'],
])('lists no diagnosis that is none or is stated: %s', (line, text) => {
  const source = `Der Patient wurde wegen Schmerzen aufgenommen und behandelt.\n${line}`;
  const judged = { text, sections: [], mustKeep: ['diagnosis'] as const, mustAnswer: [] };
  expect(judgeDraft(source, [{ text: source, limit: null }], judged).omissions).toEqual([]);
});

const LIMITED: readonly FactClass[] = [
  'treatment-limitation',
  'device',
  'pregnancy',
  'safety-warning',
];

function missed(line: string, text = 'Der Patient wurde behandelt.'): readonly string[] {
  const source = `Der Patient wurde wegen Schmerzen aufgenommen und behandelt.\n${line}`;
  const judged = { text, sections: [], mustKeep: LIMITED, mustAnswer: [] };
  const { omissions } = judgeDraft(source, [{ text: source, limit: null }], judged);
  return omissions.map(
    ({ class: kind, tier, name }) =>
      `${kind} ${tier}: ${name ? source.slice(name.start, name.end) : ''}`,
  );
}

it.each([
  ['Keine Reanimation gewünscht.', 'treatment-limitation must-answer: Keine Reanimation'],
  ['Status: DNR/DNI', 'treatment-limitation must-answer: DNR/DNI'],
  [
    'Der Patient soll nicht reanimiert werden.',
    'treatment-limitation must-answer: nicht reanimiert',
  ],
  ['Eine Patientenverfügung liegt vor.', 'treatment-limitation must-answer: Patientenverfügung'],
  ['Es besteht ein palliatives Konzept.', 'treatment-limitation must-answer: palliatives Konzept'],
  [
    'Er lehnt Bluttransfusionen ab.',
    'treatment-limitation must-answer: lehnt Bluttransfusionen ab',
  ],
  ['Z. n. Implantation eines Herzschrittmachers 2019.', 'device listed: Herzschrittmachers'],
  ['Blasendauerkatheter in situ.', 'device listed: Blasendauerkatheter'],
  ['Die Patientin ist in der 12. SSW.', 'pregnancy listed: 12. SSW'],
  ['MRSA im Nasenabstrich.', 'safety-warning listed: MRSA'],
  ['Erhöhtes Sturzrisiko.', 'safety-warning listed: Sturzrisiko'],
  ['Keine Suizidalität.', 'safety-warning listed: Suizidalität'],
  ['Teilbelastung mit 20 kg für 6 Wochen.', 'safety-warning listed: Teilbelastung'],
])('finds what a German draft must not lose: %s', (line, fact) => {
  expect(missed(line)).toContain(fact);
  expect(missed(line, line)).toEqual([]);
});

it.each([
  'Eine Patientenverfügung liegt nicht vor.',
  'Patientenverfügung: keine',
  'Keine Intubation erforderlich.',
  'Eine Schwangerschaft wurde ausgeschlossen.',
  'Kein Herzschrittmacher.',
  'ICD-10: I21.0',
  'Die Mutter hatte einen Suizidversuch.',
])('takes for no such thing: %s', (line) => {
  expect(missed(line)).toEqual([]);
});

it.each<[line: string, allergens: readonly string[]]>([
  // what stands behind a reaction is an allergy as well
  ['Allergien: Penicillin (Exanthem), Latex.', ['Penicillin', 'Latex']],
  [
    'Allergien: Penicillin → Exanthem, Nüsse: Quincke-Ödem; Pflaster',
    ['Penicillin', 'Nüsse', 'Pflaster'],
  ],
  ['Allergie gegen Penicillin (Exanthem) und Latex.', ['Penicillin', 'Latex']],
  ['Unverträglichkeiten: Novalgin (Blutdruckabfall) sowie Pflaster.', ['Novalgin', 'Pflaster']],
  ['Multiple Allergien (Penicillin, Latex).', ['Penicillin', 'Latex']],
  ['Bekannt ist eine Penicillin- und Latexallergie.', ['Penicillin', 'Latexallergie']],
  ['Allergien: Penicillin (Exanthem). Latex (Quaddeln). Raucher.', ['Penicillin', 'Latex']],
  ['Allergien: 1. Codein - Erbrechen 2. Krustentiere - Schwellung', ['Codein', 'Krustentiere']],
  ['CAVE: Penicillinallergie!', ['Penicillinallergie']],
  // what it did, and what else is said, is none
  ['Allergie auf Wespengift, hat Adrenalin-Pen.', ['Wespengift']],
  ['Allergie: Novalgin, Luftnot und Kollaps.', ['Novalgin']],
  ['Allergien: jodhaltiges KM, Urtikaria und Luftnot bei Koronarangio 2021.', ['KM']],
  ['Allergie: Haselnuss, Notfallset vorhanden.', ['Haselnuss']],
  ['Unverträglich: Jodhaltiges Kontrastmittel (Atemnot 2014).', ['Kontrastmittel']],
  ['Allergie gegen Penicillin (Exanthem), daher Clindamycin.', ['Penicillin']],
  ['Allergie gegen Penicillin (Exanthem), der Hausarzt wurde informiert.', ['Penicillin']],
  ['Allergisch auf Jodsalbe (Blasen), Silberauflagen verträgt sie.', ['Jodsalbe']],
  ['Medikation und Allergien\nApixaban 5 mg 1-0-1\nPenicillin (Exanthem)', ['Penicillin']],
])('reads what somebody is allergic to: %s', (line, allergens) => {
  const source = `Der Patient wurde wegen Schmerzen stationär aufgenommen und behandelt.\n\n${line}`;
  const judged = { text: 'Er wurde behandelt.', sections: [], mustKeep: ['allergy'] as const };
  const { omissions } = judgeDraft(source, [{ text: source, limit: null }], {
    ...judged,
    mustAnswer: [],
  });
  expect(omissions.map(({ name }) => name && source.slice(name.start, name.end))).toEqual(
    allergens,
  );
});

it.each<[line: string, reason: OmissionReason]>([
  ['Hb 9,2, K 6,9, Na 138.', 'critical-result'],
  ['Offene Befunde: CT Schädel; Urinkultur.', 'pending-result'],
  ['Morphin ret. 10 mg 1-0-1.', 'high-alert-drug'],
  ['Marcumar ab 14.05. wieder.', 'high-alert-drug'],
  ['Furosemid 40 -> 80 mg.', 'changed-drug'],
])('asks for what is written in shorthand: %s', (line, reason) => {
  const source = `Der Patient wurde wegen Schmerzen aufgenommen und behandelt.\n${line}`;
  const mustKeep = ['result', 'pending-result', 'anticoagulation', 'medication'] as const;
  const judged = { text: 'Er wurde behandelt.', sections: [], mustKeep, mustAnswer: [] };
  const { omissions } = judgeDraft(source, [{ text: source, limit: null }], judged);
  expect(omissions.map((one) => one.reason)).toContain(reason);
});

it('asks for the new dose where both stand in the source', () => {
  const source = 'Der Patient wurde wegen Schmerzen behandelt.\nFurosemid 40 -> 80 mg.';
  const omitted = (text: string): number =>
    judgeDraft(source, [{ text: source, limit: null }], {
      text,
      sections: [],
      mustKeep: ['medication'],
      mustAnswer: [],
    }).omissions.length;
  expect(omitted('Furosemid 80 mg.')).toBe(0);
  expect(omitted('Furosemid 40 mg.')).toBe(1);
});

it('asks for no drug that stands below the title of drugs and allergies', () => {
  const source = `Der Patient kommt wegen Husten. Er nimmt Apixaban 5 mg 1-0-1 und Bisoprolol 2,5 mg 1-0-0. HCT habe ich im August wegen Hyponatriämie abgesetzt. Allergie gegen Penicillin.`;
  const list = `- Apixaban 5 mg 1-0-1\n- Bisoprolol 2,5 mg 1-0-0\n- HCT im August abgesetzt\n`;
  const omitted = (body: string): readonly unknown[] => {
    const title = 'Medikation und Allergien';
    const section = { title, topic: 'medication', terms: [], start: title.length + 1 } as const;
    const text = `${title}\n${body}`;
    const { omissions } = judgeDraft(source, [{ text: source, limit: null }], {
      text,
      sections: [{ ...section, end: text.length }],
      mustKeep: ['medication', 'anticoagulation', 'allergy'],
      mustAnswer: [],
    });
    return omissions.map(({ class: kind }) => kind);
  };
  expect(omitted(`${list}Allergie: Penicillin.`)).toEqual([]);
  expect(omitted(list)).toEqual(['allergy']);
  expect(omitted('Allergie: Penicillin.')).toEqual(['anticoagulation', 'medication', 'medication']);
});

it.each<[source: string, draft: string, names: readonly string[]]>([
  ['Ausstehend: Histologie, Blutkulturen.', 'Die Histologie steht aus.', ['Blutkulturen']],
  ['Histologie und TSH stehen noch aus.', 'Die Histologie steht noch aus.', ['TSH']],
  ['Histologie und TSH stehen noch aus.', 'TSH und Histologie stehen aus.', []],
  ['K 6,9, Na 118, Krea 1,0.', 'Kalium 6,9.', ['118']],
])('asks for each result of a list: %s', (line, draft, names) => {
  const source = `Der Patient wurde wegen Schmerzen aufgenommen und behandelt.\n${line}`;
  const mustKeep = ['result', 'pending-result'] as const;
  const judged = { text: draft, sections: [], mustKeep, mustAnswer: [] };
  const { omissions } = judgeDraft(source, [{ text: source, limit: null }], judged);
  expect(omissions.map(({ name }) => name && source.slice(name.start, name.end))).toEqual(names);
});
