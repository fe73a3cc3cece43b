import type { Proof } from '@app/api-client';

/** What an act does with the proof; a list of codes is shown once afterwards. */
export type Proven = (proof: Proof) => Promise<readonly string[] | null>;

export interface FactorSectionProps {
  /** Asks for a proof, then does the act. */
  readonly onAsk: (act: Proven) => void;
  /** After an act that needed no proof. */
  readonly onChanged: (codes: readonly string[] | null) => Promise<void>;
}
