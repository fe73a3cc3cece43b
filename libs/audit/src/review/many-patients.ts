export interface Look {
  readonly actorId: string;
  readonly patientId: string;
  readonly at: Date;
}

/** A stretch in which somebody looked at many patients. */
export interface ManyPatients {
  readonly actorId: string;
  readonly from: Date;
  /** Of the last look. */
  readonly to: Date;
  readonly patients: number;
  readonly looks: number;
}

const MINUTE_MS = 60_000;

/**
 * Stretches of looks of one person in which at no time fewer than so many patients lie so many minutes
 * back; the latest first.
 * @param looks oldest first
 */
export function manyPatients(
  looks: readonly Look[],
  { patients, minutes }: { readonly patients: number; readonly minutes: number },
): readonly ManyPatients[] {
  const byActor = Map.groupBy(looks, ({ actorId }) => actorId);
  return [...byActor.values()]
    .flatMap((own) => stretchesOf(own, patients, minutes * MINUTE_MS))
    .toSorted((one, other) => other.to.getTime() - one.to.getTime());
}

function stretchesOf(looks: readonly Look[], many: number, withinMs: number): ManyPatients[] {
  const stretches: { first: number; last: number }[] = [];
  const inWindow = new Map<string, number>();
  let start = 0;
  for (const [place, look] of looks.entries()) {
    inWindow.set(look.patientId, (inWindow.get(look.patientId) ?? 0) + 1);
    for (; ; start += 1) {
      const oldest = looks[start];
      if (!oldest || !isBefore(oldest, look, withinMs)) break;
      const left = (inWindow.get(oldest.patientId) ?? 1) - 1;
      if (left === 0) inWindow.delete(oldest.patientId);
      else inWindow.set(oldest.patientId, left);
    }
    if (inWindow.size < many) continue;
    const open = stretches.at(-1);
    if (open && start <= open.last) open.last = place;
    else stretches.push({ first: start, last: place });
  }
  return stretches.flatMap(({ first, last }) => toFinding(looks.slice(first, last + 1)));
}

function isBefore(oldest: Look, newest: Look, withinMs: number): boolean {
  return newest.at.getTime() - oldest.at.getTime() >= withinMs;
}

function toFinding(looks: readonly Look[]): ManyPatients | [] {
  const [first, last] = [looks.at(0), looks.at(-1)];
  if (!first || !last) return [];
  return {
    actorId: first.actorId,
    from: first.at,
    to: last.at,
    patients: new Set(looks.map(({ patientId }) => patientId)).size,
    looks: looks.length,
  };
}
