import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { expect, it } from 'vitest';
import { FhirRefused } from '../faults/fhir-issue.js';
import { setDataAside } from '../structure/inline-data.js';
import { readResource } from '../structure/check-structure.js';
import { readSummarizeRequest } from '../summaries/summarize-operation.js';
import { readProvidedBundle } from './provided-bundle.js';
import { readSentDocument } from './sent-document.js';

const EXAMPLE = 'libs/fhir/src/documents/fixtures/documentreference-example.json';
const WRONG = [
  null,
  0,
  -1,
  true,
  '',
  ' ',
  'x',
  '#x',
  [],
  [[]],
  [null],
  {},
  { resourceType: 'Patient' },
];

const reference: unknown = JSON.parse(readFileSync(join(INSTALL_FOLDER, EXAMPLE), 'utf8'));
const request = (url: string): object => ({ method: 'POST', url });
const bundle = {
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [
    {
      resource: { resourceType: 'List', status: 'current', mode: 'working' },
      request: request('List'),
    },
    { resource: reference, fullUrl: 'urn:uuid:1', request: request('DocumentReference') },
    {
      resource: { resourceType: 'Binary', contentType: 'a/b', data: 'AAAA' },
      request: request('Binary'),
    },
  ],
};
const patient = {
  resourceType: 'Patient',
  identifier: [{ value: '1', type: { coding: [{ code: 'MR' }] } }],
  contained: [{ resourceType: 'Organization', id: 'o', name: 'x' }],
};
const parameters = {
  resourceType: 'Parameters',
  parameter: [{ name: 'document', valueReference: { reference: 'DocumentReference/x' } }],
};

const READERS: readonly (readonly [string, unknown, (given: unknown) => unknown])[] = [
  ['a DocumentReference', reference, (given) => readSentDocument(setDataAside(given))],
  ['a Bundle', bundle, (given) => readProvidedBundle(setDataAside(given))],
  ['a Patient', patient, (given) => readResource(setDataAside(given).resource, 'Patient')],
  ['Parameters', parameters, (given) => readSummarizeRequest(setDataAside(given), null)],
];

it.each(READERS)(
  'whatever stands in the place of an element of %s is refused or read',
  (_, whole, read) => {
    const unforeseen: string[] = [];
    for (const path of pathsOf(whole)) {
      for (const wrong of WRONG) {
        try {
          read(replaced(whole, path, wrong));
        } catch (error) {
          if (!(error instanceof FhirRefused))
            unforeseen.push(`${path.join('.')} ${JSON.stringify(wrong)}: ${String(error)}`);
        }
      }
    }
    expect(unforeseen).toEqual([]);
  },
);

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]))];
}

function replaced(value: unknown, [first, ...rest]: readonly string[], by: unknown): unknown {
  if (first === undefined) return by;
  const copy: unknown = structuredClone(value);
  if (typeof copy === 'object' && copy !== null) {
    Reflect.set(copy, first, replaced(Reflect.get(copy, first), rest, by));
  }
  return copy;
}
