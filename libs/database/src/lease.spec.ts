import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepLease, LeaseLost } from './lease.js';

const LEASE_MS = 3000;
const outer = new AbortController().signal;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 500) {
    vi.advanceTimersByTime(500);
    await setImmediate();
  }
}

describe('a lease', () => {
  it('is renewed three times within its length, and kept for as long as that goes well', async () => {
    let renewals = 0;
    await using lease = keepLease(LEASE_MS, outer, async () => (renewals += 1) > 0);
    await pass(30_000);
    expect(renewals).toBe(30);
    expect(lease.signal.aborted).toBe(false);
  });

  it('is lost at once when the work is no longer this worker’s', async () => {
    await using lease = keepLease(LEASE_MS, outer, async () => false);
    await pass(1000);
    expect(lease.signal.reason).toBeInstanceOf(LeaseLost);
  });

  it('outlasts a database that does not answer for less than its length', async () => {
    let down = true;
    await using lease = keepLease(LEASE_MS, outer, async () => {
      if (down) throw new Error('no connection');
      return true;
    });
    await pass(2000);
    down = false;
    await pass(10_000);
    expect(lease.signal.aborted).toBe(false);
  });

  it('is lost once a failing database has not renewed it for its length', async () => {
    await using lease = keepLease(LEASE_MS, outer, async () => {
      throw new Error('no connection');
    });
    await pass(3000);
    expect(lease.signal.aborted).toBe(false);
    await pass(1500);
    expect(lease.signal.reason).toBeInstanceOf(LeaseLost);
  });

  it('is lost too while a renewal hangs, and does not pile up further ones', async () => {
    let renewals = 0;
    const hanging = Promise.withResolvers<boolean>();
    await using lease = keepLease(LEASE_MS, outer, () => {
      renewals += 1;
      return hanging.promise;
    });
    await pass(5000);
    expect(lease.signal.reason).toBeInstanceOf(LeaseLost);
    expect(renewals).toBe(1);
    hanging.resolve(true);
  });

  it('ends with the work around it, for the reason of that', async () => {
    const stop = new AbortController();
    await using lease = keepLease(LEASE_MS, stop.signal, async () => true);
    const reason = new Error('the process stops');
    stop.abort(reason);
    expect(lease.signal.reason).toBe(reason);
  });

  it('is not renewed after its end', async () => {
    let renewals = 0;
    const lease = keepLease(LEASE_MS, outer, async () => (renewals += 1) > 0);
    await pass(1000);
    await lease[Symbol.asyncDispose]();
    await pass(10_000);
    expect(renewals).toBe(1);
  });
});
