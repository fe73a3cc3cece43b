import { deny, type Polarity } from './denials/deny.js';
import { polarityOf } from './negation.js';
import { follows, type Question, questionIn, replyOf } from './replies.js';
import type { Unit } from '../../text/source-units.js';
import { silencesIn } from '../../text/unsaid.js';
import { wordList } from '../../lexicons/word-lists.js';
import type { Word } from '../../text/words.js';

interface Said extends Unit {
  readonly text: string;
  readonly words: readonly Word[];
}

interface UnitPolarity {
  readonly polarities: readonly Polarity[];
  readonly isAnswered: boolean;
}

/** In one breath. */
const MOST_QUESTIONS = 10;
/** "Any other problems?" says nothing of the problem before; "normally?" asks how, not whether. */
const ASKS_BEYOND = wordList(`other another related more`);
/** "any other symptoms like a fever" */
const EXAMPLES = wordList(`like about such`);
const ASKS_ELSE = wordList(`else besides normally`);

/** For each word of each unit whether it is said, denied or left open; a reply decides for its question. */
export function polaritiesOf(units: readonly Said[]): readonly UnitPolarity[] {
  const read = units.map(({ text, words }) => withoutSilences(text, words, polarityOf(words)));
  const answered = units.map(() => false);
  const questions = units.map(({ text, words }) => questionIn(text, words));
  for (const [at, unit] of units.entries()) {
    const question = questions[at];
    if (!question) continue;
    const last = lastQuestion(units, questions, at);
    const asked = units[last];
    const next = units[last + 1];
    const isReplied = asked !== undefined && next !== undefined && follows(asked, next);
    const isMarked = /\?[\s"')\]]*$/.test(unit.text);
    if (!isReplied && !isMarked && question.reply === null) continue;
    const said = isReplied ? replyOf(next.words) : 0;
    // a yes is the answer to the last one, a no to all
    const reply = question.reply ?? (said === 1 && at < last ? 0 : said);
    answer(unit.words, read[at] ?? [], question, reply);
    if (isReplied && reply === -1)
      openRepeated(unit.words, read[at] ?? [], next.words, read[last + 1]);
    answered[at] = isReplied && at === last;
  }
  return read.map((polarities, at) => ({ polarities, isAnswered: answered[at] ?? false }));
}

/** Of what is not known nothing is said or denied. */
function withoutSilences(
  text: string,
  words: readonly Word[],
  polarities: readonly Polarity[],
): Polarity[] {
  const silences = silencesIn(text);
  return words.map(({ start }, at) =>
    silences.some((each) => start >= each.start && start < each.end) ? 0 : (polarities[at] ?? 0),
  );
}

/** The last of the questions that are asked in one breath. */
function lastQuestion(
  units: readonly Unit[],
  questions: readonly (Question | null)[],
  from: number,
): number {
  let last = from;
  while (
    last - from < MOST_QUESTIONS &&
    questions[last + 1] &&
    units[last + 1]?.turn === units[from]?.turn
  ) {
    last++;
  }
  return last;
}

function answer(
  words: readonly Word[],
  polarities: Polarity[],
  { from, to, asks }: Question,
  reply: Polarity,
): void {
  if (asks === 'last') {
    for (let at = from; at < to; at++) if (polarities[at] === 1) polarities[at] = 0;
    return;
  }
  // "so no fever?" "right" denies the fever all the same
  if (reply === 1) return;
  if (reply === -1) {
    if (asks === 'how') return;
    deny(words, from, to, polarities);
    openBeyond(words, from, to, polarities);
  } else if (asks === 'whether') {
    for (let at = from; at < to; at++) if (polarities[at] === 1) polarities[at] = 0;
  }
}

/** "Do you work the day shift?" "No, I work the second shift": neither the work nor the shift is denied. */
function openRepeated(
  words: readonly Word[],
  polarities: Polarity[],
  reply: readonly Word[],
  said: readonly Polarity[] = [],
): void {
  const affirmed = new Set(
    reply.flatMap(({ stem, isStop }, at) => (said[at] === 1 && !isStop ? [stem] : [])),
  );
  for (const [at, { stem }] of words.entries()) {
    if (polarities[at] === -1 && affirmed.has(stem)) polarities[at] = 0;
  }
}

/** From such a word to the next comma nothing is said. */
function openBeyond(
  words: readonly Word[],
  from: number,
  to: number,
  polarities: Polarity[],
): void {
  let isBeyond = words.slice(from, to).some(({ text }) => ASKS_ELSE.has(text));
  const isAll = isBeyond;
  for (let at = from; at < to; at++) {
    const isExample = EXAMPLES.has(words[at]?.text ?? '');
    if (isExample || /[,;]/.test(words[at]?.before ?? '')) isBeyond = isAll;
    isBeyond ||= ASKS_BEYOND.has(words[at]?.text ?? '');
    if (isBeyond) polarities[at] = 0;
  }
}
