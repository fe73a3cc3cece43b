import { passingRows } from '@app/database';
import { Completion } from './completion.entities.js';

/** A call keeps the key that it began under, and is gone when it has ended. */
export const CALL_ROWS = passingRows({
  name: 'calls of models',
  purpose: 'wrap',
  countAt: (tx, tenantId, keyVersion) => tx.countBy(Completion, { tenantId, keyVersion }),
});
