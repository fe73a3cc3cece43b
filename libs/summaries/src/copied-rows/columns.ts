import type { RowKind } from './copied-row.js';

/** What stands in the column of a table. */
export type ColumnRole =
  | 'drug'
  | 'allergen'
  | 'test'
  | 'name'
  | 'code'
  | 'reaction'
  | 'value'
  | 'unit'
  | 'range'
  | 'flag'
  | 'part'
  | 'status'
  | 'change'
  | 'time'
  | 'person'
  | 'category'
  | 'office'
  | 'other';

/** By its name in English and German; `name` is of anything, by the heading above the table. */
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'drug',
    /^(?:medications?|medicines?|drugs?|drug name|medication name|medicine name|name of (?:the )?(?:drug|medication|medicine)|active (?:substance|ingredient)|medikamente?|arzneimittel|wirkstoff|handelsname|präparat)$/,
  ],
  [
    'allergen',
    /^(?:allergens?|allerg(?:y|ies)|allergy ?\/ ?intolerance|causative agent|allergen(?:e|ien)?|allergien?)$/,
  ],
  [
    'test',
    /^(?:(?:lab(?:oratory)? )?tests?|test name|analytes?|components?|investigations?|result type|laborparameter|parameter|analyt|untersuchung)$/,
  ],
  [
    'name',
    /^(?:name|substance|agent|product|(?:code )?description|item|substanz|bezeichnung|stoff)$/,
  ],
  ['code', /^(?:code|code system)$/],
  ['reaction', /^(?:reactions?|allergic reaction|manifestations?|reaktion(?:en)?)$/],
  ['value', /^(?:values?|results?|result value|measured|wert|ergebnis|messwert)$/],
  ['unit', /^(?:units?|uom|einheit(?:en)?)$/],
  [
    'range',
    /^(?:(?:relevant )?(?:reference|ref\.?|normal)(?: (?:range|interval|values?))?|range|limits|referenz(?:bereich)?|normbereich|normalwerte?)$/,
  ],
  ['flag', /^(?:(?:abnormal )?flags?|interpretation|bewertung)$/],
  [
    'part',
    /^(?:dos(?:e|es|age|is)|dosierung|strength|stärke|form|darreichungsform|route|frequency|sig|directions|instructions|schedule|how often|einnahme|anwendung)$/,
  ],
  ['status', /^(?:.* )?(?:status|state)$/],
  ['change', /^(?:changes?|action|änderung|aktion)$/],
  [
    'time',
    /^(?:dates?|times?|collected|date ?\/ ?time|date and time|observed|effective|datum|zeit|uhrzeit|abnahme)$/,
  ],
  [
    'person',
    /^(?:relative|relation(?:ship)?|family member|person|whose|verwandte[r]?|angehörige[r]?)$/,
  ],
  ['category', /^categor(?:y|ies)$/],
  [
    'office',
    /^(?:intent|encounter|requester|performer|recorder|asserter|issued|identifier|ordering provider|order(?:ed)? by|fill instructions|refills?)$/,
  ],
];

/** Of a name that a group has above it (`Active – Name`), the own one counts. */
export function roleOf(column: string): ColumnRole {
  const own = column.toLowerCase().split(' – ').at(-1)?.replaceAll(/\s+/g, ' ').trim() ?? '';
  return ROLES.find(([, names]) => names.test(own))?.[0] ?? 'other';
}

/** What rows with such columns are of, whatever stands above them; null where the columns do not say. */
export function kindByColumns(roles: readonly ColumnRole[]): RowKind | null {
  if (roles.includes('drug')) return roles.includes('reaction') ? 'allergies' : 'medication';
  if (roles.includes('allergen')) return 'allergies';
  if (roles.includes('test') && roles.includes('value')) return 'results';
  return roles.includes('name') && roles.includes('reaction') ? 'allergies' : null;
}

/** Which column names what its row is about; -1 where none does. */
export function nameColumn(kind: RowKind, roles: readonly ColumnRole[]): number {
  const own = ({ medication: 'drug', allergies: 'allergen', results: 'test' } as const)[kind];
  const role = ([own, 'name', 'code', 'drug'] as const).find((one) => roles.includes(one));
  return role === undefined ? -1 : roles.indexOf(role);
}

/** Whether a cell names something in words, and not by a code. */
export function isName(value: string, kind: RowKind): boolean {
  return (kind === 'results' ? /^\P{N}*\p{L}/u : /\p{L}{3}/u).test(value);
}

/** Columns whose cells are understood without their names. */
export const BARE: Readonly<Record<RowKind, ReadonlySet<ColumnRole>>> = {
  medication: new Set(['part', 'unit']),
  allergies: new Set(),
  results: new Set(['value', 'unit', 'flag', 'range']),
};
