import { AllowedHosts, EXTRACTIVE, readCatalog, resolveModel } from '@app/inference';
import type { Config } from '@app/platform';
import type { Output } from '../output.js';

/** Fetches and verifies the configured model, unless an engine was chosen that needs none here. */
export async function fetchModel(
  config: Config,
  output: Output,
  signal: AbortSignal,
): Promise<string> {
  if (config.engineServer) {
    const url = new URL(config.engineServer.url);
    await new AllowedHosts(config.engineServer.allowedHosts).addressesOf(url);
    return `with the server at ${url.host}`;
  }
  if (config.model === EXTRACTIVE) return 'none: sentences are chosen, not written';
  const progress = output.download('fetching the model');
  const phases = new Set<string>();
  try {
    const catalog = await readCatalog(config.modelCatalog ?? undefined);
    const { model } = await resolveModel(catalog, config.model, config.data.models, {
      signal,
      onProgress: ({ phase, receivedBytes, totalBytes }) => {
        phases.add(phase);
        if (phase === 'download') progress.update(receivedBytes, totalBytes);
      },
    });
    return `${model.id}, ${phases.has('download') ? 'fetched and verified' : 'verified'}`;
  } finally {
    progress.end();
  }
}
