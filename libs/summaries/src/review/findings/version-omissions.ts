import type { OmissionTrace } from '../../tracing/sentence-trace.js';

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
 * Which omission of another text, from 1, each one is: the same kind of fact at the same place of the documents. That
 * a text says nearly nothing is the same only of the same text: an emptier one is a question of its own.
 */
export function sameOmissions(from: LeavingOut, to: LeavingOut): ReadonlyMap<number, number> {
  const known = Map.groupBy(
    from.omissions.map((omission, index) => ({ omission, number: index + 1 })),
    ({ omission }) => factOf(omission),
  );
  const same = new Map<number, number>();
  for (const [index, omission] of to.omissions.entries()) {
    if (omission.class === null && from.text !== to.text) continue;
    const found = known.get(factOf(omission))?.shift();
    if (found) same.set(index + 1, found.number);
  }
  return same;
}

function factOf({ class: factClass, name, spans }: OmissionTrace): string {
  const place = name ?? spans[0];
  return JSON.stringify([factClass, place?.source, place?.start, place?.end]);
}
