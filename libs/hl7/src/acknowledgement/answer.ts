import type { ErrorCode } from './error-codes.js';

/** What a connection has agreed with its partner about answers. */
export interface AnswerSettings {
  /**
   * Which of the two negative codes asks for another attempt. The usual reading: AE again, AR never.
   * Partners with the other reading take AE for final and send again after AR.
   */
  readonly tryAgain: 'AE' | 'AR';
  /** Answers also where both MSH-15 and MSH-16 say never. */
  readonly alwaysAnswer: boolean;
}

export interface AnswerError {
  readonly code: ErrorCode;
  /** Where in the message, as ERR-2 says it; null: in no one place. */
  readonly location: { readonly segment: string; readonly field: number } | null;
  /** What to do about it, for a person who reads the answer. @default nothing */
  readonly text?: string;
}

/** What became of a message before anything is answered. Accepted is what is committed. */
export type Outcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly error: AnswerError };

export type AnswerCode = 'AA' | 'AE' | 'AR' | 'CA' | 'CE' | 'CR';

export interface Answer {
  readonly code: AnswerCode;
  /** The MSH-10 of the answer itself. */
  readonly controlId: string;
  /** Without its frame. */
  readonly bytes: Buffer;
}

/** Table 0155. */
export type Condition = 'AL' | 'NE' | 'ER' | 'SU';
