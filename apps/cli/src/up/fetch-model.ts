import {
  AllowedHosts,
  EXTRACTIVE,
  findModel,
  readAllowList,
  readCatalog,
  resolveModel,
} from '@app/inference';
import type { Config } from '@app/platform';
import type { Output } from '../output.js';

/**
 * Fetches and verifies the configured model, unless an engine was chosen that needs none here. What may not
 * be loaded is refused here, where a person reads it, and not fetched first.
 */
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
    const allowList = await readAllowList(config.data);
    const { id, sha256: pinned } = findModel(catalog, config.model);
    if (pinned !== null) allowList.require({ id, sha256: pinned });
    const { sha256 } = await resolveModel(catalog, config.model, config.data.models, {
      signal,
      stores: config.modelStores,
      onProgress: ({ phase, receivedBytes, totalBytes }) => {
        phases.add(phase);
        if (phase === 'download') progress.update(receivedBytes, totalBytes);
      },
    });
    allowList.require({ id, sha256 });
    return `${id}, ${phases.has('download') ? 'fetched and verified' : 'verified'}`;
  } finally {
    progress.end();
  }
}
