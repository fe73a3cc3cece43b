/** Units of time and of what is taken, in German; name, kind, size in minutes. Written for this product. */
export const GERMAN_UNITS: readonly (readonly [
  name: string,
  kind: string,
  size: number | null,
  spelled: string,
])[] = [
  ['minute', 'time', 1, 'minuten?|min\\.?'],
  ['hour', 'time', 60, 'stunden?|std\\.?|h'],
  ['day', 'time', 1440, 'tage?n?|tägigen?|d'],
  ['week', 'time', 10_080, 'wochen?|wo\\.'],
  ['month', 'time', 43_200, 'monats|monate?n?|mon\\.'],
  ['year', 'time', 518_400, 'jahre?n?|jährige[rsn]?|j\\.'],
  ['mu/l', 'activity in volume', null, 'mu ?/ ?l|mie ?/ ?l'],
  ['tablet', 'pieces', null, 'tabletten?|tbl\\.?|kapseln?|kps\\.?'],
  ['puff', 'pieces', null, 'hübe?|hub'],
  ['drop', 'pieces', null, 'tropfen|trpf\\.?|gtt'],
];

/** Spelled where they count time or pieces. */
export const GERMAN_NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ['einem', 1],
  ['einer', 1],
  ['eines', 1],
  ['eine', 1],
  ['einen', 1],
  ['ein', 1],
  ['zwei', 2],
  ['drei', 3],
  ['vier', 4],
  ['fünf', 5],
  ['sechs', 6],
  ['sieben', 7],
  ['acht', 8],
  ['neun', 9],
  ['zehn', 10],
  ['elf', 11],
  ['zwölf', 12],
]);

/** In their order. */
export const GERMAN_MONTHS: readonly string[] = [
  'januar',
  'februar',
  'märz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
];
