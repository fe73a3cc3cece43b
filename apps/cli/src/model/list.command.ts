import {
  type AllowedBy,
  type CatalogModel,
  locateModel,
  rememberedSha256,
  spellSource,
} from '@app/inference';
import type { Command } from 'commander';
import type { CommandContext, FolderOptions } from '../context.js';
import { columns } from '../columns.js';
import { type Models, openModels } from './models.js';

export function addList(command: Command, context: CommandContext): void {
  command
    .command('list')
    .description('list the models in the catalog, which are on this machine, and which are allowed')
    .option('--json', 'print them as JSON')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .action(async (options: FolderOptions & { readonly json?: boolean }) => {
      const models = await openModels(context, options);
      const lines = await Promise.all(
        models.catalog.models.map((model) => describe(models, model)),
      );
      if (options.json) return context.output.result(JSON.stringify(lines, null, 2));
      const head = ['id', 'licence', 'context', 'memory', 'local', 'allowed'];
      for (const line of columns([head, ...lines.map(toRow)])) context.output.result(line);
    });
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly licence: string;
  readonly contextTokens: number;
  readonly trainedTokens: number | null;
  readonly memoryGiB: Readonly<Record<string, number>> | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly sources: readonly string[];
  readonly path: string | null;
  /** `unknown`: the catalog does not pin it, and the file has not been read yet. */
  readonly allowed: AllowedBy | 'no' | 'unknown';
}

async function describe({ config, allowList }: Models, model: CatalogModel): Promise<Listed> {
  const { models: folder } = config.data;
  const located = await locateModel(model, folder, config.modelStores);
  const sha256 = model.sha256 ?? (located && (await rememberedSha256(model, folder, located)));
  return {
    id: model.id,
    name: model.name,
    licence: model.licence,
    contextTokens: model.contextTokens,
    trainedTokens: model.trainedTokens ?? null,
    memoryGiB: model.memoryGiB ?? null,
    bytes: model.bytes,
    sha256,
    sources: model.sources.map(spellSource),
    path: located?.path ?? null,
    allowed: sha256 === null ? 'unknown' : (allowList.originOf(sha256) ?? 'no'),
  };
}

const ALLOWED_TEXTS = {
  project: 'yes, by Cloister',
  site: 'yes, by this installation',
  development: 'yes, by Cloister (development list)',
  no: 'no: cloister model allow',
  unknown: 'not pinned: pull it, then allow it',
} as const;

function toRow(listed: Listed): readonly string[] {
  const memory = listed.memoryGiB?.[String(listed.contextTokens)];
  return [
    listed.id,
    listed.licence,
    `${Math.round(listed.contextTokens / 1024)}k`,
    memory === undefined ? '' : `${memory} GiB`,
    listed.path === null ? 'no' : 'yes',
    ALLOWED_TEXTS[listed.allowed],
  ];
}
