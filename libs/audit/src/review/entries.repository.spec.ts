import { newId } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrail, type TestTrail } from '../../../../test/support/audit-trail.js';
import { AuditTrail } from '../audit-trail.js';
import { EntriesRepository, type EntriesRequest } from './entries.repository.js';

const TURNS = 12;

let trail: TestTrail;
const patientId = newId();

beforeAll(async () => {
  trail = await startTrail();
  for (let turn = 0; turn < TURNS; turn += 1) {
    await trail.app.unitOfWork.run(trail.actor, (tx) =>
      trail.app.get(AuditTrail).record(tx, trail.actor, {
        action: turn === 1 ? 'document.erased' : 'document.read',
        outcome: turn % 6 === 0 ? 'refused' : 'success',
        subject: { type: 'document', id: newId() },
        patientId,
      }),
    );
  }
});

afterAll(() => trail[Symbol.asyncDispose]());

function page(request: Partial<EntriesRequest>): ReturnType<EntriesRepository['page']> {
  const whole = { filter: {}, order: 'newest', limit: 5, cursor: null, ...request } as const;
  return trail.app.unitOfWork.run(trail.actor, (tx) =>
    trail.app.get(EntriesRepository).page(tx, whole),
  );
}

describe('a page of entries', () => {
  it('ends where it has looked at as many as it may, says when that was, and goes on from there', async () => {
    const filter = { patientId, action: 'document.erased' };
    const first = await page({ filter, lookedAtMax: 8 });
    expect(first.entries).toEqual([]);
    expect(first.searchedTo).toBeInstanceOf(Date);
    const second = await page({ filter, lookedAtMax: 8, cursor: first.nextCursor });
    expect(second.entries).toMatchObject([{ action: 'document.erased' }]);
    expect(second).toMatchObject({ nextCursor: null, searchedTo: null });
  });

  it('meets every entry once when full pages and short looks alternate', async () => {
    for (const order of ['newest', 'oldest'] as const) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const found: Awaited<ReturnType<typeof page>> = await page({
          filter: { outcome: 'success', patientId },
          limit: 2,
          lookedAtMax: 3,
          order,
          cursor,
        });
        seen.push(...found.entries.map(({ id }) => id));
        cursor = found.nextCursor;
      } while (cursor !== null);
      expect(seen).toHaveLength(TURNS - 2);
      expect(new Set(seen).size).toBe(TURNS - 2);
    }
  });

  it('is empty for another tenant', async () => {
    const other = await trail.app.addTenant();
    const found = await trail.app.unitOfWork.run(other, (tx) =>
      trail.app
        .get(EntriesRepository)
        .page(tx, { filter: { patientId }, order: 'newest', limit: 5, cursor: null }),
    );
    expect(found).toEqual({ entries: [], nextCursor: null, searchedTo: null });
  });
});
