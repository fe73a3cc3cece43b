import { EXTRACTIVE } from '@app/inference';

/** What writes the summaries of a row: a model of the catalog with or without its adapter, or none. */
export interface Rung {
  /** As `--rung` names it. */
  readonly id: string;
  readonly title: string;
  /** `copied`: what a profile has that asks for no model. */
  readonly writes: 'lead' | 'extractive' | 'copied' | 'model';
  /** Of the catalog; null for what needs no model. */
  readonly model: string | null;
  readonly adapter: 'default' | 'none';
  /** In which the weights lie. */
  readonly format: string | null;
  /** In the models folder, in place of the catalog's: the same weights in another format. */
  readonly file: string | null;
}

export const LEAD = 'lead';
export const COPIED = 'copied';

/** From the smallest to the largest. */
const MODELS = [
  { size: '135m', model: 'smollm2-135m-instruct', format: 'Q4_1' },
  { size: '270m', model: 'gemma-3-270m', format: 'Q4_K_M' },
  { size: '0.5b', model: 'qwen2.5-coder-0.5b-instruct', format: 'Q4_K_M' },
  { size: '1.5b', model: 'qwen2.5-coder-1.5b-instruct', format: 'Q4_K_M' },
] as const;

const NO_MODEL = { model: null, adapter: 'none', format: null, file: null } as const;

/** Every rung stands above those before it: what costs more comes later. */
export const RUNGS: readonly Rung[] = [
  { ...NO_MODEL, id: LEAD, title: 'first sentences', writes: 'lead' },
  { ...NO_MODEL, id: EXTRACTIVE, title: 'extractive', writes: 'extractive' },
  { ...NO_MODEL, id: COPIED, title: 'copied sentences', writes: 'copied' },
  ...MODELS.flatMap(({ size, model, format }): readonly Rung[] => {
    const [title, file] = [size.toUpperCase(), null];
    const shared = { writes: 'model', model, format, file } as const;
    return [
      { ...shared, id: size, title, adapter: 'none' },
      { ...shared, id: `${size}+adapter`, title: `${title} with adapter`, adapter: 'default' },
    ];
  }),
];

/** The rung whose weights are measured in other formats too. */
export const QUANTIZED = '0.5b+adapter';
const FORMATS = ['Q8_0', 'Q3_K_M', 'Q2_K'] as const;

/** The same weights with the same adapter, in files that `quantize.py` makes of the catalog's. */
export const QUANTIZATIONS: readonly Rung[] = RUNGS.filter(({ id }) => id === QUANTIZED).flatMap(
  (rung) =>
    FORMATS.map((format) => ({
      ...rung,
      id: `0.5b-${format.toLowerCase()}`,
      title: `${rung.title}, ${format}`,
      format,
      file: `${rung.model}.${format}.gguf`,
    })),
);

export const ALL_RUNGS: readonly Rung[] = [...RUNGS, ...QUANTIZATIONS];
