import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { SignInLimited } from './sign-in.errors.js';

/** Tries to sign in, or to open a link, that fail: so many from one address, then it must wait. */
export const ADDRESS_LIMIT = { attempts: 30, seconds: 5 * 60 } as const;

/** Each api process counts for itself: with several, an address has so many tries at each. */
@Injectable()
export class AddressLimit {
  private readonly limiter = new RateLimiterMemory({
    points: ADDRESS_LIMIT.attempts,
    duration: ADDRESS_LIMIT.seconds,
  });

  /** Counts first, so that tries at the same moment count too; what succeeds is given back. */
  async take<T>(address: string, work: () => Promise<T>): Promise<T> {
    await this.consume(address);
    const result = await work();
    await this.limiter.reward(address);
    return result;
  }

  private async consume(address: string): Promise<void> {
    try {
      await this.limiter.consume(address);
    } catch (rejected) {
      if (!(rejected instanceof RateLimiterRes)) throw rejected;
      const { attempts, seconds } = ADDRESS_LIMIT;
      throw new SignInLimited(
        Math.max(1, Math.ceil(rejected.msBeforeNext / 1000)),
        attempts,
        seconds,
      );
    }
  }
}
