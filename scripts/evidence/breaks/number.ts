import { isKnown, readNumbers, shortYearsOf } from '@app/text';
import { type Breaker, pick } from './break.js';

const WORDS = 'two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Words that count nothing more often than they count something. */
const RARELY_A_NUMBER = /^(?:one|first|second|once|half|zero)$/;
const PART_OF_A_NAME = /[A-Za-z]$/;

/** Every number of the sentence, one at a time, changed to one that could as well stand there. */
export const breakNumbers: Breaker = ({ sentence, source, random }) => {
  const years = shortYearsOf(sentence);
  return readNumbers(sentence).flatMap((mention) => {
    const { start, end, words } = mention;
    if (RARELY_A_NUMBER.test(words) || PART_OF_A_NAME.test(sentence.slice(0, start))) return [];
    const written = sentence.slice(start, end);
    const put = words === '' ? otherDigits(written, random) : otherWord(written, random);
    if (put === null) return [];
    return [
      {
        kind: 'number' as const,
        how: words === '' ? 'in digits' : 'in words',
        text: sentence.slice(0, start) + put + sentence.slice(end),
        isFromTruth: isKnown(mention, source.numbers, years),
      },
    ];
  });
};

/** Of the same size and form: 8 and 6, 98.6 and 99.6, 2008 and 2006, 500 and 250. */
function otherDigits(written: string, random: () => number): string | null {
  if (!/^\d+(?:\.\d+)?$/.test(written)) return null;
  const value = Number(written);
  const decimals = written.split('.')[1]?.length ?? 0;
  const isYear = /^(?:19|20)\d\d$/.test(written);
  const steps =
    value >= 100 && !isYear && value % 10 === 0
      ? [value, -value / 2, value / 2]
      : [1, 2, 3, -1, -2, -3];
  const others = steps
    .map((step) => value + step)
    .filter((other) => other > 0 && Math.abs(other - value) > 1e-9);
  const other = pick(others, random);
  return other === undefined
    ? null
    : other.toFixed(decimals).padStart(written.length, written.startsWith('0') ? '0' : '');
}

function otherWord(written: string, random: () => number): string | null {
  const at = WORDS.indexOf(written.toLowerCase());
  if (at < 0) return null;
  const others = WORDS.filter((_, index) => index !== at && Math.abs(index - at) <= 3);
  return pick(others, random) ?? null;
}
