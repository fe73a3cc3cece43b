import type { Block } from '../model/blocks.js';
import { placeAt, type Row, table } from './fhir-blocks.js';
import { type FhirObject, type FhirResource, isObject, objectsIn, wordOf } from './fhir-tree.js';
import { FhirTexts, unitOf } from './fhir-values.js';

const COLUMNS = ['Test', 'Value', 'Unit', 'Reference range', 'Flag', 'Status', 'Time'] as const;
/** Told in a column of its own; what else an Observation says is under `More`. */
const IN_COLUMNS = [
  'code',
  'component',
  'dataAbsentReason',
  'hasMember',
  'interpretation',
  'issued',
  'method',
  'bodySite',
  'note',
  'referenceRange',
  'status',
];

/** Results as rows: one for each Observation, and one for each component. */
export function observationRows(
  observations: readonly { readonly resource: FhirResource; readonly at: number }[],
  texts: FhirTexts,
): readonly Block[] {
  const rows = observations.flatMap(({ resource, at }) => rowsOf(resource, at, texts));
  const extras = [...new Set(rows.flatMap(({ more }) => [...more.keys()]))];
  return table(
    [...COLUMNS, ...extras],
    rows.map(({ cells, more, ...row }) => ({
      ...row,
      cells: [...cells, ...extras.map((name) => more.get(name) ?? '')],
    })),
  );
}

type FullRow = Row & { readonly more: ReadonlyMap<string, string> };

function rowsOf(resource: FhirResource, at: number, texts: FhirTexts): readonly FullRow[] {
  const status = wordOf(resource['status']);
  const time = texts.all(texts.choice(resource, 'effective'));
  const name = texts.concept(resource['code']);
  const marks = status === 'entered-in-error' ? { marks: { struck: 'explicit' as const } } : {};
  const components = objectsIn(resource['component']);
  const described = texts
    .describe(resource, IN_COLUMNS)
    .filter(({ element }) => !/^(?:value|effective)/.test(element));
  const more = new Map(
    (
      [
        ['Issued', texts.all(resource['issued'])],
        ['Method', texts.concept(resource['method'])],
        ['Body site', texts.concept(resource['bodySite'])],
        [
          'Note',
          objectsIn(resource['note'])
            .map((note) => texts.annotation(note))
            .join('; '),
        ],
        ...described.map(({ label, text }) => [label, text] as const),
      ] as const
    ).filter(([, text]) => text !== ''),
  );
  const own: FullRow = {
    cells: [name, ...valueCells(resource, texts, components.length > 0), status, time],
    place: placeAt(at),
    more,
    ...marks,
  };
  return [
    own,
    ...components.map((component, index): FullRow => {
      const part = texts.concept(component['code']);
      return {
        cells: [`${name}: ${part}`, ...valueCells(component, texts, false), status, time],
        place: placeAt(at, index),
        more: new Map(),
        ...marks,
      };
    }),
  ];
}

/** Value, unit, range, flag. */
function valueCells(
  said: FhirObject,
  texts: FhirTexts,
  hasComponents: boolean,
): readonly [value: string, unit: string, range: string, flag: string] {
  const value = texts.choice(said, 'value');
  const isQuantity = isObject(value) && 'value' in value;
  const absent = texts.concept(said['dataAbsentReason']);
  const shown = isQuantity
    ? `${wordOf(value['comparator'])}${wordOf(value['value'])}`
    : texts.all(value);
  const text = absent === '' ? shown : [shown, `[no value: ${absent}]`].filter(Boolean).join(' ');
  return [
    text === '' && hasComponents ? '[in the rows below]' : text,
    isQuantity ? unitOf(value) : '',
    objectsIn(said['referenceRange'])
      .map((range) => rangeText(range, texts))
      .join('; '),
    texts.flagged(said['interpretation']),
  ];
}

function rangeText(range: FhirObject, texts: FhirTexts): string {
  const limits = 'low' in range || 'high' in range ? texts.range(range) : '';
  const [words = '', ...others] = [wordOf(range['text']), limits].filter((part) => part !== '');
  const whose = [
    ...others,
    texts.concept(range['type']),
    texts.concept(range['appliesTo']),
    texts.all(range['age']),
  ].filter((part) => part !== '');
  return whose.length === 0 ? words : `${words} (${whose.join('; ')})`;
}
