import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { judgeDraft, type Omission } from '@app/faithfulness';
import { readDocument } from '../libs/extraction/test/read-document.js';
import { corporaTable, corpusPath, hasCorpora, NO_CORPORA } from './support/corpora.js';
import { describeUnless } from './support/describe-unless.js';

/** What some documents give as the name of a drug: the class that a quality measure asks for. */
const CLASSES =
  /agents$|steroids$|antidepressants$|antidiabetics|beta 2 agonist$|therapy$|^(?:ACE|statins|antiplatelets|antihypertensive)/i;
const DRAFT = 'Seen for a cough.';

const entries = corporaTable('cda-entries-oracle.tsv').filter(
  ({ name = '' }) => !CLASSES.test(name),
);
const files = [...Map.groupBy(entries, ({ file = '' }) => file)];

async function leftOut(file: string): Promise<{ text: string; omissions: readonly Omission[] }> {
  const { outcome } = await readDocument(readFileSync(corpusPath(file)), file);
  if (outcome.kind === 'rejected') throw new Error(outcome.reason.code);
  const { text } = outcome.extraction;
  const section = { id: 'only', title: '', topic: null, terms: [], start: 0, end: DRAFT.length };
  const { omissions } = judgeDraft(text, [{ text, limit: null }], {
    text: DRAFT,
    sections: [section],
    mustKeep: ['allergy', 'medication'],
    mustAnswer: [],
  });
  return { text, omissions };
}

describeUnless(hasCorpora ? null : NO_CORPORA, 'what a CDA document has as entries', () => {
  it.each(files)('is missed in a draft that lacks it: %s', async (file, own) => {
    const { text, omissions } = await leftOut(file);
    const named = (kind: string): readonly string[] =>
      omissions
        .filter((omission) => omission.class === kind)
        .flatMap(({ name, spans }) => (name ? [name, ...spans] : spans))
        .map(({ start, end }) => text.slice(start, end).toLowerCase());
    const lost = own.filter(({ name = '', class: kind = '' }) => {
      const [word = ''] = name.toLowerCase().split(/[^a-z'-]/);
      return text.toLowerCase().includes(word) && !named(kind).some((one) => one.includes(word));
    });
    expect(lost.map(({ class: kind, name }) => `${kind}: ${name}`)).toEqual([]);
  });
});
