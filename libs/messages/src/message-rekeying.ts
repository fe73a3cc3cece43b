import { passingRows } from '@app/database';
import { IsNull, Not } from 'typeorm';
import { REPEAT_DAYS_MAX } from './connection-settings.js';
import { Message } from './message.entities.js';

/**
 * By which a message is known again when it comes twice. It stays under its key for as long as any
 * connection compares; then it is forgotten.
 */
export const REPEATABLE_MESSAGES = passingRows({
  name: 'messages that may come again',
  purpose: 'blind_index',
  async countAt(tx, tenantId, indexVersion, atMost) {
    const where = { tenantId, indexVersion, identityIndex: Not(IsNull()) };
    return Math.min(await tx.countBy(Message, where), atMost);
  },
  async forget(tx, tenantId, newest, limit) {
    const [, count]: [unknown, number] = await tx.query(
      `update message set identity_index = null, content_index = null
       where id = any (array(select id from message
         where tenant_id = $1 and index_version < $2 and identity_index is not null
           and arrived_at < now() - interval '${REPEAT_DAYS_MAX} days' limit $3))`,
      [tenantId, newest.version, limit],
    );
    return count;
  },
});
