import type { Span } from '@app/text';
import { readAbsence } from '../absence/claims.js';
import { isGeneric } from '../lexicons/common-words.js';
import type { SentenceEvidence } from '../evidence/evidence.js';
import type { SourceIndex } from '../text/source-index.js';
import { wordsOf } from '../text/words.js';
import type { Topic } from '../topics.js';
import { isBegunOnly } from './begun-section.js';
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
/** These tell of the whole visit. */
const STORIES: ReadonlySet<Topic> = new Set<Topic>(['history', 'course']);
/** A story has this share of the source's words, or so many; less, and so few of its sentences drawn on, is a beginning. */
const STORY_SHARE = 0.38;
const STORY_WORDS = 24;
const STORY_DRAWN = 0.3;
const STORY_LEFT = 6;
/** So many facts, of which a draft states less than this share. */
const MANY_FACTS = 12;
const FEW_STATED = 0.1;

/**
 * Whether a draft says nearly nothing of a source that says much: fewer words than grow with the root of the source's, up
 * to sixty, so that two lines are enough for a page and not for three hundred.
 * @param facts how many facts the source has, and how many of them the draft states
 */
export function nearlyEmpty(
  source: SourceIndex,
  draft: string,
  statements: readonly SentenceEvidence[],
  facts: { readonly all: number; readonly stated: number },
  topics: readonly (Topic | null)[] = [],
): Omission | null {
  const { units } = source;
  const inSource = units.reduce((sum, { words }) => sum + words.length, 0);
  const said = statements.filter(
    ({ start, end, absence, status }) =>
      (absence === null && !SAYS_NOTHING.test(draft.slice(start, end))) ||
      (status !== 'contradicted' && isAnswer(draft.slice(start, end))),
  );
  const isShort = inSource < SHORT_SOURCE;
  const words = wordsSaid(draft, said, isShort);
  const share = inSource < PAGE ? SHARE_OF_PAGE : SHARE;
  const needed = isShort ? 1 : Math.min(ENOUGH_WORDS, Math.ceil(share * Math.sqrt(inSource)));
  const statesFew = facts.all >= MANY_FACTS && facts.stated < FEW_STATED * facts.all;
  const isEmpty = inSource >= 5 && words < needed;
  const isOfStory = topics.some((topic) => topic !== null && STORIES.has(topic));
  const isCut =
    isOfStory && words > 0 && inSource < PAGE && isFirstSentence(units, draft, statements, said);
  const isBegun = isBegunOnly(source, statements, topics);
  if (!isEmpty && !isCut && !isBegun && !(statesFew && words < Math.min(ENOUGH_WORDS, 3 * needed)))
    return null;
  return { class: null, tier: 'must-answer', reason: 'nearly-empty', spans: [], name: null };
}

/** "No known allergies", "Unknown": what somebody answered, and no silence. */
function isAnswer(sentence: string): boolean {
  const kind = readAbsence(sentence)?.kind;
  return kind === 'denial' || kind === 'unknown';
}

/** Whether a story ends after its first sentence: few of the source's words, and most of its sentences told by none. */
function isFirstSentence(
  units: SourceIndex['units'],
  draft: string,
  statements: readonly SentenceEvidence[],
  said: readonly Span[],
): boolean {
  const informative = units.filter((unit) => unit.words.some((word) => isOwn(word)));
  const own = new Set(
    informative.flatMap((unit) => unit.words.filter(isOwn).map(({ stem }) => stem)),
  );
  const words = said.flatMap(({ start, end }) => wordsOf(draft.slice(start, end)));
  const covered = new Set(words.filter(isOwn).map(({ stem }) => stem)).size;
  const places = statements.flatMap(({ spans }) => spans);
  const drawnOn = informative.filter(({ start, end }) =>
    places.some((place) => place.start < end && place.end > start),
  );
  return (
    covered < Math.min(STORY_WORDS, STORY_SHARE * own.size) &&
    drawnOn.length <= STORY_DRAWN * informative.length &&
    informative.length - drawnOn.length >= STORY_LEFT
  );
}

function isOwn({ isStop, stem }: SourceIndex['units'][number]['words'][number]): boolean {
  return !isStop && !isGeneric(stem);
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
