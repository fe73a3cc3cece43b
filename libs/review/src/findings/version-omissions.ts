import type { OmissionTrace } from '@app/summaries';

/** What a text leaves out. */
export interface LeavingOut {
  readonly text: string;
  readonly omissions: readonly OmissionTrace[];
}

/** How an omission of a version is called outside: `2-o3` is the third of the second version. */
export function omissionId(version: number, omission: number): string {
  return `${version}-o${omission}`;
}

/** The number of the omission, or null where it is none of this version. */
export function omissionNumber(id: string, version: number): number | null {
  const [, of, number] = /^(\d{1,9})-o(\d{1,9})$/.exec(id) ?? [];
  return Number(of) === version ? Number(number) : null;
}

/**
 * Which omission of another text, from 1, each one is: the same kind of fact, by the same name, at the same places of the
 * documents. Of several that nothing tells apart none is, unless all of them are left out again: an answer never covers
 * another fact. That a text says nearly nothing is the same only of the same text: an emptier one is a question of its own.
 */
export function sameOmissions(from: LeavingOut, to: LeavingOut): ReadonlyMap<number, number> {
  const [were, are] = [numbersByFact(from), numbersByFact(to)];
  const same = new Map<number, number>();
  for (const [fact, numbers] of are) {
    const known = were.get(fact) ?? [];
    if (known.length !== numbers.length) continue;
    for (const [index, number] of numbers.entries()) {
      const isOfText = to.omissions[number - 1]?.class === null;
      const was = known[index];
      if (was !== undefined && (!isOfText || from.text === to.text)) same.set(number, was);
    }
  }
  return same;
}

function numbersByFact({ omissions }: LeavingOut): ReadonlyMap<string, readonly number[]> {
  const numbers = omissions.map((_, index) => index + 1);
  return Map.groupBy(numbers, (number) => factOf(omissions[number - 1]));
}

function factOf(omission: OmissionTrace | undefined): string {
  const places = [omission?.name ?? null, ...(omission?.spans ?? [])];
  return JSON.stringify([
    omission?.class,
    ...places.map((place) => place && [place.source, place.start, place.end]),
  ]);
}
