import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { indexStructureDefinitionBundle } from '@medplum/core';
import type { StructureDefinition } from '@medplum/fhirtypes';
import { z } from 'zod';

const FILE = join(INSTALL_FOLDER, 'libs/fhir/generated/r4-structures.json');

const Definitions = z.object({
  structures: z.array(
    z.custom<StructureDefinition>(
      (value) =>
        z.object({ resourceType: z.literal('StructureDefinition') }).safeParse(value).success,
    ),
  ),
  codes: z.record(z.string(), z.array(z.string())),
});

export interface R4Definitions {
  /** Types of resources whose structure is known. */
  readonly resources: ReadonlySet<string>;
  /** The codes of each value set that an element is bound to. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
}

let loaded: R4Definitions | null = null;

/** R4's own definitions, which the validator has from then on; read at their first use. */
export function r4Definitions(): R4Definitions {
  if (loaded) return loaded;
  const { structures, codes } = Definitions.parse(JSON.parse(readFileSync(FILE, 'utf8')));
  indexStructureDefinitionBundle(structures);
  const resources = structures.filter(({ kind, abstract }) => kind === 'resource' && !abstract);
  loaded = {
    resources: new Set(resources.map(({ name }) => name)),
    codes: new Map(Object.entries(codes).map(([url, list]) => [url, new Set(list)])),
  };
  return loaded;
}
