import { AUTHORS, CHATTER, OBSERVED, SENTENCES, WORDS } from './routine.js';

/** Earlier entries that the next author copies into an entry of his own, of a hundred. */
const COPIED_FORWARD = 6;
/** Lines of the observation chart, of a hundred. */
const OBSERVATIONS = 35;
/** Sentences that are no habit of the ward, of a hundred of the others. */
const SAID_ONCE = 40;

/**
 * A long chart that says what a short record says: its entries in their order, in as many characters of routine as
 * make up the length. Some entries come again later, as they do where notes are copied forward.
 */
export function chartOf(record: string, characters: number, random: () => number): string {
  const entries = record.split('\n').filter((line) => line.trim() !== '');
  const room = Math.max(0, characters - record.length);
  const chart: string[] = [];
  for (const [at, entry] of entries.entries()) {
    chart.push(entry);
    let length = 0;
    while (length < room / entries.length) {
      const line = nextLine(entries.slice(0, at + 1), random);
      chart.push(line);
      length += line.length + 1;
    }
  }
  return chart.join('\n');
}

function nextLine(before: readonly string[], random: () => number): string {
  if (random() * 100 < COPIED_FORWARD && before.length > 2)
    return pick(before.slice(1, -1), random);
  if (random() * 100 < OBSERVATIONS) return filled(pick(OBSERVED, random), random);
  const sentences = Array.from({ length: between(1, 3, random) }, () =>
    pick(random() * 100 < SAID_ONCE ? CHATTER : SENTENCES, random),
  );
  return filled(`${pick(AUTHORS, random)} {t}: ${sentences.join(' ')}`, random);
}

const FIELDS: Readonly<Record<string, (random: () => number) => string>> = {
  t: time,
  t2: time,
  temp: (random) => (36 + random() * 1.4).toFixed(1),
  p: (random) => String(between(62, 92, random)),
  bp: (random) => `${between(108, 142, random)}/${between(60, 86, random)}`,
  rr: (random) => String(between(12, 19, random)),
  sat: (random) => String(between(95, 99, random)),
  ml: (random) => String(between(10, 60, random) * 10),
  ml2: (random) => String(between(10, 60, random) * 10),
  n0: (random) => String(between(0, 1, random)),
  n: (random) => String(between(1, 4, random)),
  n2: (random) => String(between(4, 9, random)),
  code: (random) => `${between(100, 999, random)}-${between(1000, 9999, random)}`,
};

function filled(line: string, random: () => number): string {
  return line.replaceAll(/\{(\w+)\}/g, (_, name: string) => valueOf(name, random));
}

function time(random: () => number): string {
  const [hour, minute] = [between(0, 23, random), between(0, 59, random)];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function between(least: number, most: number, random: () => number): number {
  return least + Math.floor(random() * (most - least + 1));
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

/** `{food2}` is another word of `{food}`'s. */
function valueOf(name: string, random: () => number): string {
  const words = WORDS[name.replace(/\d$/, '')];
  return words ? pick(words, random) : (FIELDS[name]?.(random) ?? '');
}
