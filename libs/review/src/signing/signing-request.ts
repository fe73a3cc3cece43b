import type { ReauthenticationProof } from '@app/auth';
import type { SignatureMeaning } from '../review.entities.js';
import type { SourceAnswer } from './source-questions.js';

export interface SigningRequest {
  /** The revision that the person saw. */
  readonly seen: number;
  /** The hash of what they were shown. */
  readonly contentSha256: string;
  readonly meaning: SignatureMeaning;
  readonly timeZone: string;
  /** To what was asked of the sources. */
  readonly answers: readonly SourceAnswer[];
  /** Whether the person has compared with the sources what no check has. */
  readonly comparedUnchecked: boolean;
  /** Whether the person knows that the model was given passages of the sources, and what the rest says. */
  readonly passagesSeen: boolean;
  readonly proof: ReauthenticationProof;
}
