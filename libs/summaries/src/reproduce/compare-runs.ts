import type { RunRecord } from '../runs/run-record.js';

/** The likeliest cause of another text first. */
export const RUN_FACTS = [
  'source',
  'extraction',
  'profile',
  'copied',
  'prompts',
  'stretches',
  'passages',
  'engine',
  'model',
  'adapter',
  'template',
  'context',
  'sampling',
  'sequences',
  'alone',
  'host',
  'cloister',
] as const;
export type RunFact = (typeof RUN_FACTS)[number];

/** A fact of two runs that is not the same, and can make their texts differ. */
export interface RunDifference {
  readonly fact: RunFact;
  readonly was: string;
  readonly is: string;
}

const FACTS = {
  source: ({ source }) => source,
  extraction: ({ receipt }) => receipt.sources.map(({ extractionId }) => extractionId),
  profile: ({ profile }) => [profile.id, profile.version, profile.sha256],
  copied: ({ receipt }) => receipt.copied.map(({ section, spans }) => [section, spans]),
  prompts: ({ receipt }) =>
    receipt.calls.filter(({ used }) => used).map(({ promptSha256 }) => promptSha256),
  stretches: ({ receipt }) => receipt.stretches.map(({ start, end }) => [start, end]),
  passages: ({ receipt }) => receipt.passages?.spans.map(({ start, end }) => [start, end]) ?? [],
  engine: ({ engine }) => [engine.engine, engine.build],
  model: ({ engine }) => [engine.model?.id ?? null, engine.model?.sha256 ?? null],
  adapter: ({ engine }) => [engine.adapter?.id ?? null, engine.adapter?.sha256 ?? null],
  template: ({ engine }) => engine.chatTemplateSha256,
  context: ({ engine }) => engine.contextTokens,
  sampling: ({ sampling, receipt: { candidates } }) => ({ ...sampling, candidates }),
  sequences: ({ engine }) => engine.sequences,
  alone: ({ receipt }) => receipt.calls.every(({ alone }) => alone !== false),
  host: ({ host }) => host,
  cloister: ({ cloister }) => cloister,
} as const satisfies Record<RunFact, (record: RunRecord) => unknown>;
/** What was not the same when a run was repeated, the likeliest cause of another text first. */
export function differencesOf(was: RunRecord, is: RunRecord): readonly RunDifference[] {
  return RUN_FACTS.map((fact) => ({
    fact,
    was: JSON.stringify(FACTS[fact](was)),
    is: JSON.stringify(FACTS[fact](is)),
  })).filter((difference) => difference.was !== difference.is);
}
