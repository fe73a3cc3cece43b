import { createHash } from 'node:crypto';
import { type Engine, NEAR_GREEDY } from '@app/inference';
import { VERSION } from '@app/platform';
import type { Assignment } from '@app/summaries';
import { z } from 'zod';
import type { EvaluationSet, SetItem } from '../evaluation-set.js';

const Identity = z.object({ id: z.string(), sha256: z.string().nullable() });

/** Everything that can change a text of the run. Two runs with equal facts write equal texts. */
export const RunFacts = z.object({
  set: z.object({
    name: z.string(),
    sha256: z.string(),
    size: z.int(),
    /** How many of the first items the run takes. */
    items: z.int(),
  }),
  /** With `baseSha256` if the adapter was merged into it. */
  model: Identity.extend({ baseSha256: z.string().optional() }).nullable(),
  adapter: Identity.nullable(),
  engine: z.string(),
  engineBuild: z.string(),
  contextTokens: z.int(),
  /** A longer source is given to the model in passages. Absent where the model has none. */
  effectiveContextTokens: z.int().optional(),
  chatTemplateSha256: z.string().nullable(),
  profiles: z.array(
    z.object({
      id: z.string(),
      version: z.int(),
      sha256: z.string(),
      /** What the items ask for: sections, and null for all that a summary of the profile has. */
      sections: z.array(z.string().nullable()).default([null]),
    }),
  ),
  sampling: z.object({
    temperature: z.number(),
    topK: z.int(),
    topP: z.number().optional(),
    repeatPenalty: z.number(),
    seed: z.int(),
  }),
  /** How many answers a section could be given, of which the check chose one. */
  candidates: z.int().default(1),
  /** Sequences that are computed together round differently from one alone. */
  parallel: z.int(),
  cloister: z.string(),
});
export type RunFacts = z.infer<typeof RunFacts>;

export const RunManifest = z.object({
  version: z.literal(1),
  startedAt: z.iso.datetime(),
  facts: RunFacts,
});
export type RunManifest = z.infer<typeof RunManifest>;

export function factsOf(run: {
  readonly set: EvaluationSet;
  readonly assignmentOf: (item: SetItem) => Assignment;
  readonly engine: Engine;
  readonly parallel: number;
  readonly candidates: number;
}): RunFacts {
  const { set, engine } = run;
  const { model, adapter } = engine.info;
  return {
    set: { name: set.name, sha256: set.sha256, size: set.size, items: set.items.length },
    model: model && {
      id: model.id,
      sha256: model.sha256,
      ...(model.baseSha256 !== undefined && { baseSha256: model.baseSha256 }),
    },
    adapter: adapter && { id: adapter.id, sha256: adapter.sha256 },
    engine: engine.info.engine,
    engineBuild: engine.info.build,
    contextTokens: engine.info.contextTokens,
    ...(engine.info.effectiveContextTokens !== undefined && {
      effectiveContextTokens: engine.info.effectiveContextTokens,
    }),
    chatTemplateSha256: engine.info.chatTemplateSha256,
    profiles: profilesOf(set, run.assignmentOf),
    sampling: NEAR_GREEDY,
    candidates: run.candidates,
    parallel: run.parallel,
    cloister: VERSION,
  };
}

function profilesOf(
  { items }: EvaluationSet,
  assignmentOf: (item: SetItem) => Assignment,
): RunFacts['profiles'] {
  const asked = items.map((item) => {
    const { profile, sections } = assignmentOf(item);
    return { profile, section: item.section === undefined ? null : (sections[0]?.id ?? null) };
  });
  return [...Map.groupBy(asked, ({ profile }) => profile)].map(([profile, ofProfile]) => ({
    id: profile.id,
    version: profile.version,
    // a profile that is being worked on changes before its version does
    sha256: createHash('sha256').update(JSON.stringify(profile)).digest('hex'),
    sections: [...new Set(ofProfile.map(({ section }) => section))].toSorted((a, b) =>
      (a ?? '').localeCompare(b ?? ''),
    ),
  }));
}

/** Names of the facts in which two runs differ. */
export function differencesOf(one: RunFacts, other: RunFacts): readonly string[] {
  const [own, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return [...new Set([...own.keys(), ...others.keys()])].filter(
    (name) => JSON.stringify(own.get(name)) !== JSON.stringify(others.get(name)),
  );
}

/** Short enough for the name of a folder, and another one for other facts. */
export function digestOf(facts: RunFacts): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 8);
}
