const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar', 'jän', 'jänner'],
  ['feb', 'february', 'februar'],
  ['mar', 'march', 'mär', 'märz', 'mrz', 'maerz'],
  ['apr', 'april'],
  ['may', 'mai'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'october', 'okt', 'oktober'],
  ['nov', 'november'],
  ['dec', 'december', 'dez', 'dezember'],
];
const MONTH = MONTHS.flat()
  .toSorted((one, other) => other.length - one.length)
  .join('|');

const FORMS: readonly {
  readonly pattern: RegExp;
  readonly read: (parts: RegExpExecArray) => readonly string[];
}[] = [
  {
    pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u,
    read: ([, year, month, day]) => dates(year, month, day),
  },
  {
    pattern: /^(\d{4})(\d\d)(\d\d)(?:\d{4,6})?(?!\d)/u,
    read: ([, year, month, day]) => dates(year, month, day),
  },
  {
    pattern: /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d\d)(?!\d)/u,
    read: ([, day, month, year]) => dates(year, month, day),
  },
  {
    // British or American: nobody knows, so either will do
    pattern: /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)(?!\d)/u,
    read: ([, one, other, year]) => [
      ...new Set([...dates(year, other, one), ...dates(year, one, other)]),
    ],
  },
  {
    pattern: new RegExp(
      `^(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s-]*(${MONTH})\\.?,?[\\s-]*(\\d{4}|\\d\\d)(?!\\d)`,
      'iu',
    ),
    read: ([, day, month, year]) => dates(year, monthNumber(month), day),
  },
  {
    pattern: new RegExp(`^(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, 'iu'),
    read: ([, month, day, year]) => dates(year, monthNumber(month), day),
  },
];

/** The dates that a text may mean that begins with one, as `1970-01-31`, and how long it is; none where it begins with none. */
export function datesAt(text: string): {
  readonly dates: readonly string[];
  readonly length: number;
} {
  for (const { pattern, read } of FORMS) {
    const parts = pattern.exec(text);
    const found = parts ? read(parts) : [];
    if (parts && found.length > 0) return { dates: found, length: parts[0].length };
  }
  return { dates: [], length: 0 };
}

/** A year of two digits is of this century or the last. */
function dates(year = '', month = '', day = ''): readonly string[] {
  const years = year.length === 2 ? [`19${year}`, `20${year}`] : [year];
  return years
    .map((each) => [each, month.padStart(2, '0'), day.padStart(2, '0')].join('-'))
    .filter(isDate);
}

function isDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text) && text >= '1880';
}

function monthNumber(name = ''): string {
  return String(MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1);
}
