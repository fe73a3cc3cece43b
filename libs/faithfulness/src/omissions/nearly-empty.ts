import type { Span } from '@app/text';
import type { SentenceEvidence } from '../evidence/evidence.js';
import type { SourceIndex } from '../text/source-index.js';
import { wordsOf } from '../text/words.js';
import type { Omission } from './omission.js';

/** "Not mentioned.", "Nothing is said of it.": such sentences say nothing of the source. */
const SAYS_NOTHING =
  /^\W*(?:(?:it (?:is|was) )?not (?:mentioned|stated|documented|specified|provided|available|given|recorded|known)|n\/?a|none (?:mentioned|stated|documented)|no (?:information|details?|data)|nothing (?:is |was )?(?:mentioned|stated|said|documented)|unknown|nicht erwähnt|keine angaben?)\b[^.]{0,40}\W*$/i;
/** A source of fewer words may be said in one. */
const SHORT_SOURCE = 150;
/** Of more words, up to a page, the root times this: a first sentence and no more is less than persons write. */
const PAGE = 400;
const SHARE_OF_PAGE = 0.8;
/** Of more than a page the root times this has to be said: 8 for a page, 60 for thirty. */
const SHARE = 0.4;
/** A draft of so many words says enough, whatever it leaves out. */
const ENOUGH_WORDS = 60;
/** So many facts, of which a draft states less than this share. */
const MANY_FACTS = 12;
const FEW_STATED = 0.1;

/**
 * Whether a draft says nearly nothing of a source that says much: fewer words than grow with the root of the source's, up
 * to sixty, so that two lines are enough for a page and not for three hundred.
 * @param facts how many facts the source has, and how many of them the draft states
 */
export function nearlyEmpty(
  { units }: SourceIndex,
  draft: string,
  statements: readonly SentenceEvidence[],
  facts: { readonly all: number; readonly stated: number },
): Omission | null {
  const inSource = units.reduce((sum, { words }) => sum + words.length, 0);
  const said = statements.filter(
    ({ start, end, absence }) => absence === null && !SAYS_NOTHING.test(draft.slice(start, end)),
  );
  const isShort = inSource < SHORT_SOURCE;
  const words = wordsSaid(draft, said, isShort);
  const share = inSource < PAGE ? SHARE_OF_PAGE : SHARE;
  const needed = isShort ? 1 : Math.min(ENOUGH_WORDS, Math.ceil(share * Math.sqrt(inSource)));
  const statesFew = facts.all >= MANY_FACTS && facts.stated < FEW_STATED * facts.all;
  const isEmpty = inSource >= 5 && words < needed;
  if (!isEmpty && !(statesFew && words < Math.min(ENOUGH_WORDS, 3 * needed))) return null;
  return { class: null, tier: 'must-answer', reason: 'nearly-empty', spans: [], name: null };
}

/** Words with letters, each once; of a long source those alone that do more than hold a sentence together. */
function wordsSaid(draft: string, said: readonly Span[], takesAll: boolean): number {
  const words = said.flatMap(({ start, end }) => wordsOf(draft.slice(start, end)));
  return new Set(
    words
      .filter(({ isStop, text }) => (takesAll || !isStop) && /\p{L}/u.test(text))
      .map(({ stem }) => stem),
  ).size;
}
