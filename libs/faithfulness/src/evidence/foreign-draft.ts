import { cuesAt } from '../absence/cue-lists.js';
import { TextLanguages } from '../language/text-languages.js';
import { FORMULAS } from '../lexicons/sections/formulas.js';
import { measuresOf } from '../statements/numbers/measures.js';
import type { SourceIndex } from '../text/source-index.js';
import { termsOf } from '../text/terms.js';
import { wordsOf } from '../text/words.js';
import type { EvidenceStatus, SentenceEvidence } from './evidence.js';

const NOT_SAID: ReadonlySet<EvidenceStatus> = new Set<EvidenceStatus>([
  'partly',
  'unsupported',
  'unchecked',
]);

/**
 * Whether a whole draft names nothing that its source names: a poem, an answer to something else. Of one short sentence among
 * others that cannot be told, nor where a word is one of medicine: it may be a physician's for what was said in others.
 */
export function isForeign(
  statements: readonly SentenceEvidence[],
  summary: string,
  source: SourceIndex,
): boolean {
  if (!statements.every(({ status, absence }) => absence === null && NOT_SAID.has(status))) {
    return false;
  }
  const isUnread = statements.some(({ status }) => status === 'unchecked');
  if (isUnread && new TextLanguages(summary).main === 'other') return false;
  const texts = statements.map(({ start, end }) => summary.slice(start, end));
  const words = texts.flatMap((text) => wordsOf(text));
  if (words.some(({ text }, at) => FORMULAS.has(text) || cuesAt(words, at).length > 0))
    return false;
  const own = termsOf(words).filter(({ weight }) => weight === 1);
  const isNamed = own.some(({ keys }) => source.mentions(keys).length > 0);
  const isCounted = texts.flatMap(measuresOf).some((one) => source.measured(one).length > 0);
  return own.length > 0 && !isNamed && !isCounted;
}
