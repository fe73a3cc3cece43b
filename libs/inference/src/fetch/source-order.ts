import type { ModelStoreKind, ModelStores } from '@app/platform';
import type { CatalogModel } from '../models/model-catalog.js';
import { type ModelSource, spellSource } from './model-source.js';

/** A source of the catalog, or the site's own mirror, which has every model. */
export type AskedSource = ModelSource | { readonly kind: 'mirror'; readonly folder: string };

/** Where none is said: nothing but what the catalog has. */
const WITHOUT_STORES: readonly ModelStoreKind[] = ['ollama', 'hub', 'pypi'];

/** Where a model is asked for, one after the other: files of this machine, then the order that the site has set. */
export function sourcesInOrder(
  { sources }: CatalogModel,
  stores: ModelStores | null,
): readonly AskedSource[] {
  const order = stores?.order ?? WITHOUT_STORES;
  const files = sources.filter(({ kind }) => kind === 'file');
  if (files.length === sources.length) return files;
  const asked = order.flatMap((kind): readonly AskedSource[] => {
    if (kind !== 'mirror') return sources.filter((source) => storeOf(source) === kind);
    return stores?.mirror ? [{ kind: 'mirror', folder: stores.mirror }] : [];
  });
  return [...files, ...asked];
}

/** As it is called where it is spoken of. */
export function nameOfSource(source: AskedSource, { file }: CatalogModel): string {
  return source.kind === 'mirror' ? `${source.folder}${file}` : spellSource(source);
}

/** Whether this machine needs pip to ask it. */
export function needsPip({ kind }: AskedSource): boolean {
  return kind === 'pypi' || kind === 'parts';
}

function storeOf({ kind }: ModelSource): ModelStoreKind | null {
  switch (kind) {
    case 'file':
      return null;
    case 'hf':
      return 'hub';
    case 'ollama':
      return 'ollama';
    case 'pypi':
    case 'parts':
      return 'pypi';
  }
}
