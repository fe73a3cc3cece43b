import { expect, it } from 'vitest';
import { findEvidence } from '../evidence/find-evidence.js';

const judged = (source: string, draft: string): string | undefined => {
  const text = `Arztbrief\nSehr geehrte Frau Kollegin,\n\n${source}\n\nMit freundlichen Grüßen`;
  return findEvidence(text, draft, [])[0]?.status;
};

it.each([
  ['Verdacht auf Pneumonie im Röntgenbild.', 'Pneumonie im Röntgenbild.'],
  ['Pneumonie im Röntgenbild.', 'Hinweise auf eine Pneumonie im Röntgenbild.'],
  ['Früher Nikotinabusus und Hypertonie.', 'Nikotinabusus und Hypertonie.'],
  ['Er arbeitete bis 2015 als Maurer.', 'Der Patient ist Maurer.'],
  ['Eine Koloskopie ist vorgesehen.', 'Die Koloskopie ist erfolgt.'],
  ['Die Koloskopie wurde abgesagt.', 'Koloskopie ohne Befund.'],
  ['Natrium 139 mmol/l, Kalium 4,1 mmol/l.', 'Das Natrium liegt bei 4,1 mmol/l.'],
  ['Analyt: Ferritin | 02.03.: 12 | 05.03.: 48', 'Ferritin am 02.03. bei 48.'],
  ['Test: PTT | Wert: 34 s | Vorwert: 28 s', 'PTT 28 s.'],
  ['| Sport | erlaubt |\n| Reiten | nein |', 'Reiten ist erlaubt.'],
  ['Parameter;Ergebnis;Einheit;Norm\nGPT;203;U/l;<45', 'GPT 45 U/l.'],
  ['Der Patient klagt über Husten.', 'Die Patientin klagt über Husten.'],
  ['Die Tochter klagt über Husten.', 'Der Sohn klagt über Husten.'],
  ['Frau Ahrens klagt über Husten.', 'Frau Behrens klagt über Husten.'],
  ['Er wohnt bei der Schwester, die Husten hat.', 'Er hat Husten.'],
  ['Zucker besser unter Metformin, nicht unter Glimepirid.', 'Zucker besser unter Glimepirid.'],
  ['Melperon morgens 50 mg, abends 25 mg.', 'Melperon abends 50 mg.'],
])('vouches for nothing of a class that no rule tells: %s | %s', (source, draft) => {
  expect(judged(source, draft)).not.toBe('supported');
});

it.each([
  ['Abdomen weich, Darmgeräusche lebhaft.', 'Abdomen weich mit lebhaften Darmgeräuschen.'],
  ['Ramipril 5 mg 1-0-1.', 'Ramipril 5 mg 1-0-1.'],
  ['Die Ehefrau und der Sohn sind anwesend.', 'Ehefrau und Sohn sind anwesend.'],
  ['Schwellung am linken Knie.', 'Linkes Knie mit Schwellung.'],
])('still vouches for what has no such word: %s | %s', (source, draft) => {
  expect(judged(source, draft)).toBe('supported');
});

it.each([
  ['Lungen frei bis auf feuchte Rasselgeräusche.', 'Lungen frei.'],
  ['Fieber > 38,5: Wiedervorstellung.', 'Fieber 38,5.'],
  ['Bei einer Herzfrequenz < 60 pausieren.', 'Bei einer Herzfrequenz > 60 pausieren.'],
  ['Kostaufbau von Nüchternheit auf Vollkost.', 'Nüchternheit.'],
  ['1/2 Tbl. Bisoprolol 5 mg.', 'Bisoprolol 5 mg.'],
  ['Über das Risiko einer Blutung wurde gesprochen.', 'Blutung.'],
  ['Prophylaxe einer Thrombose mit Heparin.', 'Thrombose.'],
  ['MRT bei Schrittmacher kontraindiziert.', 'MRT bei Schrittmacher.'],
  ['Re. Auge Visus 1,0, li. Auge Visus 0,2.', 'Li. Auge Visus 1,0.'],
  ['Antikoagulation wieder beginnen, falls keine Blutung.', 'Antikoagulation wieder beginnen.'],
])('does not vouch for what the place takes back: %s | %s', (source, draft) => {
  expect(judged(source, draft)).not.toBe('supported');
});
