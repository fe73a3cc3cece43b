import {
  type FhirObject,
  type FhirResource,
  type FhirValue,
  isObject,
  isResource,
  listOf,
  objectsIn,
  wordOf,
} from './fhir-tree.js';

import type { Attachment } from '../model/extracted.js';
import { attachmentOf } from './fhir-attachments.js';

/** Finds what a reference means that stands in a resource. */
export type Resolve = (reference: string, from: FhirResource) => FhirResource | null;

/** Of a resource: of no use to a reader, or told elsewhere. */
const NOT_DESCRIBED: ReadonlySet<string> = new Set(
  'resourceType id meta implicitRules language text contained extension identifier subject patient'.split(
    ' ',
  ),
);
/** All that these say is told where another resource names them. */
export const DESCRIBED_BY_OTHERS: ReadonlySet<string> = new Set(['Specimen', 'Medication']);
/** `effectiveDateTime` is `effective`, spelled with the type that it has. */
const CHOICE =
  /^(abatement|age|asNeeded|born|collected|deceased|dose|effective|identified|medication|occurrence|onset|performed|product|rate|reported|time|value)(?:Age|Boolean|CodeableConcept|Date|DateTime|Duration|Instant|Integer|Period|Quantity|Range|Ratio|Reference|SampledData|String|Time|Timing)$/;

/** Their pictures are of them. */
const PEOPLE: ReadonlySet<string> = new Set(['Patient', 'Practitioner', 'RelatedPerson', 'Person']);

export interface DescribedElement {
  readonly element: string;
  readonly label: string;
  readonly text: string;
}

const NOT_DESCRIBED_INSIDE: ReadonlySet<string> = new Set(['id', 'extension']);
/**
 * Types by all that they may have, the first of which a value has to have one of; in this order. Those of `words` have words or
 * figures there: the code of `{ code: { text } }` has words of its own, and it is no Coding.
 */
const TYPES = [
  ['CodeableConcept', 'coding', 'text', 'any'],
  ['Reference', 'reference', 'type identifier display', 'any'],
  ['Coding', 'code display system', 'version userSelected', 'words'],
  ['Ratio', 'numerator denominator', '', 'any'],
  ['Range', 'low high', '', 'any'],
  ['Period', 'start end', '', 'words'],
  ['Quantity', 'value', 'comparator unit system code', 'words'],
  ['HumanName', 'family given', 'use text prefix suffix period', 'words'],
  ['Attachment', 'contentType data url', 'language size hash title creation', 'words'],
  ['Annotation', 'text', 'authorString authorReference time', 'words'],
] as const;

function typeOf(value: FhirObject): (typeof TYPES)[number][0] | null {
  const keys = Object.keys(value).filter((key) => key !== 'id' && key !== 'extension');
  const found = TYPES.find(([, some, others, content]) => {
    const known = `${some} ${others}`.split(' ');
    const own = keys.filter((key) => some.split(' ').includes(key));
    if (own.length === 0 || !keys.every((key) => known.includes(key))) return false;
    return content === 'any' || own.every((key) => objectsIn(value[key]).length === 0);
  });
  return found?.[0] ?? null;
}

/** Writes values of FHIR's data types as people read them; nothing is converted. */
export class FhirTexts {
  /** Extensions that were passed over. */
  extensions = 0;
  /** Files that are named and not read. */
  files = 0;
  /** Files that are in the resource, which become documents of their own. */
  readonly attached = new Map<FhirObject, Attachment>();

  /** What references have named. */
  readonly named = new Set<FhirResource>();
  /** The resources that are being told, the innermost last. */
  private readonly within: FhirResource[] = [];
  /** What is being named: one may name itself. */
  private readonly naming = new Set<FhirResource>();

  constructor(private readonly resolve: Resolve) {}

  /** What a resource says, element by element. */
  describe(resource: FhirObject, but: readonly string[] = []): readonly DescribedElement[] {
    if (!isResource(resource)) return this.elements(resource, NOT_DESCRIBED_INSIDE, but);
    this.within.push(resource);
    const described = this.elements(resource, NOT_DESCRIBED, but);
    this.within.pop();
    return described;
  }

  private elements(
    value: FhirObject,
    passedOver: ReadonlySet<string>,
    but: readonly string[],
  ): readonly DescribedElement[] {
    this.extensions += extensionsOf(value);
    return Object.entries(value).flatMap(([element, inner]) => {
      if (passedOver.has(element) || element.startsWith('_') || but.includes(element)) return [];
      const text = this.all(inner);
      return text === '' ? [] : [{ element, label: labelOf(element), text }];
    });
  }

  /** A value, or the values of a list. */
  all(value: FhirValue | undefined): string {
    return listOf(value)
      .map((one) => this.one(one))
      .filter((text) => text !== '')
      .join('; ');
  }

  /** A choice of types, whichever it has: `valueQuantity` of `value`. */
  choice(resource: FhirObject, name: string): FhirValue | undefined {
    const found = Object.keys(resource).find(
      (key) => key === name || (key.startsWith(name) && CHOICE.exec(key)?.[1] === name),
    );
    return found === undefined ? undefined : resource[found];
  }

  /** The words of a coded value; its code where it has none. */
  concept(value: FhirValue | undefined): string {
    return objectsIn(value)
      .map((one) => {
        const codings = objectsIn(one['coding']);
        const [words = '', ...others] = distinct([
          wordOf(one['text']),
          ...codings.map(({ display }) => wordOf(display)),
        ]);
        if (words === '') return distinct(codings.map(({ code }) => wordOf(code))).join('; ');
        return others.length === 0 ? words : `${words} (${others.join('; ')})`;
      })
      .filter((text) => text !== '')
      .join('; ');
  }

  /** `HH (critically high)`: the code and what it means. */
  flagged(value: FhirValue | undefined): string {
    return objectsIn(value)
      .flatMap((one) => {
        const codings = objectsIn(one['coding']).map(({ code, display }) =>
          display === undefined || wordOf(display) === wordOf(code)
            ? wordOf(code)
            : `${wordOf(code)} (${wordOf(display)})`,
        );
        return codings.length > 0 ? distinct(codings) : [wordOf(one['text'])];
      })
      .filter((text) => text !== '')
      .join('; ');
  }

  private one(value: FhirValue): string {
    if (typeof value === 'string') return value.trim();
    if (typeof value === 'boolean') return value ? 'yes' : 'no';
    if (!isObject(value)) return '';
    const known = this.ofType(value);
    if (known !== null) return known;
    return this.describe(value)
      .map(({ element, label, text }) => (element === 'text' ? text : `${label}: ${text}`))
      .join(', ');
  }

  /** By what it has, since a value does not say its type. Null: of a type that is told element by element. */
  private ofType(value: FhirObject): string | null {
    switch (typeOf(value)) {
      case 'CodeableConcept':
        return this.concept(value);
      case 'Reference':
        return this.reference(value);
      case 'Coding':
        return wordOf(value['display']) || wordOf(value['code']);
      case 'Ratio':
        return [this.all(value['numerator']), this.all(value['denominator'])].join(' / ');
      case 'Range':
        return this.range(value);
      case 'Period':
        return periodText(value);
      case 'Attachment':
        return this.file(value);
      case 'Quantity':
        return quantityText(value);
      case 'HumanName':
        return nameText(value);
      case 'Annotation':
        return this.annotation(value);
      case null:
        return null;
    }
  }

  /** With who wrote it, and when. */
  annotation(value: FhirObject): string {
    const author = wordOf(value['authorString']) || this.all(value['authorReference']);
    const by = [author, wordOf(value['time'])].filter(Boolean).join(', ');
    return [wordOf(value['text']), by && `(${by})`].filter(Boolean).join(' ');
  }

  range(value: FhirObject): string {
    const [low, high] = [this.all(value['low']), this.all(value['high'])];
    if (low !== '' && high !== '') return `${low} to ${high}`;
    return low === '' ? `up to ${high}` : `from ${low}`;
  }

  private file(value: FhirObject): string {
    const attached = this.attached.get(value) ?? attachmentOf(value);
    // A picture of a person says nothing to read.
    const isPortrait = PEOPLE.has(this.within.at(-1)?.resourceType ?? '');
    if (attached === null || isPortrait) this.files += 1;
    else this.attached.set(value, attached);
    const what = [wordOf(value['title']), wordOf(value['contentType'])].filter(Boolean).join(', ');
    return 'data' in value
      ? `[file attached${what && `: ${what}`}]`
      : `[file elsewhere, not fetched${what && `: ${what}`}]`;
  }

  private reference(value: FhirObject): string {
    const display = wordOf(value['display']);
    const reference = wordOf(value['reference']);
    const from = this.within.at(-1);
    const found = reference === '' || !from ? null : this.resolve(reference, from);
    if (found) this.named.add(found);
    const name = found && !this.naming.has(found) ? this.nameOf(found) : '';
    return distinct([display, name]).join(', ') || (found ? '' : reference);
  }

  /** What a resource is called where another one names it. */
  nameOf(resource: FhirResource): string {
    if (DESCRIBED_BY_OTHERS.has(resource.resourceType)) {
      this.naming.add(resource);
      const described = this.describe(resource).map(({ label, text }) => `${label}: ${text}`);
      this.naming.delete(resource);
      return described.join(', ');
    }
    const names = objectsIn(resource['name']).map(nameText).filter(Boolean);
    return (
      this.concept(resource['code']) ||
      names.join(', ') ||
      wordOf(resource['name']) ||
      this.concept(resource['type'])
    );
  }
}

/** Its own, and those of its simple elements, which JSON has beside them under `_`. */
function extensionsOf(value: FhirObject): number {
  const simple = Object.entries(value).filter(([element]) => element.startsWith('_'));
  return [value, ...simple.flatMap(([, inner]) => objectsIn(inner))].reduce(
    (sum, one) => sum + objectsIn(one['extension']).length,
    0,
  );
}

function periodText(value: FhirObject): string {
  const [start, end] = [wordOf(value['start']), wordOf(value['end'])];
  if (start !== '' && end !== '') return `${start} to ${end}`;
  return start === '' ? `until ${end}` : `from ${start}`;
}

/** `<10 mmol/l`. */
export function quantityText(value: FhirObject): string {
  const number = `${wordOf(value['comparator'])}${wordOf(value['value'])}`;
  return [number, unitOf(value)].filter((part) => part !== '').join(' ');
}

export function unitOf(value: FhirObject): string {
  return wordOf(value['unit']) || wordOf(value['code']);
}

export function nameText(value: FhirObject): string {
  const parts = ['prefix', 'given', 'family', 'suffix'].flatMap((key) =>
    listOf(value[key]).map((one) => wordOf(one)),
  );
  return wordOf(value['text']) || parts.filter((part) => part !== '').join(' ');
}

/** `clinicalStatus` is `Clinical status`. */
export function labelOf(element: string): string {
  const name = CHOICE.exec(element)?.[1] ?? element;
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
