import { randomInt } from 'node:crypto';
import { equalBytes, type ObjectKey, openText, type SealedPlace, sealText } from '@app/crypto';
import { KeyRing, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Person } from '../accounts/person.entities.js';
import { EmailCodeOver, EmailCodeWrong, TooManyEmailCodes } from './email.errors.js';
import { type EmailLanguage, PersonEmail } from './person-email.entity.js';

const SEALED_FORMAT = 1;
/** Long enough for a slow mail server, and for who has to fetch another device. */
const CODE_MS = 30 * 60_000;
// One of 200,000 guesses hits, so that five of each of five codes an hour stay a bad way in.
const CODE_FAILURES_MAX = 5;
const CODES_MAX = 5;
const CODES_WITHIN_MS = 60 * 60_000;

export interface EmailAddress {
  readonly address: string;
  readonly language: EmailLanguage;
  readonly confirmedAt: Date | null;
}

/** Where people are written to; addresses and codes go in and come out of their seals here. */
@Injectable()
export class EmailAddresses {
  constructor(private readonly keyRing: KeyRing) {}

  /** Null for who has none, and for who was removed. */
  async find(tx: Transaction, personId: string): Promise<EmailAddress | null> {
    const found = await this.held(tx, personId);
    if (!found) return null;
    const { row, key, sealed } = found;
    const { language, confirmedAt } = row;
    return { address: openText(key, placeOf('address', row), sealed), language, confirmedAt };
  }

  /** The code that waits to be shown, with the address that it goes to. */
  async waitingCode(
    tx: Transaction,
    personId: string,
  ): Promise<{ readonly email: EmailAddress; readonly code: string } | null> {
    const email = await this.find(tx, personId);
    const found = await this.held(tx, personId);
    if (!email || !found?.row.codeSealed || !isLiving(found.row)) return null;
    return { email, code: openText(found.key, placeOf('code', found.row), found.row.codeSealed) };
  }

  /**
   * Takes the place of the address before, and of what was sent there; no mail goes to it until its
   * code was shown. Answers the person's key. Throws `TooManyEmailCodes`.
   */
  async set(
    tx: Transaction,
    { tenantId, id: personId }: Actor,
    { address, language }: Pick<EmailAddress, 'address' | 'language'>,
  ): Promise<{ readonly id: string; readonly key: ObjectKey }> {
    // of two at once the second waits, and counts the first
    const person = await tx.findOneOrFail(Person, {
      where: { id: personId },
      lock: { mode: 'pessimistic_write' },
    });
    const before = await tx.findOneBy(PersonEmail, { personId });
    const counted = countCode(before, Date.now());
    const key = await this.keyRing.object(tx, tenantId, person.objectKeyId);
    const place = { tenantId, personId };
    const row = {
      addressSealed: sealText(key, placeOf('address', place), address),
      language,
      confirmedAt: null,
      codeSealed: sealText(key, placeOf('code', place), newCode()),
      codeExpiresAt: new Date(Date.now() + CODE_MS),
      codeFailures: 0,
      ...counted,
    };
    if (before) await tx.update(PersonEmail, { personId }, row);
    else await tx.insert(PersonEmail, { personId, tenantId, ...row });
    return { id: person.objectKeyId, key };
  }

  /** The refusal to answer with once `tx` has committed, for a wrong code counts; null: confirmed. */
  async confirm(
    tx: Transaction,
    personId: string,
    code: string,
  ): Promise<EmailCodeOver | EmailCodeWrong | null> {
    // counted first, so that many at once are no more tries than many in a row
    const [, counted]: [unknown, number] = await tx.query(
      `update person_email set code_failures = code_failures + 1
       where person_id = $1 and code_expires_at > now() and code_failures < $2`,
      [personId, CODE_FAILURES_MAX],
    );
    const waiting = counted === 1 ? await this.waitingCode(tx, personId) : null;
    if (!waiting) return new EmailCodeOver();
    if (!equalBytes(Buffer.from(waiting.code), Buffer.from(code))) return new EmailCodeWrong();
    await tx.update(
      PersonEmail,
      { personId },
      { confirmedAt: new Date(), codeSealed: null, codeExpiresAt: null, codeFailures: 0 },
    );
    return null;
  }

  /** False where there was none. */
  async remove(tx: Transaction, personId: string): Promise<boolean> {
    const { affected } = await tx.update(
      PersonEmail,
      { personId, addressSealed: Not(IsNull()) },
      { addressSealed: null, confirmedAt: null, codeSealed: null, codeExpiresAt: null },
    );
    return affected === 1;
  }

  /** Of these people, those whom mails reach. */
  async confirmed(tx: Transaction, personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: readonly { person_id: string }[] = await tx
      .createQueryBuilder(PersonEmail, 'email')
      .select('email.personId', 'person_id')
      .where('email.personId = any(:ids)', { ids: personIds })
      .andWhere({ confirmedAt: Not(IsNull()) })
      .getRawMany();
    return new Set(rows.map((row) => row.person_id));
  }

  private async held(
    tx: Transaction,
    personId: string,
  ): Promise<{
    readonly row: PersonEmail;
    readonly key: ObjectKey;
    readonly sealed: Buffer;
  } | null> {
    const row = await tx.findOneBy(PersonEmail, { personId });
    if (!row?.addressSealed) return null;
    const person = await tx.findOneBy(Person, { id: personId, removedAt: IsNull() });
    if (!person) return null;
    const keys = await this.keyRing.objects(tx, person.tenantId, [person.objectKeyId]);
    const key = keys.get(person.objectKeyId);
    return key ? { row, key, sealed: row.addressSealed } : null;
  }
}

function isLiving({ codeExpiresAt, codeFailures }: PersonEmail): boolean {
  // the last try that counts was counted before it is looked at
  return codeExpiresAt !== null && codeExpiresAt > new Date() && codeFailures <= CODE_FAILURES_MAX;
}

function countCode(
  before: PersonEmail | null,
  now: number,
): Pick<PersonEmail, 'codesSent' | 'codesSince'> {
  const since = before?.codesSince.getTime() ?? now;
  const over = since + CODES_WITHIN_MS - now;
  if (!before || over <= 0) return { codesSent: 1, codesSince: new Date(now) };
  if (before.codesSent >= CODES_MAX) {
    throw new TooManyEmailCodes(CODES_MAX, Math.ceil(over / 1000));
  }
  return { codesSent: before.codesSent + 1, codesSince: before.codesSince };
}

function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, '0');
}

function placeOf(
  column: 'address' | 'code',
  { tenantId, personId }: Pick<PersonEmail, 'tenantId' | 'personId'>,
): SealedPlace {
  return { tenantId, table: `person_email.${column}`, rowId: personId, version: SEALED_FORMAT };
}
