import { z } from 'zod';
import { AdapterOfAnotherModel, NoEntailment, UnknownAdapter } from './adapter.errors.js';

const PlainName = z.string().regex(/^[\w.-]+$/, 'letters, digits, "_", "." and "-" only');
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits');
const Bytes = z.number().int().positive();
const LanguageTag = z.string().regex(/^[a-z]{2,3}$/, 'a language tag such as "en"');

/** `keep`: every tensor keeps its type. `q8_0`: those that the adapter changes become Q8_0. */
export const MergedQuantization = z.enum(['keep', 'q8_0']);
export type MergedQuantization = z.infer<typeof MergedQuantization>;

export const TrainedLanguages = z
  .record(LanguageTag, z.union([z.literal('every'), z.array(PlainName).min(1).readonly()]))
  .readonly();
export type TrainedLanguages = z.infer<typeof TrainedLanguages>;

/** What an adapter was trained to do. Only one that writes summaries can be chosen to write them. */
const AdapterTask = z.enum(['summaries', 'entailment']);
type AdapterTask = z.infer<typeof AdapterTask>;

export const CatalogAdapter = z.strictObject({
  id: PlainName.refine((id) => id !== 'none', 'an adapter cannot be called "none"'),
  name: z.string().min(1),
  /** Id of the model that it was trained for. */
  model: PlainName,
  task: AdapterTask.default('summaries'),
  /**
   * In which it was trained to write, by tag (RFC 5646): every profile, or those that are named. Absent where nobody knows:
   * then it is given any text.
   */
  languages: TrainedLanguages.optional(),
  licence: z.string().min(1),
  /** From the catalog's folder, once the catalog has been read: absolute. */
  file: z.string().min(1),
  bytes: Bytes,
  sha256: Sha256,
  /** Used with its model unless another is named. */
  default: z.boolean(),
  /** The file to make of model and adapter and to load in their place. */
  merged: z
    .strictObject({
      /** Name in the models folder. */
      file: PlainName,
      bytes: Bytes,
      sha256: Sha256,
      quantization: MergedQuantization,
    })
    .optional(),
});
export type CatalogAdapter = z.infer<typeof CatalogAdapter>;

/** An adapter that has a file to be made of it. */
export type MergedAdapter = CatalogAdapter & {
  readonly merged: NonNullable<CatalogAdapter['merged']>;
};

export function isMerged(adapter: CatalogAdapter): adapter is MergedAdapter {
  return adapter.merged !== undefined;
}

/** What is laid over the model. */
export type AdapterChoice =
  | { readonly kind: 'default' }
  | { readonly kind: 'none' }
  /** @property task `summaries` unless it says otherwise */
  | { readonly kind: 'catalog'; readonly id: string; readonly task?: AdapterTask }
  | { readonly kind: 'file'; readonly path: string };

/** @param word an id, `none`, or null for the default */
export function adapterChoice(word: string | null): AdapterChoice {
  if (word === null) return { kind: 'default' };
  return word === 'none' ? { kind: 'none' } : { kind: 'catalog', id: word };
}

interface Catalog {
  readonly models: readonly { readonly id: string; readonly file: string }[];
  readonly adapters?: readonly CatalogAdapter[] | undefined;
}

/** The catalog's adapter for this model and choice; null where the catalog has no say or none is wanted. */
export function findAdapter(
  { adapters = [] }: Catalog,
  model: string,
  choice: AdapterChoice,
): CatalogAdapter | null {
  if (choice.kind === 'none' || choice.kind === 'file') return null;
  const wanted = (choice.kind === 'catalog' && choice.task) || 'summaries';
  const able = adapters.filter(({ task }) => task === wanted);
  const own = able.filter((adapter) => adapter.model === model);
  if (choice.kind === 'default') return own.find((adapter) => adapter.default) ?? null;
  const named = able.find(({ id }) => id === choice.id);
  if (!named) {
    throw new UnknownAdapter(
      choice.id,
      model,
      own.map(({ id }) => id),
    );
  }
  if (named.model !== model) throw new AdapterOfAnotherModel(named.id, named.model, model);
  return named;
}

/** Passages and a statement have a thousand tokens or so; a table of figures has more. */
const ENTAILMENT_CONTEXT = 4096;

/**
 * The weights that compare sentences with passages: those of the catalog's first adapter for it. Throws `NoEntailment`
 * where a site's own catalog has none.
 */
export function entailmentChoice({ adapters = [] }: Catalog): {
  readonly model: string;
  readonly adapter: AdapterChoice;
  readonly contextTokens: number;
} {
  const adapter = adapters.find(({ task }) => task === 'entailment');
  if (!adapter) throw new NoEntailment();
  const { id, model, task } = adapter;
  return { model, adapter: { kind: 'catalog', id, task }, contextTokens: ENTAILMENT_CONTEXT };
}

/** What is wrong with a catalog's adapters taken together, with the place of each fault. */
export function adapterFaults({ models, adapters = [] }: Catalog): readonly AdapterFault[] {
  const files = [...models, ...adapters.flatMap(({ merged }) => merged ?? [])].map(
    ({ file }) => file,
  );
  return adapters.flatMap((adapter, index) => {
    const before = adapters.slice(0, index);
    const { merged } = adapter;
    return [
      ...faultIf(
        !models.some(({ id }) => id === adapter.model),
        [index, 'model'],
        'not a model of this catalog',
      ),
      ...faultIf(
        before.some(({ id }) => id === adapter.id),
        [index, 'id'],
        'used twice',
      ),
      ...faultIf(
        adapter.default && before.some((other) => other.default && other.model === adapter.model),
        [index, 'default'],
        'the model has a default already',
      ),
      ...faultIf(
        merged !== undefined && files.filter((file) => file === merged.file).length > 1,
        [index, 'merged', 'file'],
        'used twice',
      ),
    ];
  });
}

interface AdapterFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

function faultIf(
  isFault: boolean,
  path: readonly (string | number)[],
  message: string,
): readonly AdapterFault[] {
  return isFault ? [{ path: ['adapters', ...path], message }] : [];
}
