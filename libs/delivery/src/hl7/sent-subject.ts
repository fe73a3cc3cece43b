import type { ObjectKey } from '@app/crypto';
import { type BuiltSegment, readMessage } from '@app/hl7';
import { type MessageSubject, segmentOf } from './message-subject.js';
import { openSending } from './sealed-sending.js';
import type { SentMessage } from './sent-message.entity.js';

/**
 * Of what a destination has had of a summary, oldest first, the message whose patient goes on to be named: once a
 * person has said that a source is of somebody else, a withdrawal that named the new patient would be looked for in
 * the wrong record, and the one in the old record would stay. Null where the present patient is to be named.
 */
export function sentAsBefore(
  before: readonly SentMessage[],
  { reassignedAt }: Pick<MessageSubject, 'reassignedAt'>,
): SentMessage | null {
  if (reassignedAt === null) return null;
  // one that was never answered may have arrived
  const had = before.filter(({ state }) => state !== 'refused');
  const isBefore = had[0] !== undefined && had[0].builtAt < reassignedAt;
  return isBefore ? (had.at(-1) ?? null) : null;
}

/** Whom a message was about, as it was sent; the order, where the source's is of the same patient. */
export function subjectAsSent(
  key: ObjectKey,
  sent: SentMessage,
  { former }: Pick<MessageSubject, 'former'>,
): Pick<MessageSubject, 'pid' | 'orc' | 'obr'> & { readonly pv1: BuiltSegment | null } {
  const message = readMessage(openSending(key, sent), 'ASCII');
  if (!message) throw new Error('A message that we wrote cannot be read.');
  const pid = segmentOf(message, 'PID');
  const isSame = former !== null && identifiersIn(former.pid) === identifiersIn(pid);
  return {
    pid,
    pv1: segmentOf(message, 'PV1'),
    orc: isSame ? former.orc : null,
    obr: isSame ? former.obr : null,
  };
}

/** PID-3 of an echoed segment. */
function identifiersIn(pid: BuiltSegment | null): string {
  return JSON.stringify(pid?.fields[3] ?? null);
}
