export { blank, blanked } from './blanked.js';
export { codeLines } from './code-lines.js';
export {
  chooseSentences,
  type ChosenSentence,
  type ChosenSentences,
  countWords,
  type SentenceOrder,
} from './choose-sentences.js';
export { withoutListMarks } from './list-marks.js';
export {
  isKnown,
  knownNumbers,
  type NumberMention,
  numberSupport,
  readNumbers,
  shortYearsOf,
} from './numbers.js';
export { rankSentences } from './sentence-ranking.js';
export { type Span, splitSentences } from './sentences.js';
