import { expect, it } from 'vitest';
import { auditFaults, missingIn } from '../../scripts/faults/audit-faults.js';

const ACTS = 120;
const DEADLINE_MS = 120_000;

it(
  'an act has its entry and an entry its act, whenever the api is killed',
  async () => {
    const found = await auditFaults(ACTS, AbortSignal.timeout(DEADLINE_MS));
    expect(found.begun).toBe(ACTS);
    expect(found.kills.actsBetween).toBeGreaterThan(0);
    for (const { act, entries, answered } of found.balances) {
      expect([act, entries, answered]).toEqual([act, expect.any(Number), expect.any(Number)]);
      expect(answered).toBeGreaterThan(0);
    }
    expect(missingIn(found)).toBe(0);
  },
  DEADLINE_MS,
);
