import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '@app/platform';
import { z } from 'zod';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const ATTEMPTS = 3;

/** What of an actor the walls ask for. */
type Seer = Pick<Actor, 'tenantId' | 'compartmentIds'> &
  Partial<Pick<Actor, 'id' | 'clearances' | 'openings'>>;

/** The only way to tenant rows: inside `run`, and through the `tx` it hands out. */
export type Transaction = EntityManager;

@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction that sees what `actor` may see, and the whole of it again if
   * Postgres asks for that. Reads go through here too: without an actor every query is empty.
   */
  async run<T>(actor: Seer, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { tenantId, compartmentIds, clearances, openings = [], id } = actor;
    const compartments = compartmentIds === 'all' ? '*' : compartmentIds.join(',');
    return this.attempt(async (tx) => {
      await tx.query(
        `select set_config('cloister.tenant', $1, true), set_config('cloister.compartments', $2, true),
           set_config('cloister.restricted', $3, true),
           set_config('cloister.very_restricted', $4, true),
           set_config('cloister.patients', $5, true), set_config('cloister.actor', $6, true)`,
        [
          tenantId,
          compartments,
          clearances?.restricted.join(',') ?? '',
          clearances?.veryRestricted.join(',') ?? '',
          openings.map(({ patientId }) => patientId).join(','),
          id ?? '',
        ],
      );
      return work(tx);
    });
  }

  private async attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.dataSource.transaction(work);
      } catch (error) {
        if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
      }
    }
  }
}

/**
 * Runs `work` over all compartments of the transaction's own tenant: for sums that bound everybody
 * together. What it returns must tell nothing of a row that the actor may not see.
 */
export async function overAllCompartments<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  const [{ seen }] = z
    .tuple([z.object({ seen: z.string() })])
    .parse(await tx.query(`select current_setting('cloister.compartments') as seen`));
  await tx.query(`select set_config('cloister.compartments', '*', true)`);
  // A statement that fails has ended the transaction, and the setting with it.
  const result = await work();
  await tx.query(`select set_config('cloister.compartments', $1, true)`, [seen]);
  return result;
}

/** Whether Postgres refused a row because another has its key; `constraint` narrows it to one. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === '23505' &&
    (constraint === undefined || ('constraint' in error && error.constraint === constraint))
  );
}

function isRetryable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED;
}
