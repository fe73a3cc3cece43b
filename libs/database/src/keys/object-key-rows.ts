import { unwrapKey, wrapKey } from '@app/crypto';
import { objectContext } from './key-contexts.js';
import type { KeyRing } from './key-ring.js';
import type { KeyedRows } from './keyed-rows.js';
import { resealedRows } from './resealed-rows.js';

/** Keys of objects are unwrapped and wrapped anew; what is sealed under them stays as it is. */
export function objectKeyRows(keyRing: KeyRing): KeyedRows {
  return resealedRows(keyRing, {
    name: 'object keys',
    purpose: 'wrap',
    table: 'object_key',
    id: { id: 'uuid' },
    sealed: 'wrapped',
    version: 'tenant_key_version',
    order: 'id',
    reseal: ({ tenantId, ids: [id = ''], sealed }, from, to) => {
      const context = objectContext(tenantId, id);
      return wrapKey(to, unwrapKey(from, sealed, context), context);
    },
  });
}
