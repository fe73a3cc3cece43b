import { DENIES_CLAUSE, deniesAfter } from '../../lexicons/de/denial-words.js';
import { SEEKING_HELP_DE } from '../../lexicons/de/facts/advice-words.js';
import { PENDING_DE } from '../../lexicons/de/facts/facts.js';
import type { Level } from '../../lexicons/de/qualities/level-words.js';
import type { GermanWord } from '../words.js';
import { changeOf, readClause } from './clause-reader.js';
import { ClauseMarks } from './nearest.js';
import { polaritiesOf } from './polarity.js';
import type { ClauseQualities, Qualities, Side } from './qualities.js';
import { relativesIn, withoutCompany } from './relatives.js';
import { certaintyOf, isOther, suspectedIn } from './suspected.js';

// not after a digit or a letter of shorthand: "2,5", "Z.n.", "V.a."
const BREAK =
  /[;:!?|\n]|(?<=\s)und (?=(?:wurde|wird|hat|hatte|ist|war|kann|soll|will|wollte|nahm|blieb|muss|darf|bleibt)n?(?!\p{L}))|(?<!\d|(?<!\p{L})\p{L}{1,3})\.(?!\d)|,(?!\d)/gu;
/** "Fieber: nein", "Ödeme: keine" */
const ANSWERED_NO =
  /^: ?(?:(?:\p{L}+ ){0,2}nein|kein\p{L}*|negativ|nicht (?:vorhanden|gefunden|gegeben|erfolgt|nachweisbar|bekannt)|verneint|ø|∅|\(?[-–−]\)?)\s*(?:$|[.;,\n|(])/u;
const LISTED = /(?<!\p{L})(?:oder|weder|bzw)(?!\p{L})/iu;
const LAST_OF_LIST = /(?<!\p{L})(?:und|oder|sowie|bzw)(?!\p{L})/u;
const DENIED = /(?<!\p{L})(?:nicht|kein\p{L}*|ohne)(?!\p{L})/u;
const TREATMENT = /dosis|dosier|medikat|therapie|gabe(?!\p{L})/iu;
const AND = /(?<!\p{L})(?:und|sowie)(?!\p{L})/u;
const CORRECTION =
  /^,? ?(?:nein|moment|korrektur|korrigiere|verzeihung|entschuldigung|falsch|pardon)(?!\p{L})/u;
const SWITCHED_TO = new Set(['auf', 'durch', 'zu']);

const NOTHING: Qualities = {
  polarity: 1,
  certainty: null,
  time: null,
  who: 'patient',
  side: null,
  change: null,
  permission: null,
  acts: new Set(),
  level: null,
};

interface Clause {
  readonly words: readonly GermanWord[];
  /** In small letters, with the mark before it. */
  readonly text: string;
  /** The marks before and behind it. */
  readonly before: string;
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the qualities of each word.
 * @param text one unit: a sentence or a line
 * @param heading the heading under which it stands, in lower case
 */
export function qualitiesOf(
  text: string,
  words: readonly GermanWord[],
  heading: string,
): readonly Qualities[] {
  const clauses = clausesIn(text, words);
  const named = withoutCompany(text);
  const relatives = relativesIn(
    named.toLowerCase(),
    clauses.map(({ start, end }) => named.slice(start, end).toLowerCase()),
  );
  const isOpen = text.trimEnd().endsWith('?') || SEEKING_HELP_DE.test(text);
  const read = new Map<GermanWord, Qualities>();
  const isList = LISTED.test(text);
  const hasDrug = words.some(({ drug }) => drug !== null) || TREATMENT.test(text);
  const corrected = clauses.findLastIndex((clause) => CORRECTION.test(clause.text));
  let carried: -1 | 0 = 0;
  let label = '';
  let labelSide: Side | null = null;
  for (const [number, clause] of clauses.entries()) {
    const { words: own, text: said, before, mark, end } = clause;
    // "Neu: Ramipril": what stands before the colon holds for what follows
    const whole = `${label} ${said}`;
    const isLabel = mark === ':';
    if (isLabel) label = said;
    else if (mark !== ',') label = '';
    const isAfterComma = before === ',';
    const whatIsSaid = withAdded(
      readClause(whole, relatives[number] ?? null, heading),
      clauses[number + 1],
    );
    const qualities = hasDrug ? whatIsSaid : { ...whatIsSaid, change: courseOf(whatIsSaid.change) };
    const polarities = polaritiesOf(own, whole, isAfterComma ? carried : 0, isList, qualities);
    const marks = new ClauseMarks(own);
    if (isLabel) labelSide = marks.sideOf(own.length);
    const isCarried: boolean =
      own.some((word) => deniesAfter(word.text, said, false)) || (isAfterComma && carried === -1);
    const isListOver = isAfterComma && LAST_OF_LIST.test(said);
    carried = isCarried && !isListOver && polarities.at(-1) !== 1 ? -1 : 0;
    const isAnswered = isLabel && ANSWERED_NO.test(text.slice(end).toLowerCase());
    const isAffirmed = !DENIED.test(said);
    const suspected = qualities.certainty === 'suspected' ? suspectedIn(own, said, end) : null;
    for (const [at, word] of own.entries()) {
      read.set(word, {
        ...qualities,
        ...switched(changeBeside(word, qualities, clause), own, at),
        certainty: isOther(at, suspected) ? null : certaintyOf(qualities, word),
        polarity: isOpen ? 0 : isAnswered || isNought(text, word) ? -1 : (polarities[at] ?? 1),
        // "am linken, nein, am rechten Knie"
        side: number < corrected ? null : (marks.sideOf(at) ?? labelSide),
        level: isAffirmed ? marks.levelOf(at) : denied(marks.levelOf(at)),
      });
    }
  }
  return words.map((word) => read.get(word) ?? NOTHING);
}

function clausesIn(text: string, words: readonly GermanWord[]): readonly Clause[] {
  const breaks = [...text.matchAll(BREAK)]
    .map(({ index }) => index)
    .concat(bracketsIn(text, words))
    .toSorted((one, other) => one - other);
  const parts: Clause[] = [];
  let from = 0;
  let at = 0;
  for (const end of [...breaks, text.length]) {
    const own: GermanWord[] = [];
    for (let word = words[at]; word && word.start < end; word = words[++at]) own.push(word);
    const mark = text[end] ?? '';
    const part = text.slice(from, end).toLowerCase();
    parts.push({ words: own, text: part, before: text[from] ?? '', mark, start: from, end });
    from = end;
  }
  return joined(parts).filter((part) => part.words.length > 0);
}

/** "Otorrhoe 0, Nikotin 0" */
function isNought(text: string, { end, isNoun }: GermanWord): boolean {
  return isNoun && /^ 0(?=\s*(?:$|[;|\n]|[,.](?:\s|$)))/u.test(text.slice(end));
}

/** "Kein Ciprofloxacin (Wechselwirkung)": what stands in brackets and names a thing is a clause of its own. */
function bracketsIn(text: string, words: readonly GermanWord[]): readonly number[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(/\([^()]*\)/gu)].flatMap(({ 0: said, index }) => {
    const end = index + said.length;
    const namesThing = words.some(
      ({ start, isNoun, weight, drug }) =>
        start > index && start < end && ((isNoun && weight === 1) || drug !== null),
    );
    return namesThing || DENIED.test(said) ? [index, end - 1] : [];
  });
}

/** "Husten, Atemnot und Schmerzen werden verneint": the parts of one list have one verb. */
function joined(parts: readonly Clause[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let open: Clause[] = [];
  for (const part of parts) {
    const isItem = part.mark === ',' && part.words.length > 0 && isBare(part);
    const isLast =
      open.length > 0 &&
      LAST_OF_LIST.test(part.text) &&
      part.words.some(({ text }) => DENIES_CLAUSE.has(text));
    if (isLast) {
      const all = [...open, part];
      clauses.push({
        ...part,
        words: all.flatMap(({ words }) => words),
        text: all.map(({ text }) => text).join(''),
        before: open[0]?.before ?? '',
        start: open[0]?.start ?? part.start,
      });
      open = [];
      continue;
    }
    if (isItem) {
      open.push(part);
      continue;
    }
    clauses.push(...open, part);
    open = [];
  }
  return [...clauses, ...open];
}

/** Nouns and what describes them, without a number. */
function isBare({ words, text }: Clause): boolean {
  return (
    !/\d/.test(text) && words.every(({ isNoun, text: word }) => isNoun || /e[nrsm]?$/.test(word))
  );
}

/** Without a drug, nothing is switched, and what rises and falls are values. */
function courseOf(change: string | null): string | null {
  return change !== null && /(?:start|stop|continue|pause)$/.test(change) ? change : null;
}

/** "nicht erhöht", "kein auffälliger Befund" */
function denied(level: Level | null): Level | null {
  if (level === null) return null;
  return level === 'normal' ? 'abnormal' : 'normal';
}

/** What follows a comma and names nothing of its own speaks of what stands before it: "Fieber, das abklang". */
function withAdded(qualities: ClauseQualities, next: Clause | undefined): ClauseQualities {
  if (next?.before !== ',') return qualities;
  if (next.words.some(({ isNoun, weight }) => isNoun && weight === 1)) return qualities;
  const { certainty, time, acts } = readClause(next.text, null, '');
  return {
    ...qualities,
    // "Lymphom, die Bestätigung steht noch aus"
    certainty: qualities.certainty ?? certainty ?? (PENDING_DE.test(next.text) ? 'possible' : null),
    time: qualities.time ?? time,
    acts: new Set([...qualities.acts, ...acts]),
  };
}

/** "ASS beendet und mit Apixaban begonnen": each part has its own. */
function changeBeside(
  { start }: GermanWord,
  { change }: ClauseQualities,
  { text, start: from }: Clause,
): string | null {
  if (change === null || !AND.test(text)) return change;
  const parts = text.split(/(?<!\p{L})(?:und|sowie)(?!\p{L})/u);
  if (parts.filter((part) => changeOf(part) !== null).length < 2) return change;
  let end = from;
  for (const part of parts) {
    end += part.length + 'und'.length;
    if (start < end) return changeOf(part);
  }
  return change;
}

/** "von Marcumar auf Eliquis umgestellt", "Marcumar wurde durch Eliquis ersetzt": one stops, one starts. */
function switched(
  change: string | null,
  clause: readonly GermanWord[],
  at: number,
): Pick<ClauseQualities, 'change'> {
  // "weiterhin Verdacht auf Pneumonie"
  if (clause[at]?.isProblem) return { change: null };
  if (change !== 'switch' || clause[at]?.drug === null) return { change };
  const isTo = clause.slice(Math.max(0, at - 3), at).some(({ text }) => SWITCHED_TO.has(text));
  return { change: isTo ? 'start' : 'stop' };
}
