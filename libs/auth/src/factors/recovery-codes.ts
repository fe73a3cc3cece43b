import { hashToken } from '@app/crypto';
import type { Transaction } from '@app/database';
import { newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Secret } from 'otpauth';
import { IsNull } from 'typeorm';
import { RecoveryCode } from './factor.entities.js';

const CODES = 10;
/** 120 bits: nothing to guess, so nothing slower than SHA-256 is needed (ASVS 5.0, 6.5.2). */
const CODE_BYTES = 15;

/** Codes on paper, for who has lost the device: each is good once. */
@Injectable()
export class RecoveryCodes {
  /** New ones in place of all before. Nobody can read them again. */
  async renew(tx: Transaction, tenantId: string, personId: string): Promise<readonly string[]> {
    await this.remove(tx, personId);
    const codes = Array.from({ length: CODES }, () => new Secret({ size: CODE_BYTES }).base32);
    await tx.insert(
      RecoveryCode,
      codes.map((code) => ({
        id: newId(),
        tenantId,
        personId,
        codeHash: hashToken(code),
        usedAt: null,
      })),
    );
    return codes.map(inGroups);
  }

  async use(tx: Transaction, personId: string, given: string): Promise<boolean> {
    const { affected } = await tx.update(
      RecoveryCode,
      { personId, codeHash: hashToken(asWritten(given)), usedAt: IsNull() },
      { usedAt: new Date() },
    );
    return affected === 1;
  }

  async left(tx: Transaction, personId: string): Promise<number> {
    return tx.countBy(RecoveryCode, { personId, usedAt: IsNull() });
  }

  async remove(tx: Transaction, personId: string): Promise<void> {
    await tx.delete(RecoveryCode, { personId });
  }
}

function inGroups(code: string): string {
  return (code.match(/.{4}/g) ?? []).join('-');
}

/** Base32 has neither 0 nor 1: whoever reads one off paper means the letter. */
function asWritten(given: string): string {
  return given
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll('0', 'O')
    .replaceAll('1', 'I');
}
