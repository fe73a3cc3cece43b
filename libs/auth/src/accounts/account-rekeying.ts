import { indexedRows, type KeyedRows, type KeyRing, passingRows } from '@app/database';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { indexUnder } from './login-names.js';
import { openLogin } from './people.repository.js';
import { Person } from './person.entities.js';
import { Session, SignInFailure } from '../sessions/session.entities.js';

/** People are found by their login names; wrong passwords are counted by them. */
export function loginNameRows(keyRing: KeyRing): KeyedRows {
  const people = indexedRows<Person>(keyRing, {
    name: 'login names',
    entity: Person,
    version: 'indexVersion',
    id: 'id',
    async reindex(tx, person, key, newest) {
      const { id, tenantId, indexVersion, loginIndex } = person;
      // of one whose key is gone nobody knows the name: found by nothing that anybody types
      const index = indexUnder(newest, key ? openLogin(key, person) : `erased ${id}`);
      await tx.update(Person, { id, indexVersion }, index);
      await tx.update(SignInFailure, { tenantId, indexVersion, loginIndex }, index);
    },
  });
  return {
    ...people,
    async countAt(tx, tenantId, indexVersion, atMost) {
      const count = await people.countAt(tx, tenantId, indexVersion, atMost);
      return count + (await tx.countBy(SignInFailure, { tenantId, indexVersion }));
    },
    async rekey(tx, tenantId, newest, limit) {
      const moved = await people.rekey(tx, tenantId, newest, limit);
      const older = { tenantId, indexVersion: LessThan(newest.version) };
      // what is left was typed and is nobody's name
      if (!(await tx.existsBy(Person, older))) await tx.delete(SignInFailure, older);
      return moved;
    },
  };
}

/** A session keeps the key of its CSRF token, and ends in time. */
export const SESSION_ROWS = passingRows({
  name: 'sessions',
  purpose: 'blind_index',
  countAt: (tx, tenantId, indexVersion) =>
    tx.countBy(Session, {
      tenantId,
      indexVersion,
      endedAt: IsNull(),
      expiresAt: MoreThan(new Date()),
    }),
});
