import type { Bundle, Resource } from '@medplum/fhirtypes';

/**
 * What a search found. Links are opaque: they hold ids of this service, and nothing that was sought.
 * @param base the address of the FHIR service
 */
export function toSearchset(
  base: string,
  type: string,
  { resources, next }: { readonly resources: readonly Resource[]; readonly next: string | null },
): Bundle {
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    link: [
      { relation: 'self', url: `${base}/${type}` },
      ...(next === null ? [] : [{ relation: 'next', url: `${base}/${type}?_page=${next}` }]),
    ],
    // R4 has no empty lists
    ...(resources.length > 0 && {
      entry: resources.map((resource) => ({
        fullUrl: `${base}/${resource.resourceType}/${resource.id ?? ''}`,
        resource,
        search: { mode: 'match' },
      })),
    }),
  };
}
