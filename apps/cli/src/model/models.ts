import { basename } from 'node:path';
import {
  type AllowList,
  type CatalogModel,
  locateModel,
  type Located,
  type ModelCatalog,
  ModelFileMissing,
  ModelNotHere,
  type ModelSource,
  parseSource,
  readAllowList,
  readCatalog,
  spellSource,
} from '@app/inference';
import type { Config } from '@app/platform';
import { type CommandContext, configOf, type FolderOptions } from '../context.js';

/** What the commands about models work with. */
export interface Models {
  readonly config: Config;
  readonly catalog: ModelCatalog;
  readonly allowList: AllowList;
}

export async function openModels(context: CommandContext, options: FolderOptions): Promise<Models> {
  const config = configOf(context, options);
  return {
    config,
    catalog: await readCatalog(config.modelCatalog ?? undefined),
    allowList: await readAllowList(config),
  };
}

/** A file that a person named: by an id of the catalog (model or adapter), by a source, or by its path. */
export interface NamedFile {
  readonly name: string;
  readonly model: CatalogModel | null;
  /** As the catalog pins it. */
  readonly sha256: string | null;
  readonly sources: readonly ModelSource[];
  readonly located: Located | null;
}

export async function findNamed({ config, catalog }: Models, text: string): Promise<NamedFile> {
  const known = catalog.models.find(({ id }) => id === text) ?? null;
  const adapter = known ? undefined : catalog.adapters?.find(({ id }) => id === text);
  const source = adapter
    ? ({ kind: 'file', path: adapter.file } as const)
    : (parseSource(text) ?? ({ kind: 'file', path: text } as const));
  const model = known ?? aModelOf(text, source);
  const located = await locateModel(model, config.data.models, config.modelStores);
  const name = known || adapter ? text : nameOf(source);
  const sha256 = adapter ? adapter.sha256 : model.sha256;
  return { name, model: known, sha256, sources: model.sources, located };
}

/** The file, which has to be here. */
export function present({ name, sources, located }: NamedFile): Located {
  if (located) return located;
  const [source, ...others] = sources;
  if (source?.kind === 'file' && others.length === 0) throw new ModelFileMissing(source.path);
  if (source?.kind === 'ollama' && others.length === 0)
    throw new ModelNotHere(name, `Download it: ollama pull ${source.name}`);
  throw new ModelNotHere(name, `Download it: cloister model pull ${name}`);
}

function nameOf(source: ModelSource): string {
  switch (source.kind) {
    case 'ollama':
      return source.name;
    case 'pypi':
      return basename(source.member);
    case 'file':
    case 'hf':
      return basename(source.path);
    case 'parts':
      return spellSource(source);
  }
}

/** So that a file that no catalog names is looked for in the same places. */
function aModelOf(id: string, source: ModelSource): CatalogModel {
  const unknown = { bytes: null, sha256: null, contextTokens: 1, licence: '', name: '' };
  return { ...unknown, id, file: nameOf(source), sources: [source] };
}
