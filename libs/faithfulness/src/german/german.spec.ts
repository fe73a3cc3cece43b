import { describe, expect, it } from 'vitest';
import type { FindingCode } from '../evidence/evidence.js';
import { findEvidence } from '../evidence/find-evidence.js';
import { CLASSES_MADE } from '../statements/languages.js';

type Case = readonly [source: string, asItIs: string, broken: string];

const NUMBERS: readonly Case[] = [
  ['Aufnahme am 04.04.2024.', 'Aufnahme am 4. April 2024.', 'Aufnahme am 5. April 2024.'],
  ['RR 110/95 mmHg.', 'Blutdruck 110/95 mmHg.', 'Blutdruck 95/95 mmHg.'],
  ['CRP 1,5 mg/l, Kreatinin 0,9 mg/dl.', 'Das CRP lag bei 1,5 mg/l.', 'Das CRP lag bei 15 mg/l.'],
  ['Kalium 4,2 mmol/l, Natrium 138 mmol/l.', 'Natrium 138 mmol/l.', 'Natrium 142 mmol/l.'],
  ['RR 145/90 mmHg, HF 88/min.', 'Blutdruck 145/90 mmHg.', 'Blutdruck 125/90 mmHg.'],
  ['Metformin 1.000 mg 1-0-1', 'Metformin 1000 mg 1-0-1-0.', 'Metformin 1000 mg 1-0-0.'],
  ['Kontrolle in zwei Wochen beim Hausarzt.', 'Hausarzt in 2 Wochen.', 'Hausarzt in 4 Wochen.'],
  ['Aufnahme am 12.03.2024.', 'Aufgenommen am 12.3.2024.', 'Aufgenommen am 13.3.2024.'],
  [
    'Medikament: Delix 5 mg | Morgens: 1 | Mittags: [empty] | Abends: 1 | Nachts: [empty]',
    'Ramipril 5 mg 1-0-1.',
    'Ramipril 5 mg 1-1-1.',
  ],
];
const UNITS: readonly Case[] = [
  ['L-Thyroxin 75 µg 1-0-0', 'Levothyroxin 75 µg.', 'Levothyroxin 75 mg.'],
  ['Novalgin 1 g bei Bedarf.', 'Metamizol 1.000 mg bei Bedarf.', 'Metamizol 1 mg bei Bedarf.'],
  ['Husten seit 3 Wochen.', 'Seit 3 Wochen Husten.', 'Seit 3 Tagen Husten.'],
];
const DOSES: readonly Case[] = [
  [
    'Torasemid 5 mg täglich, Allopurinol bei Bedarf.\nSimvastatin 20 mg jeden Abend',
    'Simvastatin einmal täglich.',
    'Simvastatin zweimal täglich.',
  ],
  [
    'Torasemid 5 mg morgens\nSimvastatin 20 mg abends',
    'Torasemid wird morgens eingenommen.',
    'Torasemid wird abends eingenommen.',
  ],
  [
    'Beloc-Zok 95 mg 1-0-0\nTorasemid 10 mg 1-0-0',
    'Metoprolol 95 mg, Torasemid 10 mg.',
    'Metoprolol 10 mg, Torasemid 95 mg.',
  ],
  [
    'Ramipril wurde von 10 mg auf 5 mg reduziert.',
    'Reduktion von Ramipril auf 5 mg.',
    'Der Patient erhält weiterhin Ramipril 10 mg.',
  ],
];
const DRUGS: readonly Case[] = [
  ['Therapie mit Marcumar.', 'Der Patient nimmt Phenprocoumon.', 'Der Patient nimmt Apixaban.'],
  ['ASS 100 mg 1-0-0', 'Acetylsalicylsäure 100 mg.', 'Clopidogrel 100 mg.'],
];
const NEGATIONS: readonly Case[] = [
  ['Husten, Atemnot und Fieber werden verneint.', 'Husten wird verneint.', 'Husten liegt vor.'],
  ['Die Histologie liegt noch nicht vor. Kein Fieber.', 'Die Histologie steht aus.', 'Fieber.'],
  ['Die Koloskopie war unauffällig. Kein Polyp.', 'Koloskopie erfolgt.', 'Ein Polyp liegt vor.'],
  [
    'Wegen Fieber konnte die Impfung nicht verabreicht werden.',
    'Die Impfung wurde nicht verabreicht.',
    'Die Impfung wurde verabreicht.',
  ],
  ['Die Kontrolle erfolgte nicht.', 'Keine Kontrolle.', 'Die Kontrolle ist erfolgt.'],
  ['Kein Fieber, Husten oder Nachtschweiß.', 'Husten wird verneint.', 'Husten ist angegeben.'],
  ['Pneumonie ausgeschlossen.', 'Kein Anhalt für eine Pneumonie.', 'Es besteht eine Pneumonie.'],
  ['Allergien: keine bekannt', 'Keine Allergien bekannt.', 'Allergie gegen Penicillin.'],
  ['Allergien: Penicillin', 'Allergie gegen Penicillin.', 'Es besteht keine Allergie.'],
  [
    'Der Verdacht auf eine Thrombose bestätigte sich nicht.',
    'Eine Thrombose liegt nicht vor.',
    'Eine Thrombose wurde nachgewiesen.',
  ],
  ['Ödeme: nein. Ikterus: nein.', 'Keine Ödeme.', 'Deutliche Ödeme.'],
  [
    'Der Patient nahm das Antibiotikum nicht ein.',
    'Das Antibiotikum wurde nicht eingenommen.',
    'Das Antibiotikum wurde eingenommen.',
  ],
  ['Der Patient wurde nicht operiert.', 'Keine Operation.', 'Der Patient wurde operiert.'],
  ['Auf eine Operation wurde verzichtet.', 'Es wurde nicht operiert.', 'Es wurde operiert.'],
  ['Sie lehnte die Koloskopie ab.', 'Keine Koloskopie.', 'Es erfolgte eine Koloskopie.'],
  ['Abdomen weich, kein Druckschmerz.', 'Kein Druckschmerz.', 'Druckschmerz im Abdomen.'],
];
const EXPERIENCERS: readonly Case[] = [
  ['FA: Urgroßmutter mit Gicht.', 'Die Urgroßmutter hatte Gicht.', 'Die Patientin hat Gicht.'],
  ['Gicht der Mutter.', 'Die Mutter hatte Gicht.', 'Die Patientin hat Gicht.'],
  [
    'Die Mutter litt an Mammakarzinom.',
    'Mammakarzinom der Mutter.',
    'Die Patientin hat ein Mammakarzinom.',
  ],
  [
    'Familienanamnese:\nVater: Diabetes.',
    'Der Vater hatte Diabetes.',
    'Der Bruder hatte Diabetes.',
  ],
];
const SIDES: readonly Case[] = [
  [
    'Knie li. geschwollen, re. unauffällig.',
    'Schwellung am linken Knie.',
    'Knie rechts geschwollen.',
  ],
  [
    'Das linke Bein ist geschwollen, das rechte Bein nicht.',
    'Das linke Bein ist geschwollen.',
    'Das rechte Bein ist geschwollen.',
  ],
  ['Pleuraerguss bds.', 'Beidseitiger Pleuraerguss.', 'Linksseitiger Pleuraerguss.'],
];
const CERTAINTIES: readonly Case[] = [
  ['Eine Borreliose ist möglich.', 'Fragliche Borreliose.', 'Gesicherte Borreliose.'],
  ['Husten, am ehesten bei Bronchitis.', 'Husten.', 'Bronchitis liegt vor.'],
  ['V.a. Lungenembolie.', 'Verdacht auf Lungenembolie.', 'Lungenembolie.'],
  ['V. a. Lungenembolie.', 'Verdacht auf Lungenembolie.', 'Lungenembolie.'],
  [
    'CT zum Ausschluss einer Blutung.',
    'Verdacht auf eine Blutung.',
    'Eine Blutung wurde nachgewiesen.',
  ],
  ['Der Verdacht auf Gicht bestätigte sich.', 'Es liegt eine Gicht vor.', 'Fragliche Gicht.'],
  [
    'Der Befund ist vereinbar mit einer Sarkoidose.',
    'Mögliche Sarkoidose.',
    'Gesicherte Sarkoidose.',
  ],
];
const TIMES: readonly Case[] = [
  ['Z.n. akutem Nierenversagen.', 'Früheres Nierenversagen.', 'Aktuell Nierenversagen.'],
  ['Das Erbrechen klang im Verlauf ab.', 'Das Erbrechen ist abgeklungen.', 'Weiterhin Erbrechen.'],
  ['Z.n. Hirninfarkt.', 'Zustand nach Hirninfarkt.', 'Akuter Hirninfarkt.'],
  ['Z. n. Hirninfarkt.', 'Zustand nach Hirninfarkt.', 'Akuter Hirninfarkt.'],
  ['Ehemaliger Raucher.', 'Früher Raucher.', 'Der Patient ist aktuell Raucher.'],
  ['Er raucht nicht mehr.', 'Früher hat er geraucht.', 'Er raucht.'],
  ['Als Kind Asthma.', 'Asthma in der Kindheit.', 'Es besteht ein Asthma.'],
];
const CHANGES: readonly Case[] = [
  ['Wir setzten Marcumar ab.', 'Marcumar wurde abgesetzt.', 'Marcumar wurde angesetzt.'],
  ['Neu: Bisoprolol 2,5 mg.', 'Bisoprolol 2,5 mg wurde begonnen.', 'Bisoprolol wurde beendet.'],
  ['Marcumar wurde nicht abgesetzt.', 'Marcumar wurde fortgeführt.', 'Marcumar wurde abgesetzt.'],
  ['Torasemid wurde erhöht.', 'Steigerung von Torasemid.', 'Torasemid wurde reduziert.'],
  [
    'Umstellung von Marcumar auf Eliquis.',
    'Marcumar wurde auf Eliquis umgestellt.',
    'Umstellung von Eliquis auf Marcumar.',
  ],
];
const PERSONS: readonly Case[] = [
  [
    'Die Patientin stürzte im Garten.',
    'Die Patientin ist im Garten gestürzt.',
    'Der Patient ist im Garten gestürzt.',
  ],
  ['Herr Anders klagt über Husten.', 'Er klagt über Husten.', 'Sie klagt über Husten.'],
  ['Herr Anders klagt über Husten.', 'Der Patient hat Husten.', 'Herr Behm hat Husten.'],
  [
    'Der Kardiologe riet zu einer Ablation.',
    'Zu einer Ablation riet der Kardiologe.',
    'Zu einer Ablation riet der Urologe.',
  ],
  [
    'Die Ehefrau übernimmt die Wundpflege.',
    'Die Wundpflege wird von der Ehefrau übernommen.',
    'Die Wundpflege wird vom Pflegedienst übernommen.',
  ],
];
const RESULTS: readonly Case[] = [
  [
    'Analyt: Harnstoff | Aufnahme: 88 mg/dl | Entlassung: 41 mg/dl',
    'Bei Entlassung lag der Harnstoff bei 41 mg/dl.',
    'Bei Entlassung lag der Harnstoff bei 88 mg/dl.',
  ],
  [
    'Labor bei Aufnahme:\nHarnstoff 88 mg/dl\nLabor bei Entlassung:\nHarnstoff 41 mg/dl',
    'Harnstoff bei Entlassung 41 mg/dl.',
    'Harnstoff bei Entlassung 88 mg/dl.',
  ],
  [
    'Analyt: Lipase | Montag: 410 U/l | Freitag: 95 U/l',
    'Am Freitag betrug die Lipase 95 U/l.',
    'Am Freitag betrug die Lipase 410 U/l.',
  ],
  [
    'Ferritin 45 µg/l (Vorbefund 12 µg/l).',
    'Im Vorbefund betrug das Ferritin 12 µg/l.',
    'Im Vorbefund betrug das Ferritin 45 µg/l.',
  ],
  [
    'Analyt: Ferritin | Wert: 9 µg/l | Referenz: 30-300 µg/l',
    'Ferritin 9 µg/l.',
    'Ferritin 30 µg/l.',
  ],
  ['Das Laktat fiel auf 1,1 mmol/l.', 'Abfall des Laktats.', 'Das Laktat ist angestiegen.'],
  ['Die Lipase war erhöht.', 'Erhöhte Lipase.', 'Die Lipase war normwertig.'],
];
const PERMISSIONS: readonly Case[] = [
  [
    'Vollbelastung erlaubt.',
    'Der Patient darf voll belasten.',
    'Der Patient darf nicht voll belasten.',
  ],
  ['Es besteht ein Fahrverbot.', 'Der Patient darf nicht fahren.', 'Der Patient darf fahren.'],
  ['Keine Belastung des Beins erlaubt.', 'Belastung ist untersagt.', 'Belastung ist erlaubt.'],
];

const CASES: readonly (readonly [FindingCode, readonly Case[]])[] = [
  ['number', NUMBERS],
  ['unit', UNITS],
  ['dose', DOSES],
  ['drug', DRUGS],
  ['negation', NEGATIONS],
  ['experiencer', EXPERIENCERS],
  ['side', SIDES],
  ['certainty', CERTAINTIES],
  ['time', TIMES],
  ['change', CHANGES],
  ['permission', PERMISSIONS],
  ['person', PERSONS],
  ['result', RESULTS],
];

describe.each(CASES.filter(([code]) => CLASSES_MADE.de.has(code)))(
  'a German finding of the kind %s',
  (code, cases) => {
    it.each(cases)('%s | %s | %s', (source, asItIs, broken) => {
      const text = `Arztbrief\nSehr geehrte Frau Kollegin,\n\n${source}\n\nMit freundlichen Grüßen`;
      const [faithful] = findEvidence(text, asItIs, []);
      const [planted] = findEvidence(text, broken, []);
      expect(faithful?.findings.map((one) => one.code)).toEqual([]);
      expect(planted?.findings.map((one) => one.code)).toContain(code);
      expect(planted?.status).toBe('contradicted');
    });
  },
);

it.each([
  'Die Patientin entwickelte eine Lungenembolie.',
  'Es bestand ein Tinnitus.',
  'Beruflich arbeitet er als Dachdecker.',
])('finds nothing of it in the source: %s', (invented) => {
  const source = 'Arztbrief\nAufnahme wegen einer Knöchelfraktur. Reizlose Wunde, kein Fieber.';
  expect(findEvidence(source, invented, [])[0]?.status).toBe('unsupported');
});

it('takes what a relative tells for told of the patient', () => {
  const source = 'Arztbrief\nLaut Tochter ist die Patientin seit drei Tagen verwirrt.';
  const [found] = findEvidence(source, 'Die Patientin ist seit drei Tagen verwirrt.', []);
  expect(found?.findings).toEqual([]);
});

it('vouches for no value of another column', () => {
  const source =
    'Laborbefund der Patientin:\nAnalyt: Kalium | Aufnahme: 5,9 mmol/l | Entlassung: 4,2 mmol/l';
  const [found] = findEvidence(source, 'Bei Entlassung lag das Kalium bei 5,9 mmol/l.', []);
  expect(found?.status).not.toBe('supported');
});
