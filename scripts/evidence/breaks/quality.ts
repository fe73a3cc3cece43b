import { type Breaker, type BreakKind, changeEach, plainWords, type SourceWords } from './break.js';

/** What stands in the sentence, what is put there, and how the source says the same. */
interface Change {
  readonly kind: BreakKind;
  readonly how: string;
  readonly pattern: RegExp;
  readonly put: string;
  readonly said: RegExp;
}

const MEMBER = 'mother|father|sister|brother|uncle|aunt|son|daughter|grandmother|grandfather';
const CHANGES: readonly Change[] = [
  {
    kind: 'change',
    how: 'started to stopped',
    pattern: /\bstarted\b|\(new\)/g,
    put: 'stopped',
    said: /\b(?:start|began|begun|begin|new|added)/i,
  },
  {
    kind: 'change',
    how: 'stopped to started',
    pattern: /\b(?:stopped|discontinued)\b/g,
    put: 'started',
    said: /\b(?:stop|discontinu|ceased|off)\b|stopped|discontinu/i,
  },
  {
    kind: 'change',
    how: 'increased to reduced',
    pattern: /\bincreased (?=to|from|by)/g,
    put: 'reduced ',
    said: /\b(?:increas|up to|raised|->|now)/i,
  },
  {
    kind: 'change',
    how: 'reduced to increased',
    pattern: /\b(?:reduced|decreased) (?=to|from|by)/g,
    put: 'increased ',
    said: /\b(?:decreas|reduc|down|cut|halved)/i,
  },
  {
    kind: 'change',
    how: 'continued to stopped',
    pattern: /\b(?:continued|unchanged)\b/g,
    put: 'stopped',
    said: /\b(?:continu|cont\b|unchanged|same|as before|goes on|stays)/i,
  },
  {
    kind: 'certainty',
    how: 'suspected to certain',
    pattern: /\b(?:suspected|possible|probable|suspicious for|likely)\b/gi,
    put: 'confirmed',
    said: /\b(?:suspect|suspicious|possibl|probabl|likely|may|might|query)|\?/i,
  },
  {
    kind: 'time',
    how: 'past to current',
    pattern: /\b(?:history of|previous|former)\b/gi,
    put: 'current',
    said: /\b(?:history|previous|former|prior|ago|past|used to|had)\b|(?:19|20)\d\d/i,
  },
  {
    kind: 'realization',
    how: 'planned to done',
    pattern: /\b(?:is|are) (?:planned|scheduled|arranged|to be arranged|to be done)\b/g,
    put: 'was done',
    said: /\b(?:plan|schedul|arrang|book|next|will|to be)/i,
  },
  {
    kind: 'experiencer',
    how: 'member to patient',
    pattern: new RegExp(
      `\\b(?:(?:His|Her|The patient's|Patient's) )?(?:${MEMBER})(?= (?:had|has|died|is on|with)\\b)`,
      'gi',
    ),
    put: 'The patient',
    said: new RegExp(`\\b(?:${MEMBER}|mom|mum|dad)\\b`, 'i'),
  },
];
/** So many words after the change, or before it, by which the source is looked at. */
const FOCUS = 3;
const EMPTY_WORDS = new Set(
  plainWords(
    'the a an of in on at to for with from by and or as his her he she it they has had have been be is was are were no not patient',
  ),
);

/** What was done with a drug, how sure something is, when it was and to whom it happened, one at a time. */
export const breakQualities: Breaker = ({ sentence, source }) =>
  CHANGES.flatMap(({ kind, how, pattern, put, said }) =>
    changeEach(sentence, pattern, () => put).map(({ text, match }) => ({
      kind,
      how,
      text,
      isFromTruth: isSaid(sentence, match, said, source),
    })),
  );

/** Whether one sentence or line of the source has the words beside the change, and says it in a way of its own. */
function isSaid(
  sentence: string,
  { index, 0: found }: RegExpExecArray,
  said: RegExp,
  { text }: SourceWords,
): boolean {
  const after = contentOf(sentence.slice(index + found.length).split(/[.;:]/)[0] ?? '');
  const before = contentOf(sentence.slice(0, index).split(/[.;:]/).at(-1) ?? '');
  const focus = [...after.slice(0, FOCUS), ...before.slice(-FOCUS)].slice(0, FOCUS);
  return (
    focus.length > 0 &&
    text.split(/\n|(?<=[.!?])\s+/).some((each) => {
      const words = new Set(plainWords(each));
      return focus.every((word) => words.has(word)) && said.test(each);
    })
  );
}

function contentOf(phrase: string): readonly string[] {
  return plainWords(phrase).filter((word) => !EMPTY_WORDS.has(word));
}
