import type { DocumentProgress, QueuePlace, UploadProgress } from './progress-event.js';
import type { SummaryProgress } from './progress-store.js';

export const STAGES = ['received', 'extracted', 'queued', 'writing', 'draft'] as const;
export type StageName = (typeof STAGES)[number];
export type StageState = 'waiting' | 'running' | 'done' | 'failed' | 'skipped';

/** What is worth saying of a stage beyond its state. */
export type StageDetail =
  | { readonly kind: 'bytes'; readonly received: number }
  | { readonly kind: 'place'; readonly place: QueuePlace }
  | { readonly kind: 'reading'; readonly call: number; readonly calls: number }
  | { readonly kind: 'comparing'; readonly sentence: number; readonly sentences: number }
  | { readonly kind: 'review'; readonly state: 'in_review' | 'signed' | 'amended' | 'withdrawn' }
  | { readonly kind: 'reason'; readonly reason: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'superseded' };

export interface Stage {
  readonly name: StageName;
  readonly state: StageState;
  readonly detail: StageDetail | null;
}

export type Stages = readonly [Stage, Stage, Stage, Stage, Stage];

type Upload = Pick<UploadProgress, 'state' | 'reason' | 'receivedBytes'>;
type Document = Pick<DocumentProgress, 'state' | 'reason'>;
type Summary = Pick<SummaryProgress, 'state' | 'reason' | 'queue'> &
  Partial<Pick<SummaryProgress, 'reading' | 'comparing'>>;

/** The way of one file in five stages, as far as is known; null is what does not exist yet. */
export function stagesOf(
  upload: Upload | null,
  document: Document | null,
  summary: Summary | null,
): Stages {
  const received = receivedStage(upload, document ?? summary);
  const extracted = ended(received) ? skipped('extracted') : extractedStage(document, summary);
  const notAskedFor = summary ? null : (upload?.reason ?? null);
  const rest = ended(extracted) ? NOTHING_MORE : summaryStages(extracted, summary, notAskedFor);
  return [received, extracted, ...rest];
}

/** The stage that the file is in, or where it ended. */
export function currentStage(stages: Stages): Stage {
  return stages.find(({ state }) => state !== 'done') ?? stages[4];
}

function receivedStage(upload: Upload | null, later: object | null): Stage {
  if (later || upload?.state === 'finished') return stage('received', 'done');
  if (!upload) return stage('received', 'waiting');
  return upload.state === 'refused'
    ? stage('received', 'failed', reason(upload.reason))
    : stage('received', 'running', { kind: 'bytes', received: upload.receivedBytes });
}

function extractedStage(document: Document | null, summary: Summary | null): Stage {
  // the stream may tell of the summary first, and a draft was never written without a text
  if (
    summary &&
    !['queued', 'failed', 'cancelled', 'superseded', 'erased'].includes(summary.state)
  ) {
    return stage('extracted', 'done');
  }
  switch (document?.state) {
    case 'extracting':
      return stage('extracted', 'running');
    case 'extracted':
      return stage('extracted', 'done');
    case 'rejected':
      return document.reason === 'cancelled'
        ? skipped('extracted', { kind: 'cancelled' })
        : stage('extracted', 'failed', reason(document.reason));
    case 'quarantined':
      return stage('extracted', 'failed', { kind: 'reason', reason: 'quarantined' });
    case 'erased':
      return skipped('extracted', { kind: 'reason', reason: 'erased' });
    case 'received':
    case undefined:
      return stage('extracted', 'waiting');
  }
}

type SummaryStages = readonly [queued: Stage, writing: Stage, draft: Stage];

const NOTHING_MORE: SummaryStages = [skipped('queued'), skipped('writing'), skipped('draft')];

function summaryStages(
  extracted: Stage,
  summary: Summary | null,
  notAskedFor: string | null,
): SummaryStages {
  if (notAskedFor !== null) {
    return [stage('queued', 'failed', reason(notAskedFor)), skipped('writing'), skipped('draft')];
  }
  switch (summary?.state) {
    case undefined:
      return [stage('queued', 'waiting'), stage('writing', 'waiting'), stage('draft', 'waiting')];
    case 'queued': {
      const place = summary.queue ? ({ kind: 'place', place: summary.queue } as const) : null;
      const waits = extracted.state === 'done' ? place : null;
      return [
        stage('queued', 'waiting', waits),
        stage('writing', 'waiting'),
        stage('draft', 'waiting'),
      ];
    }
    case 'running':
      return [
        stage('queued', 'done'),
        stage('writing', 'running', progressOf(summary)),
        stage('draft', 'waiting'),
      ];
    case 'draft':
      return [stage('queued', 'done'), stage('writing', 'done'), stage('draft', 'done')];
    case 'in_review':
    case 'signed':
    case 'amended':
    case 'withdrawn':
      return [
        stage('queued', 'done'),
        stage('writing', 'done'),
        stage('draft', 'done', { kind: 'review', state: summary.state }),
      ];
    case 'failed':
    case 'rejected':
      return [
        stage('queued', 'done'),
        stage('writing', 'failed', reason(summary.reason)),
        skipped('draft'),
      ];
    case 'cancelled':
      return [skipped('queued', { kind: 'cancelled' }), skipped('writing'), skipped('draft')];
    case 'erased':
      return [skipped('queued', reason('erased')), skipped('writing'), skipped('draft')];
    case 'superseded':
      return [skipped('queued', { kind: 'superseded' }), skipped('writing'), skipped('draft')];
  }
}

function progressOf({ reading, comparing }: Summary): StageDetail | null {
  if (comparing) return { kind: 'comparing', ...comparing };
  return reading ? { kind: 'reading', ...reading } : null;
}

function stage(name: StageName, state: StageState, detail: StageDetail | null = null): Stage {
  return { name, state, detail };
}

function skipped(name: StageName, detail: StageDetail | null = null): Stage {
  return stage(name, 'skipped', detail);
}

function reason(code: string | null): StageDetail {
  return { kind: 'reason', reason: code ?? 'unknown' };
}

function ended({ state }: Stage): boolean {
  return state === 'failed' || state === 'skipped';
}
