import {
  ifIntact,
  type KeyedRows,
  type KeyRing,
  type Transaction,
  type VersionedKey,
} from '@app/database';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { indexUnder } from './login-names.js';
import { openLogin } from './people.repository.js';
import { Person } from './person.entities.js';
import { Session, SignInFailure } from '../sessions/session.entities.js';

/** People are found by their login names; wrong passwords are counted by them. */
export class NameRekeying implements KeyedRows {
  readonly name = 'login names';
  readonly purpose = 'blind_index';
  readonly movesBy = 'work';

  constructor(private readonly keyRing: KeyRing) {}

  async countAt(tx: Transaction, tenantId: string, indexVersion: number): Promise<number> {
    const people = await tx.countBy(Person, { tenantId, indexVersion });
    return people + (await tx.countBy(SignInFailure, { tenantId, indexVersion }));
  }

  async rekey(
    tx: Transaction,
    tenantId: string,
    newest: VersionedKey,
    limit: number,
  ): Promise<number> {
    const older = { tenantId, indexVersion: LessThan(newest.version) };
    const people = await tx.find(Person, { where: older, order: { id: 'asc' }, take: limit });
    const keys = await this.keyRing.objects(
      tx,
      tenantId,
      people.map(({ objectKeyId }) => objectKeyId),
    );
    let moved = 0;
    for (const person of people) {
      const key = keys.get(person.objectKeyId);
      // of one whose key is gone nobody knows the name: found by nothing that anybody types
      const name = await ifIntact(person.id, () =>
        key ? openLogin(key, person) : `erased ${person.id}`,
      );
      if (name === null) continue;
      moved += 1;
      const index = indexUnder(newest, name);
      const { indexVersion, loginIndex } = person;
      await tx.update(Person, { id: person.id, indexVersion }, index);
      await tx.update(SignInFailure, { tenantId, indexVersion, loginIndex }, index);
    }
    // what is left was typed and is nobody's name
    if (people.length === 0) await tx.delete(SignInFailure, older);
    return moved;
  }
}

/** A session keeps the key of its CSRF token, and ends in time. */
export class SessionRekeying implements KeyedRows {
  readonly name = 'sessions';
  readonly purpose = 'blind_index';
  readonly movesBy = 'time';

  countAt(tx: Transaction, tenantId: string, indexVersion: number): Promise<number> {
    const expiresAt = MoreThan(new Date());
    return tx.countBy(Session, { tenantId, indexVersion, endedAt: IsNull(), expiresAt });
  }

  async rekey(): Promise<number> {
    return 0;
  }
}
