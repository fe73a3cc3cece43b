import type { Transaction } from '@app/database';
import type { Delivery, Destination } from '../delivery.entities.js';
import type { Outcome } from './outcome.js';

/** One attempt, once its transaction has committed. Throws the signal's reason alone. */
export type Attempt = (signal: AbortSignal) => Promise<Outcome>;

/** How a kind of destination is sent to. */
export interface Dispatch {
  /** Writes down what is sent before the first byte leaves. */
  prepare(tx: Transaction, destination: Destination, delivery: Delivery): Promise<Attempt>;
}
