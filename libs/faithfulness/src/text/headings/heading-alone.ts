import { headingsIn, headingWords } from '../../absence/topics-named.js';

/** "Smoking Status", "Past medical history:": a line that has nothing but a name. */
const TITLE = /^[\s#*•·-]*(?:\d{1,2}[.)]\s*)?(\p{Lu}[\p{L} /&'()-]{1,48}?)[\s*]*:?[\s*]*$/u;
/** How names of parts and of fields end. */
const NAME_ENDING =
  /\b(?:status|history|use|list|information|summary|section|details|description|elements?|types?|dates?|names?|findings|results?|values?)$/i;
const LONGEST_WORDS = 6;

/** Whether a line names a part or a field and says nothing of it: it vouches for nothing. */
export function isHeadingAlone(line: string): boolean {
  const label = TITLE.exec(line)?.[1]?.trim() ?? '';
  if (label === '' || label.split(/\s+/).length > LONGEST_WORDS) return false;
  if (NAME_ENDING.test(label) && label.includes(' ')) return true;
  const named = headingsIn(label);
  const covered = named.reduce((sum, { from, to }) => sum + to - from, 0);
  return named.length > 0 && covered >= headingWords(label).length;
}
