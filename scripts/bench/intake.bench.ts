import type { Summary } from '@app/api-client';
import { Api } from './api.js';
import { type Benchmark, type Figure, MIB } from './benchmark.js';
import { MemoryWatch, type Peak } from './memory-watch.js';
import { syntheticNote } from './notes.js';
import { BenchService } from './service.js';
import { percentile } from './statistics.js';

const UPLOADS = 200;
const AT_ONCE = 8;
const NOTE_BYTES = 3 * 1024;
const DRAFTS_MS = 600_000;

interface Sent {
  readonly summaryId: string;
  readonly sentAt: number;
  readonly uploadMs: number;
}

export const intake: Benchmark = {
  name: 'intake',
  title: `${UPLOADS} uploads of a ${NOTE_BYTES / 1024} KiB note, ${AT_ONCE} at once, each to its draft (extractive engine)`,
  async run(context) {
    await using service = await BenchService.start(
      { CLOISTER_MODEL: 'extractive' },
      context.signal,
    );
    const api = new Api(service.url, service.apiKey, context.signal);
    context.note('one note to warm up');
    await oneToDraft(api);
    context.note(`${UPLOADS} uploads`);
    using memory = new MemoryWatch(service.pid);
    const startedAt = Date.now();
    const sent = await sendAll(api);
    context.note('waiting for the drafts');
    const drafts = await allDrafts(api, sent);
    return [...figuresOf(sent, drafts, startedAt), ...memory.peaks().map(toFigure)];
  },
};

async function oneToDraft(api: Api): Promise<void> {
  const { summaryId } = await send(api, 0);
  await api.untilDraft(summaryId, DRAFTS_MS);
}

/** So many clients at once, each of which sends its next note when it has asked for the last one's summary. */
async function sendAll(api: Api): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  let next = 1;
  const client = async (): Promise<void> => {
    while (next <= UPLOADS) sent.push(await send(api, next++));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  return sent;
}

async function send(api: Api, number: number): Promise<Sent> {
  const note = syntheticNote(number, NOTE_BYTES);
  const sentAt = Date.now();
  const before = performance.now();
  const { id } = await api.upload(note);
  const uploadMs = performance.now() - before;
  const summary = await api.requestSummary(id, 'visit-note');
  return { summaryId: summary.id, sentAt, uploadMs };
}

async function allDrafts(api: Api, sent: readonly Sent[]): Promise<readonly Summary[]> {
  const drafts: Summary[] = [];
  // one after the other: asking after all of them at once would be load of its own
  for (const { summaryId } of sent) drafts.push(await api.untilDraft(summaryId, DRAFTS_MS));
  return drafts;
}

/** When a draft was there, the service says: on this machine its clock is ours. */
function figuresOf(
  sent: readonly Sent[],
  drafts: readonly Summary[],
  startedAt: number,
): readonly Figure[] {
  const draftedAt = drafts.map(({ changedAt }) => Date.parse(changedAt));
  const seconds = (Math.max(...draftedAt) - startedAt) / 1000;
  const uploads = sent.map(({ uploadMs }) => uploadMs);
  const ways = sent.map(({ sentAt }, index) => ((draftedAt[index] ?? sentAt) - sentAt) / 1000);
  return [
    { name: 'documents from upload to draft', value: UPLOADS / seconds, unit: '1/s' },
    { name: 'upload request, p50', value: percentile(uploads, 50), unit: 'ms' },
    { name: 'upload request, p95', value: percentile(uploads, 95), unit: 'ms' },
    { name: 'from upload to draft, p50', value: percentile(ways, 50), unit: 's' },
    { name: 'from upload to draft, p95', value: percentile(ways, 95), unit: 's' },
  ];
}

function toFigure({ role, bytes }: Peak): Figure {
  return { name: `peak memory, ${role}`, value: bytes / MIB, unit: 'MiB' };
}
