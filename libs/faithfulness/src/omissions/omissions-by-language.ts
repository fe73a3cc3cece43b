import type { Span } from '@app/text';
import type { SentenceEvidence } from '../evidence/evidence.js';
import { GERMAN_FACTS, germanOmissions } from '../german/omissions.js';
import { type DraftRead, findOmissions } from './find-omissions.js';
import type { Omission } from './omission.js';
import type { Reading } from './reading/reading.js';

/** What a draft leaves out: of German lines by German rules, of all others by English ones. */
export function omissionsIn(
  source: Reading,
  draft: DraftRead,
  statements: readonly SentenceEvidence[],
): readonly Omission[] {
  const { index } = source;
  const found = findOmissions(source, draft, statements);
  const said = index.languages;
  if (!said.has('de')) return found;
  const isGerman = (place: number): boolean => said.at(place) === 'de';
  // rows of results are read alike in both
  const isRow = ({ start, end }: Span): boolean => index.source.slice(start, end).includes(' | ');
  const others = found.filter(({ class: name, spans: [first] }) => {
    if (first === undefined || !isGerman(first.start)) return true;
    return !GERMAN_FACTS.has(name) && (name !== 'result' || isRow(first));
  });
  const german = germanOmissions(index, draft, isGerman).filter(
    ({ class: name, spans: [first] }) => name !== 'result' || (first && !isRow(first)),
  );
  return [...others, ...german].toSorted(
    (one, other) => rank(one) - rank(other) || startOf(one) - startOf(other),
  );
}

function rank({ tier, class: name }: Omission): number {
  return name === null ? -1 : tier === 'must-answer' ? 0 : 1;
}

function startOf({ spans }: Omission): number {
  return spans[0]?.start ?? 0;
}
