import {
  type FhirResource,
  type FhirValue,
  isResource,
  listOf,
  objectsIn,
  wordOf,
} from './fhir-tree.js';

export interface Entry {
  readonly resource: FhirResource;
  /** Its number in the Bundle, or among what is contained, from 0. */
  readonly at: number;
}

/** The resources of a file, with what they hold, by the addresses by which they name each other. */
export class FhirBundle {
  readonly entries: readonly Entry[];
  /** Entries of the Bundle that hold no resource, such as one that was deleted. */
  readonly withoutResource: number;
  private readonly described = new Set<FhirResource>();
  private readonly named = new Map<string, FhirResource>();
  private readonly containers = new Map<FhirResource, FhirResource>();

  constructor(root: FhirResource) {
    const isBundle = root.resourceType === 'Bundle';
    const given = isBundle
      ? objectsIn(root['entry']).map(({ resource, fullUrl }) => ({ resource, fullUrl }))
      : [{ resource: root, fullUrl: undefined }];
    const entries: Entry[] = [];
    for (const { resource, fullUrl } of given) {
      if (!isResource(resource)) continue;
      entries.push({ resource, at: entries.length });
      const id = wordOf(resource['id']);
      if (id !== '') this.named.set(`${resource.resourceType}/${id}`, resource);
      if (fullUrl !== undefined) this.named.set(wordOf(fullUrl), resource);
    }
    const contained = entries.flatMap(({ resource, at }) =>
      listOf(resource['contained'])
        .filter(isResource)
        .map((inner) => ({ resource: inner, at, container: resource })),
    );
    for (const { resource, container } of contained) this.containers.set(resource, container);
    this.withoutResource = given.length - entries.length;
    this.entries = [...entries, ...contained.map(({ resource, at }) => ({ resource, at }))];
  }

  /** What a reference means where it stands: `#a` of two resources may be two others. */
  readonly resolve = (reference: string, from: FhirResource): FhirResource | null => {
    if (reference.startsWith('#')) {
      const container = this.containers.get(from) ?? from;
      const inside = listOf(container['contained']).filter(isResource);
      return inside.find(({ id }) => wordOf(id) === reference.slice(1)) ?? null;
    }
    const relative = /[A-Z][A-Za-z]+\/[A-Za-z0-9.-]+$/.exec(reference)?.[0] ?? '';
    return this.named.get(reference) ?? this.named.get(relative) ?? null;
  };

  /** What the references of an element name, each once, and how many name what is not here. */
  referenced(
    from: FhirResource,
    element: FhirValue | undefined,
  ): { readonly entries: readonly Entry[]; readonly missing: number } {
    const found = objectsIn(element).map(({ reference }) => this.resolve(wordOf(reference), from));
    return {
      entries: found.flatMap((resource) => {
        const entry = this.entries.find((one) => one.resource === resource);
        return entry ? [entry] : [];
      }),
      missing: found.filter((resource) => resource === null).length,
    };
  }

  /** Those of them that nobody has told yet; from now on they are told. */
  takeUndescribed(entries: readonly Entry[]): readonly Entry[] {
    const fresh = entries.filter(({ resource }) => !this.described.has(resource));
    for (const { resource } of fresh) this.described.add(resource);
    return fresh;
  }

  get undescribed(): readonly Entry[] {
    return this.entries.filter(({ resource }) => !this.described.has(resource));
  }
}
