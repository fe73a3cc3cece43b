import type { TargetTrouble } from '../webhooks/target-refused.js';

/** Why an attempt was not taken. */
export type AttemptTrouble =
  | TargetTrouble
  | 'busy'
  | 'failing'
  | 'gone'
  | 'no-answer'
  | 'no-connection'
  | 'not-encrypted'
  | 'redirected'
  | 'refused';

/** What became of one attempt. */
export type Outcome =
  | { readonly kind: 'acknowledged'; readonly status: number }
  /** The receiver wants nothing any more. */
  | { readonly kind: 'gone'; readonly status: number }
  | {
      readonly kind: 'failed';
      readonly reason: AttemptTrouble;
      readonly status: number | null;
      /** Whether nothing else would have been taken either: all that waits is put off. */
      readonly isOfDestination: boolean;
      /** What the receiver asked for. */
      readonly retryAfterMs: number | null;
    };
