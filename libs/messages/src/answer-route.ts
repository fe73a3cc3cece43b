import type { ObjectKey } from '@app/crypto';
import type { Transaction } from '@app/database';
import type { ApartFacts } from '@app/hl7';
import type { Actor } from '@app/platform';

/** A message that came in, and the key under which it lies. */
export interface AnsweredMessage {
  readonly id: string;
  readonly tenantId: string;
  readonly key: ObjectKey;
  /** MSH-9.2. */
  readonly event: string | null;
}

/** The way of one application's answer that does not go back where its message came from. */
export interface AnswerRoute extends ApartFacts {
  /** Keeps it with the message, in `tx`: it is sent once that has committed. */
  add(tx: Transaction, actor: Actor, message: AnsweredMessage, answer: Buffer): Promise<void>;
}

/** Gives the way to a destination of this name; null where there is none. It stays until `tx` ends. */
export type AnswerRoutes = (
  tx: Transaction,
  tenantId: string,
  destination: string,
) => Promise<AnswerRoute | null>;
