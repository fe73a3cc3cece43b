import { type EvaluationSet, seededRandom, type SetItem } from '@app/model-ops';
import { shuffled } from '../attacks/shuffled.js';
import { type LadderSet, type SetItems, sha256Of } from './sets.js';

/** The items of a set that every rung writes, and the file that they make. */
export interface Sample {
  readonly set: LadderSet;
  /** Of the file that they were drawn from, and how many items it has for the ladder. */
  readonly from: { readonly sha256: string; readonly items: number };
  readonly drawn: EvaluationSet;
  /** JSONL, each line with its profile: what `cloister eval --set` reads. */
  readonly text: string;
}

/** So many items at most, the same for the same seed; fewer are the first ones of more. */
export function sampleOf(set: LadderSet, read: SetItems, count: number, seed: number): Sample {
  const items = shuffled(read.items, seededRandom(seed))
    .slice(0, count)
    .map((item): SetItem => ({ ...item, profile: item.profile ?? set.profile }));
  const text = items.map((item) => `${JSON.stringify(item)}\n`).join('');
  return {
    set,
    from: { sha256: read.sha256, items: read.items.length },
    drawn: { name: set.id, sha256: sha256Of(text), items, size: items.length },
    text,
  };
}
