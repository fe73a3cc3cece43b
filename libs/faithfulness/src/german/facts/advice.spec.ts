import { expect, it } from 'vitest';
import { judgeDraft } from '../../judge-draft.js';
import type { FactClass } from '../../omissions/omission.js';

function omitted(source: string, draft: string, ...mustKeep: FactClass[]): readonly string[] {
  const letter = `Arztbrief\n${source}`;
  const { omissions } = judgeDraft(letter, [{ text: letter, limit: null }], {
    text: draft,
    sections: [],
    mustKeep,
    mustAnswer: [],
  });
  return omissions.flatMap(({ class: kind, tier, spans: [span] }) =>
    kind === null ? [] : `${kind} ${tier}: ${letter.slice(span?.start, span?.end)}`,
  );
}

const SEEN = 'Der Patient wurde wegen eines Sturzes gesehen.';

it.each([
  'Der Verband darf zehn Tage nicht nass werden.',
  'Bitte keine Kartons auf dem Flur abstellen.',
  'Kein schweres Heben für 6 Wochen.',
  '3 Wochen kein Sport.',
  'Das Rauchen ist auf dem Gelände untersagt.',
  'Sonnenlicht ist zu meiden.',
  'Den rechten Arm vorerst nicht belasten.',
  'Bei Fieber sofort Vorstellung.',
  'Wenn Sie umkippen oder Luftnot bekommen, bitte sofort die 112.',
  'Bei Schwellung hinter dem Ohr sofort kommen.',
  'Personen mit Fieber und Ausschlag sollen vor dem Besuch anrufen.',
  'Wer Fieber hat, ruft vorher an.',
])('misses what must not be done, and when to ask for help: %s', (source) => {
  expect(omitted(source, SEEN, 'safety-warning', 'medication')).toEqual([
    `safety-warning listed: ${source}`,
  ]);
});

it.each([
  ['Kein schweres Heben für 6 Wochen.', 'Sechs Wochen nicht schwer heben.'],
  ['Bei Fieber sofort Vorstellung.', 'Vorstellung bei Fieber.'],
  ['Das Rauchen ist auf dem Gelände untersagt.', 'Rauchen auf dem Gelände ist verboten.'],
])('finds it again: %s', (source, draft) => {
  expect(omitted(source, draft, 'safety-warning')).toEqual([]);
});

it.each([
  'Er kann den Arm nicht heben.',
  'Sie möchte nicht fahren.',
  'Kein Alkohol.',
  'Milz nicht zu tasten.',
  'Bei Rückfragen rufen Sie bitte die Station an.',
  'Um Stürze zu vermeiden, trägt er feste Schuhe.',
  'Wer in der Klinik lag, war meist älter.',
])('takes for neither: %s', (source) => {
  expect(omitted(source, SEEN, 'safety-warning', 'medication')).toEqual([]);
});

it('asks for the drug that must not be given', () => {
  const source = 'Enoxaparin bis zur Klärung nicht geben.';
  expect(omitted(source, SEEN, 'medication')).toContain(`medication must-answer: ${source}`);
  expect(omitted(source, 'Enoxaparin bis zur Klärung nicht geben.', 'medication')).toEqual([]);
});

it.each([
  'Bitte reichen Sie innerhalb von vier Wochen ein Lichtbild ein.',
  'Widerspruch kann innerhalb eines Monats erhoben werden.',
  'Die Maßnahme muss bis spätestens 14 Tage nach Ihrer Entlassung beginnen.',
  'Wer keinen Ausweis hat, meldet sich bis 20.03.2026 bei Frau Immergrün.',
  'Zahlbar binnen 30 Tagen nach Eingang.',
])('misses what is due: %s', (source) => {
  expect(omitted(source, SEEN, 'follow-up')).toEqual([`follow-up must-answer: ${source}`]);
  expect(omitted(source, source, 'follow-up')).toEqual([]);
});

it.each(['Ibuprofen soll sie bis 15.09. nehmen.', 'Er war bis 20.03.2026 in Haft.'])(
  'takes for nothing that is due: %s',
  (source) => {
    expect(omitted(source, SEEN, 'follow-up')).toEqual([]);
  },
);
