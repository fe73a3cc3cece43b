import type { Bundle, BundleEntry, OperationOutcome, Patient, Resource } from '@medplum/fhirtypes';

/** What a search found. */
export interface Found {
  readonly resources: readonly Resource[];
  readonly next: string | null;
  /** What those refer to, where it was asked for. */
  readonly included?: readonly Resource[];
  /** How many parameters were not known, and passed over as the caller wished. */
  readonly passedOver?: number;
}

/**
 * Links are opaque: they hold ids of this service, and nothing that was sought.
 * @param base the address of the FHIR service
 */
export function toSearchset(
  base: string,
  type: string,
  { resources, next, included = [], passedOver = 0 }: Found,
): Bundle {
  const entries = (all: readonly Resource[], mode: 'match' | 'include'): BundleEntry[] =>
    all.map((resource) => ({
      fullUrl: `${base}/${resource.resourceType}/${resource.id ?? ''}`,
      resource,
      search: { mode },
    }));
  const entry = [
    ...entries(resources, 'match'),
    ...entries(included, 'include'),
    ...(passedOver === 0
      ? []
      : [{ resource: warning(passedOver), search: { mode: 'outcome' as const } }]),
  ];
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [
      { relation: 'self', url: `${base}/${type}` },
      ...(next === null ? [] : [{ relation: 'next', url: `${base}/${type}?_page=${next}` }]),
    ],
    // R4 has no empty lists
    ...(entry.length > 0 && { entry }),
  };
}

/** The patients that DocumentReferences name: a number is all that there is of one. */
export function patientsIn(resources: readonly Resource[]): readonly Patient[] {
  const patients = new Map<string, Patient>();
  for (const resource of resources) {
    if (resource.resourceType !== 'DocumentReference') continue;
    const { reference = '', identifier } = resource.subject ?? {};
    const id = /^Patient\/(.+)$/.exec(reference)?.[1];
    if (id === undefined) continue;
    patients.set(id, {
      resourceType: 'Patient',
      id,
      ...(identifier && { identifier: [identifier] }),
    });
  }
  return [...patients.values()];
}

function warning(passedOver: number): OperationOutcome {
  const are =
    passedOver === 1
      ? 'parameter is not supported here and was'
      : 'parameters are not supported here and were';
  return {
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: 'warning',
        code: 'not-supported',
        details: {
          text: `${passedOver} ${are} ignored: the result may include more than was searched for.`,
        },
      },
    ],
  };
}
