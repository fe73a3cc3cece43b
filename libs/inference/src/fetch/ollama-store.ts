import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { OllamaManifestNotReadable } from './model-stores.errors.js';
import type { ModelSource } from './model-source.js';

type OllamaModel = Extract<ModelSource, { kind: 'ollama' }>;

const TYPE_PREFIX = 'application/vnd.ollama.image.';
const SHOWN = new Set(['model', 'template', 'params', 'system', 'license']);
/** What a layer of text may have: a licence is the longest. */
const MAX_TEXT_BYTES = 1024 * 1024;

const Manifest = z.object({
  layers: z.array(
    z.object({
      mediaType: z.string(),
      digest: z.string().regex(/^sha256:[0-9a-f]{64}$/),
      size: z.number().int().nonnegative(),
    }),
  ),
});
type Layer = z.infer<typeof Manifest>['layers'][number];

/** What Ollama keeps of a model. Its template is in Go's form and is shown, not used: the file has one of its own. */
export interface OllamaLayers {
  /** The blob of the weights, which is a GGUF file. */
  readonly modelPath: string;
  readonly modelBytes: number;
  readonly template: string | null;
  /** JSON, as Ollama keeps it. */
  readonly params: string | null;
  readonly system: string | null;
  readonly licences: readonly string[];
  /** Layers that Cloister does not load, such as an adapter or an image projector. */
  readonly others: readonly string[];
}

/** Reads the manifest in Ollama's store and the layers it names; null when the model has not been pulled. */
export async function readOllamaModel(
  store: string,
  source: OllamaModel,
): Promise<OllamaLayers | null> {
  const path = join(store, 'manifests', ...source.manifest.split('/'));
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const layers = parse(path, text);
  const weights = layers.filter((layer) => kindOf(layer) === 'model');
  const [model] = weights;
  // several are the parts of one model, of which the first would load the others unchecked
  if (!model || weights.length > 1)
    throw new OllamaManifestNotReadable(path, 'one file of weights');
  const modelPath = blobPath(store, model);
  if (!(await isFile(modelPath))) return null;
  const texts = async (kind: string): Promise<readonly string[]> =>
    Promise.all(layers.filter((layer) => kindOf(layer) === kind).map((l) => readText(store, l)));
  return {
    modelPath,
    modelBytes: model.size,
    template: (await texts('template'))[0] ?? null,
    params: (await texts('params'))[0] ?? null,
    system: (await texts('system'))[0] ?? null,
    licences: await texts('license'),
    others: layers.map(kindOf).filter((kind) => !SHOWN.has(kind)),
  };
}

function parse(path: string, text: string): readonly Layer[] {
  try {
    return Manifest.parse(JSON.parse(text)).layers;
  } catch (error) {
    throw new OllamaManifestNotReadable(path, 'a list of layers', { cause: error });
  }
}

function kindOf({ mediaType }: Layer): string {
  return mediaType.startsWith(TYPE_PREFIX) ? mediaType.slice(TYPE_PREFIX.length) : mediaType;
}

function blobPath(store: string, { digest }: Layer): string {
  return join(store, 'blobs', digest.replace(':', '-'));
}

async function readText(store: string, layer: Layer): Promise<string> {
  if (layer.size > MAX_TEXT_BYTES) return '';
  return readFile(blobPath(store, layer), 'utf8').catch(() => '');
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
