import type { DocumentState } from '@app/documents';
import type { SummaryState } from '../summary.entities.js';
import type { QueuePosition } from '../requests/queue-estimate.js';

/** How an upload, a document or a summary stands; telling it twice changes nothing. */
export type WorkState =
  | {
      readonly kind: 'upload';
      readonly id: string;
      readonly state: 'receiving' | 'finished' | 'refused';
      readonly reason: string | null;
      readonly receivedBytes: number;
      readonly documentId: string | null;
      readonly summaryId: string | null;
    }
  | {
      readonly kind: 'document';
      readonly id: string;
      readonly state: DocumentState;
      readonly reason: string | null;
    }
  | {
      readonly kind: 'summary';
      readonly id: string;
      readonly documentIds: readonly string[];
      readonly state: SummaryState;
      readonly reason: string | null;
      readonly queue: QueuePosition | null;
    };

/** How a summary grows. */
export type WorkProgress =
  | { readonly kind: 'started'; readonly summaryId: string; readonly run: number }
  | {
      readonly kind: 'reading';
      readonly summaryId: string;
      readonly call: number;
      readonly calls: number;
    }
  | {
      readonly kind: 'text';
      readonly summaryId: string;
      readonly of: 'part' | 'draft';
      readonly text: string;
    }
  | {
      readonly kind: 'comparing';
      readonly summaryId: string;
      readonly sentence: number;
      readonly sentences: number;
    };

export type WorkEvent =
  | WorkState
  | WorkProgress
  /** Something was told to the person, or may have been: their list has changed. */
  | { readonly kind: 'notified' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'signed-out' };

/** An event with the cursor that continues after it. */
export interface FollowedWork {
  readonly id: string | null;
  readonly event: WorkEvent;
}
