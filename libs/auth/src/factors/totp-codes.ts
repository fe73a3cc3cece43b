import { openText, type SealedPlace, sealText } from '@app/crypto';
import { KeyRing, type Transaction, whereAny } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Person } from '../accounts/person.entities.js';
import { TotpSecret } from './factor.entities.js';
import { newTotpSecret, stepOfCode } from './totp.js';

const SECRET_FORMAT = 1;

type Owner = Pick<Person, 'id' | 'tenantId' | 'objectKeyId'>;

/** Secrets of authenticator apps; a code of one is good once. */
@Injectable()
export class TotpCodes {
  constructor(private readonly keyRing: KeyRing) {}

  /** Since when it is asked for; null where it is off or not confirmed yet. */
  async since(tx: Transaction, personId: string): Promise<Date | null> {
    const found = await tx.findOneBy(TotpSecret, { personId, confirmedAt: Not(IsNull()) });
    return found?.confirmedAt ?? null;
  }

  /** Those of them of whom it is asked. */
  async among(tx: Transaction, personIds: readonly string[]): Promise<readonly string[]> {
    const found = await whereAny(personIds, (ids) =>
      tx.find(TotpSecret, {
        select: { personId: true },
        where: { personId: In(ids), confirmedAt: Not(IsNull()) },
      }),
    );
    return found.map(({ personId }) => personId);
  }

  /** A new secret in place of one that was never confirmed; null where one is in use. */
  async begin(tx: Transaction, person: Owner): Promise<string | null> {
    const key = await this.keyRing.object(tx, person.tenantId, person.objectKeyId);
    const secret = newTotpSecret();
    const rows: unknown[] = await tx.query(
      `insert into totp_secret as known (person_id, tenant_id, secret_sealed)
       values ($1, $2, $3)
       on conflict (person_id) do update
       set secret_sealed = excluded.secret_sealed, last_step = null, created_at = now()
       where known.confirmed_at is null
       returning person_id`,
      [person.id, person.tenantId, sealText(key, placeOf(person), secret)],
    );
    return rows.length === 1 ? secret : null;
  }

  /** The first code turns it on. Null where nothing was begun. */
  async confirm(tx: Transaction, person: Owner, code: string): Promise<boolean | null> {
    const step = await this.stepOf(tx, person, code, IsNull());
    if (step === undefined) return null;
    if (step === null) return false;
    const { affected } = await tx.update(
      TotpSecret,
      { personId: person.id, confirmedAt: IsNull() },
      { confirmedAt: new Date(), lastStep: step },
    );
    return affected === 1;
  }

  /** Of two who show the same code at the same moment, one is refused. */
  async use(tx: Transaction, person: Owner, code: string): Promise<boolean> {
    const step = await this.stepOf(tx, person, code, Not(IsNull()));
    if (typeof step !== 'number') return false;
    const [, count]: [unknown, number] = await tx.query(
      `update totp_secret set last_step = $2
       where person_id = $1 and confirmed_at is not null and (last_step is null or last_step < $2)`,
      [person.id, step],
    );
    return count === 1;
  }

  async remove(tx: Transaction, personId: string): Promise<boolean> {
    const { affected } = await tx.delete(TotpSecret, { personId });
    return affected === 1;
  }

  /** Undefined where there is no such secret, null where the code is none of its. */
  private async stepOf(
    tx: Transaction,
    person: Owner,
    code: string,
    confirmedAt: ReturnType<typeof IsNull>,
  ): Promise<number | null | undefined> {
    const found = await tx.findOneBy(TotpSecret, { personId: person.id, confirmedAt });
    if (!found) return undefined;
    const key = await this.keyRing.object(tx, person.tenantId, person.objectKeyId);
    return stepOfCode(openText(key, placeOf(person), found.secretSealed), code, Date.now());
  }
}

function placeOf({ id, tenantId }: Owner): SealedPlace {
  return { tenantId, table: 'totp_secret.secret', rowId: id, version: SECRET_FORMAT };
}
