import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { parse } from 'yaml';
import { z } from 'zod';
import { adapterFaults, CatalogAdapter } from './adapter-catalog.js';
import { CatalogNotReadable, UnknownModel } from './model.errors.js';
import { bytesOf, isPartOfSeveral, ModelSource, SOURCE_FORMS } from '../fetch/model-source.js';

const PlainName = z.string().regex(/^[\w.-]+$/, 'letters, digits, "_", "." and "-" only');

export const CatalogModel = z
  .strictObject({
    id: PlainName,
    name: z.string().min(1),
    licence: z.string().min(1),
    /** Name of the file in the models folder. */
    file: PlainName.refine((file) => !isPartOfSeveral(file), 'one part of several files'),
    /** Null: not known before it is here. */
    bytes: z.number().int().positive().nullable(),
    /**
     * Null: not pinned. Such a model is fetched only by `cloister model pull`, and loaded only after
     * the site has allowed the file that it got.
     */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits')
      .nullable(),
    /** The context that it is run with. */
    contextTokens: z.number().int().positive(),
    /** The longest source that it reads well, where that is known; of a longer one it is given passages. */
    effectiveContextTokens: z.number().int().positive().optional(),
    /** What it was trained for, if more. */
    trainedTokens: z.number().int().positive().optional(),
    /** What it takes with one sequence, by tokens of context: weights, cache of 16 bits and computing. */
    memoryGiB: z.record(z.string().regex(/^\d+$/), z.number().positive()).optional(),
    /** Size of what is downloaded, where that is not the file itself. */
    downloadBytes: z.number().int().positive().optional(),
    source: ModelSource.optional(),
    /** Several that have this same file. A site says which are asked first. */
    sources: z.array(ModelSource).min(1).optional(),
  })
  .transform(({ source, sources, ...model }, context) => {
    const all: readonly ModelSource[] = source ? [source] : (sources ?? []);
    if ((source === undefined) !== (sources === undefined)) return { ...model, sources: all };
    context.addIssue({
      code: 'custom',
      path: ['source'],
      message: source ? 'not together with sources' : `none; one of ${SOURCE_FORMS}`,
    });
    return z.NEVER;
  })
  .superRefine(({ sources, bytes, sha256 }, context) => {
    const isKnown = bytes !== null && sha256 !== null;
    if (!isKnown && sources.some(({ kind }) => kind === 'pypi' || kind === 'parts')) {
      const message = 'a file from the package index needs sha256 and bytes';
      context.addIssue({ code: 'custom', path: ['sha256'], message });
    }
    if (sha256 === null && sources.length > 1) {
      const message = 'a file that several sources have needs sha256';
      context.addIssue({ code: 'custom', path: ['sha256'], message });
    }
    if (sources.some((each) => each.kind === 'parts' && bytesOf(each) !== bytes)) {
      const message = 'not the total of its parts';
      context.addIssue({ code: 'custom', path: ['bytes'], message });
    }
  });
export type CatalogModel = z.infer<typeof CatalogModel>;

/** A model whose file is known to the byte. */
export type PinnedModel = CatalogModel & { readonly bytes: number; readonly sha256: string };

export function isPinned(model: CatalogModel): model is PinnedModel {
  return model.bytes !== null && model.sha256 !== null;
}

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
    throw new CatalogNotReadable(path, ['it is not valid YAML'], { cause: error });
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
