export { withoutListMarks } from './list-marks.js';
export {
  isKnown,
  knownNumbers,
  type NumberMention,
  numberSupport,
  readNumbers,
  shortYearsOf,
} from './numbers.js';
export { type Span, splitSentences } from './sentences.js';
