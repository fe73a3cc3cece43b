import { SealBroken } from '@app/crypto';
import { Logger } from '@nestjs/common';

const logger = new Logger('KeyVersions');

/**
 * What `work` gives, or null where what is stored is not what was sealed: such a row stays at its old
 * version, and does not hold up the others.
 */
export async function ifIntact<T>(rowId: string, work: () => T | Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    logger.error('stored row is not what was sealed, and stays at its old version', { rowId });
    return null;
  }
}
