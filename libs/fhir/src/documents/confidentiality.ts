import type { CodeableConcept } from '@medplum/fhirtypes';
import { CONFIDENTIALITY } from '../systems.js';

/** Of low to high. */
const CODES = ['N', 'R', 'V'] as const;
export type LabelCode = (typeof CODES)[number];
const NAMES = { N: 'normal', R: 'restricted', V: 'very restricted' } as const;
/** unrestricted, low, moderate, normal */
const LESS: ReadonlySet<string> = new Set(['U', 'L', 'M', 'N']);

/** The highest of what the labels say; one that is not known may mean anything, and is restricted. */
export function confidentialityOf(labels: readonly CodeableConcept[]): LabelCode {
  const said = new Set(
    labels
      .flatMap(({ coding }) => coding ?? [])
      .filter(({ system }) => system === CONFIDENTIALITY)
      .map(({ code = '' }): LabelCode => (LESS.has(code) ? 'N' : code === 'V' ? 'V' : 'R')),
  );
  return CODES.findLast((code) => said.has(code)) ?? 'N';
}

/** The labels with the confidentiality that holds in the place of the one that was said. */
export function labelsWith(labels: readonly CodeableConcept[], code: LabelCode): CodeableConcept[] {
  const others = labels.filter(
    ({ coding }) => !coding?.some(({ system }) => system === CONFIDENTIALITY),
  );
  return [...others, { coding: [{ system: CONFIDENTIALITY, code, display: NAMES[code] }] }];
}
