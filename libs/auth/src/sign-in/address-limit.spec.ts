import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ADDRESS_LIMIT, AddressLimit } from './address-limit.js';
import { SignInLimited } from './sign-in.errors.js';

const { attempts, seconds } = ADDRESS_LIMIT;
let limit: AddressLimit;

beforeEach(() => {
  vi.useFakeTimers();
  limit = new AddressLimit();
});

afterEach(() => {
  vi.useRealTimers();
});

/** What the try ends with: the refusal of the limit, or the error of the work. */
async function failing(address: string): Promise<unknown> {
  return limit.take(address, () => Promise.reject(new Error('wrong'))).catch((error) => error);
}

async function failAll(address: string): Promise<void> {
  for (let time = 0; time < attempts; time += 1) {
    expect(await failing(address)).not.toBeInstanceOf(SignInLimited);
  }
}

describe('the limit of an address', () => {
  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:3::1'],
    ['::ffff:192.0.2.1', '192.0.2.1', '192.0.2.2'],
    ['fe80::1%eth0', 'fe80::2%eth0', 'fe80:0:0:1::1%eth0'],
  ])('counts %s with %s, and not with %s', async (one, same, other) => {
    await failAll(one);
    expect(await failing(same)).toBeInstanceOf(SignInLimited);
    expect(await failing(other)).not.toBeInstanceOf(SignInLimited);
  });

  it('counts together what comes without an address of its own', async () => {
    await failAll('operator socket');
    expect(await failing('operator socket')).toBeInstanceOf(SignInLimited);
  });

  it('says the rest of the window, which further tries do not lengthen', async () => {
    await failAll('192.0.2.1');
    vi.advanceTimersByTime(100_000);
    expect(await failing('192.0.2.1')).toMatchObject({ retryAfterSeconds: seconds - 100 });
    vi.advanceTimersByTime((seconds - 101) * 1000);
    expect(await failing('192.0.2.1')).toMatchObject({ retryAfterSeconds: 1 });
    vi.advanceTimersByTime(1000);
    expect(await failing('192.0.2.1')).not.toBeInstanceOf(SignInLimited);
  });

  it('gives back what succeeds', async () => {
    for (let time = 0; time <= attempts; time += 1) {
      expect(await limit.take('192.0.2.1', () => Promise.resolve('in'))).toBe('in');
    }
  });
});
