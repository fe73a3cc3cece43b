import { expect, it } from 'vitest';
import { judgeDraft } from '../../judge-draft.js';
import type { FactClass } from '../omission.js';

const CLASSES: readonly FactClass[] = ['party', 'amount', 'date', 'obligation', 'termination'];
const ENGLISH = `This agreement is made between Acme Tools Ltd ("Supplier") and Brown & Sons LLC ("Customer").
The Customer shall pay a fee of £1,200.50 within 30 days of each invoice.
The Supplier must keep the machines insured against theft.
Either party may terminate this agreement on three months' written notice.`;
const GERMAN = `Der Vertrag wird zwischen der Muster Bau GmbH („Auftragnehmer“) und der Beispiel AG geschlossen.
Der Auftraggeber hat eine Vergütung von 1.200,50 € innerhalb von 30 Tagen zu zahlen.
Der Auftragnehmer ist verpflichtet, die Geräte gegen Diebstahl zu versichern.
Der Vertrag kann mit einer Frist von drei Monaten gekündigt werden.`;

function omitted(source: string, draft: string): readonly string[] {
  const { omissions } = judgeDraft(source, [{ text: source, limit: null }], {
    text: draft,
    sections: [],
    mustKeep: CLASSES,
    mustAnswer: [],
  });
  return omissions.flatMap(({ class: name, tier, spans: [span] }) =>
    name === null ? [] : [`${name} ${tier} ${source.slice(span?.start, span?.end).slice(0, 20)}`],
  );
}

it.each([ENGLISH, GERMAN])('finds nothing left out of a contract that is its own draft', (text) => {
  expect(omitted(text, text)).toEqual([]);
});

it('asks for amounts and the end of which a draft says nothing', () => {
  const found = omitted(ENGLISH, 'Acme Tools supplies machines to Brown & Sons and insures them.');
  expect(found.filter((one) => one.includes('must-answer'))).toEqual([
    'amount must-answer The Customer shall p',
    'termination must-answer Either party may ter',
  ]);
});

it.each([
  [/£1,200\.50/, '£900', 'amount listed The Customer shall p'],
  [/30 days/, '60 days', 'date listed The Customer shall p'],
  [/The Supplier must[^.]*\./, '', 'obligation listed The Supplier must ke'],
  [/Brown & Sons LLC \("Customer"\)/, 'somebody', 'party listed This agreement is ma'],
  [/Either party[^.]*\./, '', 'termination must-answer Either party may ter'],
])('finds what was left out of it: %s', (left, by, expected) => {
  expect(omitted(ENGLISH, ENGLISH.replace(left, by))).toContain(expected);
});

it.each([
  [/1\.200,50 €/, 'einem Betrag', 'amount must-answer Der Auftraggeber hat'],
  [/1\.200,50 €/, '900 €', 'amount listed Der Auftraggeber hat'],
  [/Der Auftragnehmer ist[^.]*\./, '', 'obligation listed Der Auftragnehmer is'],
  [/Der Vertrag kann[^.]*\./, '', 'termination must-answer Der Vertrag kann mit'],
])('finds what was left out of a German one: %s', (left, by, expected) => {
  expect(omitted(GERMAN, GERMAN.replace(left, by))).toContain(expected);
});

it('takes the same amount for the same, however it is written', () => {
  const source = 'The price is EUR 1,500,000 a year.';
  expect(omitted(source, 'The price is € 1.5 million a year.')).toEqual([]);
});
