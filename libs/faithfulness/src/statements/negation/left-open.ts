import { wordList } from '../../lexicons/word-lists.js';
import type { Polarity } from './denials/deny.js';
import type { Word } from '../../text/words.js';

const TOPIC =
  /^(?:(?:with|in) (?:respect|regards?) to|regarding|concerning|as for|in terms of|when asked)\b/;
/** What is stopped, helped or liked is there. */
const STOPS = wordList(`
  stop discontinue hold withhold omit skip miss forget exceed relieve alleviate ease reduce help improve control affect
  change worsen resolve address manage tolerate explain like
`);

const CONDITIONS = wordList(`if unless until till`);
const LONGEST_CONDITION = 15;
const IS = wordList(`is are was were do does did has have`);
const UNDONE_WORDS = 8;

/** "Do not stop aspirin", "did not relieve the pain": the aspirin and the pain are not denied. */
export function openStops(words: readonly Word[], said: Polarity[]): void {
  const from = words.findIndex(({ text }, at) => said[at] === -1 && STOPS.has(text));
  if (from === -1) return;
  for (let at = from + 1; at < words.length && said[at] === -1; at++) {
    if (/[.;:]/.test(words[at]?.before ?? '')) return;
    said[at] = 0;
  }
}

/** "If he has no pain", "until the wound is not wet any more": what is only a condition is neither said nor denied. */
export function openConditions(words: readonly Word[], said: Polarity[]): void {
  for (const [at, { text }] of words.entries()) {
    if (!CONDITIONS.has(text)) continue;
    const end = words.findIndex(({ before }, next) => next > at && /[.;!?,]/.test(before));
    said.fill(0, at, Math.min(end === -1 ? words.length : end, at + LONGEST_CONDITION));
  }
}

/** "The drugs that are not on the list": which ones, and not that they are not. */
export function openWhichOnes(words: readonly Word[], said: Polarity[]): void {
  for (const [at, { text, before }] of words.entries()) {
    if (text !== 'that' || before.includes(',') || words[at - 1]?.isStop !== false) continue;
    const isDenied = IS.has(words[at + 1]?.text ?? '') && words[at + 2]?.text === 'not';
    if (!isDenied) continue;
    said.fill(0, at, at + 3);
    for (let next = at + 3; said[next] === -1; next++) said[next] = 0;
  }
}

/** "Surgery was discussed but not attempted": of the surgery only that is said. */
export function openUndone(words: readonly Word[], said: Polarity[]): void {
  for (const [at, { text }] of words.entries()) {
    const isUndone =
      (text === 'not' || text === 'never') &&
      words[at - 1]?.text === 'but' &&
      /(?:ed|en|done)$/.test(words[at + 1]?.text ?? '');
    if (!isUndone) continue;
    for (let back = at - 2; back >= Math.max(0, at - UNDONE_WORDS); back--) {
      if (said[back] === 1) said[back] = 0;
      if (/[.;:,]/.test(words[back]?.before ?? '')) break;
    }
  }
}

/** "He would have needed dialysis, had the potassium not fallen": neither is said. */
export function openHypothetical(words: readonly Word[], said: Polarity[]): void {
  for (const [at, { text }] of words.entries()) {
    if (text !== 'have' || words[at - 1]?.text !== 'would') continue;
    const end = words.findIndex(({ before }, next) => next > at && /[.;]/.test(before));
    for (let next = at + 1; next < (end === -1 ? words.length : end); next++)
      if (said[next] === 1) said[next] = 0;
  }
}

/** "Risks include bleeding, infection and pain": none of them is there. */
export function openRisks(words: readonly Word[], said: Polarity[]): void {
  const risks = words.findIndex(({ text }) => text === 'risk' || text === 'risks');
  if (risks >= 0 && words.slice(risks, risks + 6).some(({ text }) => text.startsWith('includ')))
    said.fill(0, risks);
}

/** "With respect to her bladder, she has no trouble", "when asked about pain, he" say nothing of it. */
export function openTopic(words: readonly Word[], said: Polarity[]): void {
  const opening = words.slice(0, 4).map(({ text }) => text);
  if (!TOPIC.test(opening.join(' '))) return;
  const end = words.findIndex(({ before }, at) => at > 0 && before.includes(','));
  if (end > 0) said.fill(0, 0, end);
}
