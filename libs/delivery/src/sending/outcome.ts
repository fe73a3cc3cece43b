import type { TargetTrouble } from '../targets/target-refused.js';

/** Why an attempt was not taken. */
export type AttemptTrouble =
  | TargetTrouble
  | 'accepted-only'
  | 'busy'
  | 'erased'
  | 'failing'
  | 'gone'
  | 'half-answer'
  | 'no-answer'
  | 'no-connection'
  | 'no-patient-identifier'
  | 'not-encrypted'
  | 'not-in-charset'
  | 'not-now'
  | 'not-readable'
  | 'nothing-to-withdraw'
  | 'other-answer'
  | 'other-processing-id'
  | 'redirected'
  | 'refused';

/** What the other side said, as far as it said anything. */
interface Said {
  readonly status: number | null;
  /** A code of table 0008, where HL7 is spoken. */
  readonly answer: string | null;
  /** Byte for byte, where they are kept. */
  readonly answers: readonly Buffer[];
}

/** What became of one attempt. */
export type Outcome =
  | (Said & { readonly kind: 'acknowledged' })
  /** The receiver wants nothing any more. */
  | { readonly kind: 'gone'; readonly status: number }
  | (Said & {
      readonly kind: 'failed';
      readonly reason: AttemptTrouble;
      /** Whether the same would be refused again. */
      readonly isFinal: boolean;
      /** Whether nothing else would have been taken either: all that waits is put off. */
      readonly isOfDestination: boolean;
      /** What the receiver asked for. */
      readonly retryAfterMs: number | null;
    });

export type Failed = Extract<Outcome, { kind: 'failed' }>;

/** Without an answer it is the way there that failed, whatever was sent. */
export function failedFor(reason: AttemptTrouble, more: Partial<Failed> = {}): Failed {
  const { status = null } = more;
  return {
    kind: 'failed',
    reason,
    status,
    answer: null,
    answers: [],
    isFinal: false,
    isOfDestination: status === null,
    retryAfterMs: null,
    ...more,
  };
}
