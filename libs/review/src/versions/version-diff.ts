import type { VersionSentence } from '@app/summaries';

/** A sentence as it was and as it is; numbers count from 1. */
export interface DiffSentence {
  readonly kind: 'same' | 'changed' | 'inserted' | 'removed';
  readonly section: string | null;
  readonly before: { readonly number: number; readonly text: string } | null;
  readonly after: { readonly number: number; readonly text: string } | null;
}

/**
 * What became of each sentence from the first version of a chain to its last, in the order of the
 * last; what was removed stands where it stood.
 */
export function diffVersions(chain: readonly (readonly VersionSentence[])[]): DiffSentence[] {
  const first = chain[0] ?? [];
  const last = chain.at(-1) ?? [];
  const origins = chain.length < 2 ? first.map((_, index) => index + 1) : originsOf(chain);
  const kept = new Set(origins);
  const found: DiffSentence[] = [];
  let passed = 0;
  const addRemovedBefore = (number: number): void => {
    for (; passed < number; passed += 1) {
      const was = first[passed];
      if (!was || kept.has(passed + 1)) continue;
      const before = { number: passed + 1, text: was.text };
      found.push({ kind: 'removed', section: was.section, before, after: null });
    }
  };
  for (const [index, is] of last.entries()) {
    const origin = origins[index] ?? null;
    const was = origin === null ? undefined : first[origin - 1];
    if (origin !== null) addRemovedBefore(origin);
    const kind = !was ? 'inserted' : was.text === is.text ? 'same' : 'changed';
    found.push({
      kind,
      section: is.section,
      before: was && origin !== null ? { number: origin, text: was.text } : null,
      after: { number: index + 1, text: is.text },
    });
  }
  addRemovedBefore(first.length);
  return found;
}

/** For each sentence of the last version the one of the first that it came from. */
function originsOf(chain: readonly (readonly VersionSentence[])[]): readonly (number | null)[] {
  const [, ...later] = chain;
  return (
    later.reduce<readonly (number | null)[] | null>(
      (before, sentences) =>
        sentences.map(({ from }) => {
          if (from === null || before === null) return from;
          return before[from - 1] ?? null;
        }),
      null,
    ) ?? []
  );
}
