import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { isOutdated, PasswordHashing } from './password-hashing.js';
import { PasswordsBusy } from './password.errors.js';

const PASSWORD = 'lantern orchard velvet 47';

async function hashed(password: string): Promise<string> {
  using turn = await new PasswordHashing().takeTurn();
  return turn.hash(password);
}

describe('the hash of a password', () => {
  it('is argon2id with 19 MiB, two passes and a salt of its own', async () => {
    const [one, other] = [await hashed(PASSWORD), await hashed(PASSWORD)];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('fits the same characters, however they are composed, and no others', async () => {
    using turn = await new PasswordHashing().takeTurn();
    const phc = await turn.hash('Stra\u00dfencaf\u00e9 am Morgen');
    expect(await turn.verify(phc, 'Stra\u00dfencafe\u0301 am Morgen')).toBe(true);
    expect(await turn.verify(phc, 'Strassencaf\u00e9 am Morgen')).toBe(false);
    expect(await turn.verify(phc, 'stra\u00dfencaf\u00e9 am morgen')).toBe(false);
  });

  it('of nobody fits nothing and takes as long', async () => {
    using turn = await new PasswordHashing().takeTurn();
    const phc = await turn.hash(PASSWORD);
    await turn.verify(null, PASSWORD); // makes the hash to compare with
    const timeOf = async (of: string | null): Promise<number> => {
      const start = performance.now();
      for (let time = 0; time < 5; time += 1) {
        expect(await turn.verify(of, 'something else')).toBe(false);
      }
      return performance.now() - start;
    };
    const [somebody, nobody] = [await timeOf(phc), await timeOf(null)];
    // without the comparison it would be a thousandth; a busy machine makes it a half
    expect(nobody).toBeGreaterThan(somebody / 20);
  });

  it('is outdated when it was made with other parameters than today’s', async () => {
    expect(isOutdated(await hashed(PASSWORD))).toBe(false);
    expect(isOutdated(await hash(PASSWORD, { memoryCost: 4096, timeCost: 2 }))).toBe(true);
  });
});

describe('hashing', () => {
  it('goes two at a time in order, and refuses who would wait too long', async () => {
    const hashing = new PasswordHashing();
    const held = [await hashing.takeTurn(), await hashing.takeTurn()];
    const waiting = Array.from({ length: 50 }, () => hashing.takeTurn());
    await expect(hashing.takeTurn()).rejects.toThrow(new PasswordsBusy(50).message);
    for (const turn of held) turn[Symbol.dispose]();
    for (const turn of waiting) (await turn)[Symbol.dispose]();
    using again = await hashing.takeTurn();
    expect(again).toBeDefined();
  });
});
