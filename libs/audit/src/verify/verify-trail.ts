import type { NoteVerifier } from '@app/crypto';
import type { ClientBase } from 'pg';
import { checkKept } from './check-checkpoint.js';
import { CheckedHashes, STRETCH_LEVEL } from './checked-hashes.js';
import { CheckedEntries } from './checked-entries.js';
import { ComparedMark, type MarkReport } from './compared-mark.js';
import type { MarkPlace } from '../sequencer/sequencer.js';
import type { CheckpointStore } from '../stores/checkpoint-store.js';
import { KnownCheckpoints, type KnownNote } from './known-checkpoints.js';
import { ExternalCheckpoints, type StoreReport } from './external-checkpoints.js';
import { Problems, type TrailProblem } from './trail-problem.js';
import { type Stretch, TrailReader } from './trail-reader.js';

const STRETCH = 2 ** STRETCH_LEVEL;
// A number far beyond the count of entries: gaps are told once, not walked through.
const GAPS_WALKED = 100_000;

export interface TrailQuestion {
  /** The log's key, and older ones if it had others. */
  readonly keys: readonly NoteVerifier[];
  readonly known?: readonly KnownNote[];
  /** The mark of the host that verifies. */
  readonly mark?: MarkPlace;
  /** What they hold is compared too, and witnesses among them are asked. */
  readonly stores?: readonly CheckpointStore[];
  /**
   * How long an entry may be without a number; null where nobody numbers now.
   * @default 60
   */
  readonly waitingSeconds?: number | null;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface TrailReport {
  /** Numbered entries that were read. */
  readonly entries: number;
  readonly size: number;
  /** Of the tree at `size`, in base64. */
  readonly root: string;
  readonly checkpoints: number;
  /** Those from elsewhere that a key of this trail signed. */
  readonly knownCheckpoints: number;
  /** Values that are gone because an erasure took them. */
  readonly erasedValues: number;
  readonly mark: MarkReport;
  /**
   * Whether anything was compared that does not lie on this host. Without it nobody can tell from here
   * whether database and host were changed together.
   */
  readonly isComparedOutside: boolean;
  readonly stores: readonly StoreReport[];
  readonly problemCount: number;
  /** The first hundred. */
  readonly problems: readonly TrailProblem[];
}

/**
 * Derives everything again from the rows, as of one instant: columns from bytes, leaves from
 * entries, every node, the root of every checkpoint, signatures, numbers without gaps.
 * @param client of a role that sees all entries
 */
export async function verifyTrail(
  client: Pick<ClientBase, 'query'>,
  question: TrailQuestion,
): Promise<TrailReport> {
  const problems = new Problems();
  const { known = [], stores = [], signal } = question;
  const others = new ExternalCheckpoints(stores, problems, signal);
  const held = await others.held();
  const unread = problems.count;
  // before the rows: they may be ahead of it, and never behind
  const note = (await question.mark?.file.note()) ?? null;
  const mark = new ComparedMark(note, question.keys, problems);
  await client.query('begin isolation level repeatable read read only');
  let found: Derived;
  try {
    const all = { ...question, known: [...known, ...held] };
    found = await derive(new TrailReader(client), all, mark, problems);
  } finally {
    await client.query('rollback');
  }
  // a trail that is not in order in itself has nothing that a witness could be asked about
  if (problems.count === unread) await others.ask(client);
  const { report: reports } = others;
  return {
    ...found,
    mark: mark.report,
    stores: reports,
    isComparedOutside:
      found.knownCheckpoints > 0 || reports.some(({ compared }) => compared === 'asked'),
    problemCount: problems.count,
    problems: problems.first,
  };
}

type Derived = Omit<
  TrailReport,
  'stores' | 'mark' | 'isComparedOutside' | 'problemCount' | 'problems'
>;

async function derive(
  reader: TrailReader,
  { keys, known = [], mark: place, waitingSeconds = 60, onProgress, signal }: TrailQuestion,
  mark: ComparedMark,
  problems: Problems,
): Promise<Derived> {
  const extent = await reader.extent();
  const size = Math.min(extent.size, extent.numbered + GAPS_WALKED);
  if (extent.lowest < 0 || size < extent.size) {
    problems.add(
      'entry-missing',
      `Leaf numbers run from ${extent.lowest} to ${extent.size - 1}, but there are ${extent.numbered} entries.`,
    );
  }
  const hashes = new CheckedHashes(problems);
  const entries = new CheckedEntries(problems);
  const others = new KnownCheckpoints(known, keys, problems);
  let checkpoints = 0;
  const rootAt = (at: number): Buffer => hashes.rootAt(at);
  const read = (first: number): Promise<Stretch> | null =>
    first < size ? reader.stretch(first, Math.min(first + STRETCH, size)) : null;
  let coming = read(0);
  try {
    while (coming !== null) {
      const stretch: Stretch = await coming;
      coming = null;
      signal?.throwIfAborted();
      hashes.begin(stretch);
      const held = await reader.heldValues(stretch);
      await reader.entries(stretch, (row) => {
        entries.check(row, held.get(row.leaf));
        hashes.leaf(row);
      });
      entries.upTo(stretch.end);
      // the database looks the next hashes up while these are computed
      coming = read(stretch.end);
      hashes.end();
      for (const row of stretch.checkpoints)
        checkKept(row, keys, rootAt(Number(row.size)), problems);
      checkpoints += stretch.checkpoints.length;
      mark.count(stretch.checkpoints.map((row) => Number(row.size)));
      others.compare(stretch.end, rootAt);
      mark.compare(stretch.first, stretch.end, rootAt);
      onProgress?.(stretch.end, size);
    }
  } finally {
    // the connection does one thing at a time; what went wrong is told already
    await coming?.catch(() => undefined);
  }
  const erasedValues = entries.end();
  others.compareSize(size);
  mark.compareSize(size, place !== undefined && (await reader.knowsHost(place.host)));
  compareSigned(extent.largestSigned, size, problems);
  const waiting = waitingSeconds === null ? null : await reader.waitingSince(waitingSeconds);
  if (waiting && waiting.count > 0) {
    problems.add(
      'not-numbered',
      `${waiting.count} entries have no leaf number and are older than ${waitingSeconds} s; the first is ${waiting.id}. Is a worker running?`,
      { entryId: waiting.id },
    );
  }
  return {
    entries: entries.count,
    size,
    root: rootAt(size).toString('base64'),
    checkpoints,
    knownCheckpoints: others.count,
    erasedValues,
  };
}

function compareSigned(signed: number, size: number, problems: Problems): void {
  if (signed > size) {
    problems.add(
      'set-back',
      `A stored checkpoint covers ${signed} entries, but the trail has ${size}: its end was cut off.`,
      { leaf: size },
    );
  }
  if (signed < size) {
    problems.add('not-signed', `No checkpoint covers leaves ${signed} to ${size - 1}.`, {
      leaf: signed,
    });
  }
}
