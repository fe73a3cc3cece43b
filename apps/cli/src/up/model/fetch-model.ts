import {
  type AdapterChoice,
  adapterChoice,
  AllowedHosts,
  type AllowList,
  EXTRACTIVE,
  findModel,
  isForDevelopment,
  type ModelProgress,
  readAllowList,
  readCatalog,
  requireAllowed,
  resolveWeights,
} from '@app/inference';
import type { Config } from '@app/platform';
import type { Output, Progress } from '../../output.js';

/**
 * Fetches and verifies the configured model, and merges its adapter into it where the catalog wants
 * that, unless an engine was chosen that needs none here. What may not be loaded is refused here, where a
 * person reads it, and not fetched first.
 */
export async function fetchModel(
  config: Config,
  lines: FetchLines,
  signal: AbortSignal,
  options: { readonly adapter?: AdapterChoice; readonly allowList?: AllowList } = {},
): Promise<string> {
  if (config.engineServer) {
    const url = new URL(config.engineServer.url);
    await new AllowedHosts(config.engineServer.allowedHosts).addressesOf(url);
    return `on the server at ${url.host}`;
  }
  if (config.model === EXTRACTIVE) return 'none: sentences are selected, not generated';
  const catalog = await readCatalog(config.modelCatalog ?? undefined);
  const allowList = options.allowList ?? (await readAllowList(config));
  const { id, sha256: pinned } = findModel(catalog, config.model);
  if (pinned !== null) allowList.require({ id, sha256: pinned });
  const resolved = await resolveWeights(
    catalog,
    { model: config.model, adapter: options.adapter ?? adapterChoice(config.adapter) },
    config.data.models,
    {
      signal,
      stores: config.modelStores,
      onProgress: (progress) => lines.update(progress),
      onSourceFailed: (source, reason) => lines.sourceFailed(source, reason),
    },
  );
  requireAllowed(allowList, resolved);
  const { model, adapter } = resolved;
  const what = adapter ? `${model.id} with ${adapter.id}` : model.id;
  const by = isForDevelopment(allowList, resolved) ? ' (development list)' : '';
  return `${what}, ${lines.done}${by}`;
}

/** What a fetch prints: a line for what takes long, one after the other, and why a source failed. */
export class FetchLines {
  private phase: ModelProgress['phase'] | null = null;
  private line: Progress | null = null;
  private isShown: boolean;
  private readonly waiting: string[] = [];
  private readonly phases = new Set<ModelProgress['phase']>();

  /** @param options.shown whether it prints at once, or what it has to say once `show` is called */
  constructor(
    private readonly output: Output,
    private readonly options: { readonly shown?: boolean; readonly reasons?: boolean } = {},
  ) {
    this.isShown = options.shown ?? false;
  }

  /** What was done to the files, in words. */
  get done(): string {
    const fetched = this.phases.has('download') ? 'fetched' : null;
    const merged = this.phases.has('merge') ? 'merged' : null;
    const before = [fetched, merged].filter((word) => word !== null).join(', ');
    return before === '' ? 'verified' : `${before} and verified`;
  }

  show(): void {
    this.isShown = true;
    for (const line of this.waiting.splice(0)) this.output.note(line);
  }

  update({ phase, receivedBytes, totalBytes }: ModelProgress): void {
    this.phases.add(phase);
    if (!this.isShown) return;
    if (phase !== this.phase) {
      this.end();
      this.phase = phase;
      this.line = this.open(phase);
    }
    this.line?.update(receivedBytes, totalBytes);
  }

  /** A line between two sources; what comes after it has a progress of its own. */
  sourceFailed(source: string, reason: string): void {
    if (this.options.reasons === false) return;
    this.end();
    const line = `  ${reason.startsWith(source) ? reason : `${source}: ${reason}`}`;
    if (this.isShown) this.output.note(line);
    else this.waiting.push(line);
  }

  end(): void {
    this.line?.end();
    this.line = null;
    this.phase = null;
  }

  private open(phase: ModelProgress['phase']): Progress | null {
    if (phase === 'download') return this.output.download('fetching the model');
    if (phase === 'merge') return this.output.download('merging the adapter into the model');
    return null;
  }
}
