import type { Proof } from '@app/api-client';

/** What an action does with the proof; a list of codes is shown once afterwards. */
export type Proven = (proof: Proof) => Promise<readonly string[] | null>;

export interface FactorSectionProps {
  /** Asks for a proof, then does the action. */
  readonly onAsk: (action: Proven) => void;
  /** After an action that needed no proof. */
  readonly onChanged: (codes: readonly string[] | null) => Promise<void>;
}
