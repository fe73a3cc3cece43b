import { openValue, sealValue } from '@app/crypto';
import { type KeyedRows, type KeyRing, resealedRows } from '@app/database';
import { placeOfSecret } from './secret-place.js';

/** What entries commit to under the tenant's own key is sealed anew; the entries are not touched. */
export function secretRows(keyRing: KeyRing): KeyedRows {
  return resealedRows(keyRing, {
    name: 'audit secrets',
    purpose: 'audit',
    table: 'audit_secret',
    id: { entry_id: 'uuid', field: 'text' },
    sealed: 'sealed',
    version: 'key_version',
    order: 'key_version, entry_id, field',
    reseal: ({ tenantId, ids: [entryId = '', field = ''], sealed }, from, to) => {
      const place = placeOfSecret(tenantId, entryId, field);
      return sealValue(to, place, openValue(from, place, sealed));
    },
  });
}
