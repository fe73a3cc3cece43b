import type { Span } from '@app/text';
import type { EvidenceStatus, SentenceEvidence } from '../evidence/evidence.js';
import type { AbsenceClaim } from './claims.js';
import { BELOW_HEADING, type TopicPlace, type TopicPlaces } from './topic-places.js';

const MOST_SPANS = 3;

export type Verdict = Pick<SentenceEvidence, 'status' | 'spans'> & { readonly isFinding: boolean };

/** What the places of a source say to a claim that something is not there. */
export function verdictOf(
  kind: AbsenceClaim['kind'],
  { affirmed, denied, unknown }: TopicPlaces,
): Verdict {
  if (kind === 'silence') {
    const places = [...affirmed, ...denied, ...unknown];
    if (places.length === 0) return silent('not-found');
    // "Allergies: unknown" says no more; that somebody was asked and does not know is something
    const isLabelled = places.every((one) => unknown.includes(one) && one.worth >= BELOW_HEADING);
    return isLabelled ? partly(unknown) : finding('contradicted', places);
  }
  if (kind === 'unknown') {
    if (unknown.length > 0) {
      return affirmed.length > 0 ? partly([...unknown, ...affirmed]) : supported(unknown);
    }
    if (affirmed.length > 0) return finding('contradicted', affirmed);
    return denied.length > 0 ? partly(denied) : silent('not-found');
  }
  const all = denied.filter(({ isOfOne }) => !isOfOne);
  if (affirmed.length > 0 && (all.length === 0 || isStronger(affirmed, all))) {
    return finding('contradicted', affirmed);
  }
  if (affirmed.length > 0) {
    return partly([...all, ...affirmed]);
  }
  if (all.length > 0) return supported(all);
  if (denied.length > 0) return partly(denied);
  return kind === 'denial' ? finding('unsupported', []) : silent('not-found');
}

/** What stands below the heading decides against what is said elsewhere. */
function isStronger(one: readonly TopicPlace[], other: readonly TopicPlace[]): boolean {
  return bestOf(one) > bestOf(other);
}

function bestOf(places: readonly TopicPlace[]): number {
  return places.reduce((best, { worth }) => Math.max(best, worth), 0);
}

function finding(status: EvidenceStatus, places: readonly TopicPlace[]): Verdict {
  return { status, spans: spansOf(places), isFinding: true };
}

function partly(places: readonly TopicPlace[]): Verdict {
  return { status: 'partly', spans: spansOf(places), isFinding: false };
}

function supported(places: readonly TopicPlace[]): Verdict {
  return { status: 'supported', spans: spansOf(places), isFinding: false };
}

export function silent(status: EvidenceStatus): Verdict {
  return { status, spans: [], isFinding: false };
}

/** The plainest few, one of each unit, in the order of the source. */
function spansOf(places: readonly TopicPlace[]): readonly Span[] {
  const units = new Set<number>();
  const chosen: TopicPlace[] = [];
  const sorted = places.toSorted(
    (one, other) => other.worth - one.worth || one.start - other.start,
  );
  for (const place of sorted) {
    if (units.has(place.unit)) continue;
    units.add(place.unit);
    chosen.push(place);
    if (chosen.length === MOST_SPANS) break;
  }
  return chosen
    .toSorted((one, other) => one.start - other.start)
    .map(({ start, end }) => ({ start, end }));
}
