import type { Transaction } from '@app/database';
import { Message } from '@app/messages';
import { Summary } from '@app/summaries';
import type { SentMessage } from './sent-message.entity.js';

type About = Pick<SentMessage, 'summaryId' | 'messageId'>;

/** Whose key a sent message lies under: of the summary that it is about, or of the message that it answers. */
export async function subjectOfSent(
  tx: Transaction,
  { summaryId, messageId }: About,
): Promise<{ readonly objectKeyId: string; readonly patientId: string | null }> {
  if (summaryId !== null) return tx.findOneByOrFail(Summary, { id: summaryId });
  const { objectKeyId } = await tx.findOneByOrFail(Message, { id: messageId ?? '' });
  return { objectKeyId, patientId: null };
}
