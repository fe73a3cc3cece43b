import { expect, it } from 'vitest';
import { openFindings } from '../evidence/open-findings.js';
import { findEvidence } from '../evidence/find-evidence.js';

function codesOf(source: string, sentence: string): readonly string[] {
  const letter = `Arztbrief\nDer Patient war im Garten beschäftigt.\n${source}`;
  return openFindings(findEvidence(letter, sentence, [])).flatMap(({ findings }) =>
    findings.map(({ code }) => code),
  );
}

it.each([
  // "noch" says "still"
  ['Moxifloxacin 400 mg 1-0-0 noch bis 14.11. geben.', 'Moxifloxacin bis 14.11.'],
  ['Bei noch stärkerer Blutung Meldung jederzeit.', 'Bei stärkerer Blutung Meldung.'],
  // what is asked, or would be so, is not said
  ['Arzt: Ohnmacht, Luftnot?\nPatientin: Nein.', 'Keine Ohnmacht, keine Luftnot.'],
  ['Keine Luftnot. Bei Luftnot sofort in die Notaufnahme.', 'Keine Luftnot.'],
  // whom a sentence names without being about him
  ['Torasemid weggelassen wegen Fahrten zur Tochter.', 'Torasemid weggelassen.'],
  ['Liebe Frau Kollegin, der Zuckertest war erhöht, somit GDM.', 'GDM.'],
  ['Lieferung durch die Fa. Hubwerk ist erfolgt.', 'Lieferung durch Hubwerk.'],
  ['Arzt: Was ist mit ihm?\nMutter: Er hat Schnupfen.', 'Schnupfen.'],
  ['Rhythmusstörungen hat das EKG nicht gezeigt.', 'EKG ohne Rhythmusstörungen.'],
  ['Tochter rief an, Torasemid wird mit 10 mg genommen.', 'Torasemid 10 mg.'],
  // what stands in brackets, and behind them
  ['Kein Ciprofloxacin (Wechselwirkung mit Marcumar).', 'Wechselwirkung mit Marcumar.'],
  ['Antikoagulation: keine (Rivaroxaban bis 2019)', 'Keine Antikoagulation.'],
  // values
  ['Schwindel, BD 98/60. Spironolacton gestoppt.', 'BD 98/60: Spironolacton gestoppt.'],
  ['Cefuroxim 1,5 g. Blutverlust 600 ml.', 'Cefuroxim 1,5 g, Blutverlust 600 ml.'],
  ['Frau Ostkamp, 34 J., kam spät.', 'Die 34-Jährige kam spät.'],
  ['Allopurinol 100 mg morgens.', 'Allopurinol 100 mg 1-0-0.'],
  ['Zuletzt sicher unauffällig um 22:00 (Nachtwache).', 'Um 22 Uhr noch unauffällig.'],
  ['Arbeitsunfall heute 09:15: mit Stechbeitel abgerutscht.', 'Arbeitsunfall um 9.15 Uhr.'],
  ['14:10 Uhr RR 182/98. 16:30 Uhr 150/84.', 'RR um 16:30 Uhr 150/84.'],
  // begun and reduced
  ['Edoxaban 60 mg begonnen. Edoxaban ab heute 30 mg.', 'Edoxaban auf 30 mg reduziert.'],
  ['ASS haben wir beendet und mit Apixaban begonnen.', 'Apixaban neu.'],
  // denied in another form
  ['Fieber am ersten Tag, danach fieberfrei.', 'In der Nacht kein Fieber.'],
  ['Steinanalyse: Calciumphosphat. Harnsäurestein: nein', 'Der Stein war aus Calciumphosphat.'],
  ['Ohrenschmerz 0, Otorrhoe 0.', 'Keine Ohrenschmerzen.'],
  ['Ohne Stuhlgang seit vier Tagen erhält er Macrogol.', 'Er erhält Macrogol.'],
  ['Schürfwunde am linken, Moment, am rechten Knie.', 'Schürfwunde am rechten Knie.'],
])('does not object to what is said otherwise: %s', (source, sentence) => {
  expect(codesOf(source, sentence)).toEqual([]);
});

it.each([
  ['Weder Husten noch Auswurf.', 'Auswurf.', 'negation'],
  ['Keine Luftnot.', 'Luftnot.', 'negation'],
  ['Keine Ohrenschmerzen.', 'Ohrenschmerzen.', 'negation'],
  ['Die Tochter hat Asthma.', 'Der Patient hat Asthma.', 'experiencer'],
  ['Schwindel, BD 98/60.', 'BD 98/90.', 'number'],
  ['Frau Ostkamp, 34 J., kam spät.', 'Die 43-Jährige kam spät.', 'number'],
  ['Allopurinol 100 mg morgens.', 'Allopurinol 100 mg 1-0-1.', 'number'],
  ['Verwaschene Sprache um 7:10, gebracht um 10:20.', 'Verwaschene Sprache um 7:20.', 'number'],
  ['Apixaban wurde begonnen.', 'Apixaban wurde abgesetzt.', 'change'],
  ['Schürfwunde am rechten Knie.', 'Schürfwunde am linken Knie.', 'side'],
  ['Das Röntgen fand am Montag nicht statt.', 'Das Röntgen fand am Montag statt.', 'negation'],
  ['Mutter: Brustkrebs, sie starb mit 60.', 'Der Patient hat Brustkrebs.', 'experiencer'],
  ['Leukozyten 12, Thrombozyten 41.', 'Thrombozyten 12.', 'number'],
  ['Lunge unauffällig.', 'Die Lunge ist verändert.', 'negation'],
])('still objects to the opposite: %s', (source, sentence, code) => {
  expect(codesOf(source, sentence)).toContain(code);
});
