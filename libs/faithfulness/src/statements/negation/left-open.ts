import { wordList } from '../../lexicons/word-lists.js';
import type { Polarity } from './deny.js';
import type { Word } from '../../text/words.js';

const TOPIC =
  /^(?:(?:with|in) (?:respect|regards?) to|regarding|concerning|as for|in terms of|when asked)\b/;
const STOPS = wordList(`stop discontinue hold withhold omit skip miss forget exceed`);

/** "Do not stop aspirin": the stopping is denied, and not the aspirin. */
export function openStops(words: readonly Word[], said: Polarity[]): void {
  const from = words.findIndex(({ text }, at) => said[at] === -1 && STOPS.has(text));
  if (from === -1) return;
  for (let at = from + 1; at < words.length && said[at] === -1; at++) {
    if (/[.;:]/.test(words[at]?.before ?? '')) return;
    said[at] = 0;
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
