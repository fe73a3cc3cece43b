import { Injectable } from '@nestjs/common';
import addresses from 'ipaddr.js';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { SignInLimited } from './sign-in.errors.js';

/** Tries to sign in, or to open a link, that fail: so many from one address, then it must wait. */
export const ADDRESS_LIMIT = { attempts: 30, seconds: 5 * 60 } as const;

// Providers give a customer a network of at least so many bits: one host has all addresses in it.
const IPV6_NETWORK_BITS = 64;

/** Each api process counts for itself: with several, an address has so many tries at each. */
@Injectable()
export class AddressLimit {
  private readonly limiter = new RateLimiterMemory({
    points: ADDRESS_LIMIT.attempts,
    duration: ADDRESS_LIMIT.seconds,
  });

  /** Counts first, so that tries at the same moment count too; what succeeds is given back. */
  async take<T>(address: string, work: () => Promise<T>): Promise<T> {
    const source = sourceOf(address);
    await this.consume(source);
    const result = await work();
    await this.limiter.reward(source);
    return result;
  }

  /** Counts what is begun, until `giveBack` says that it led somewhere. */
  async hold<T>(address: string, work: () => Promise<T>): Promise<T> {
    await this.consume(sourceOf(address));
    return work();
  }

  async giveBack(address: string): Promise<void> {
    await this.limiter.reward(sourceOf(address));
  }

  private async consume(source: string): Promise<void> {
    try {
      await this.limiter.consume(source);
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

/** What is counted as one: an IPv4 address in either notation, or a network of IPv6. */
function sourceOf(address: string): string {
  if (!addresses.isValid(address)) return address; // no address at all: the operator's socket
  const read = addresses.process(address);
  if (!(read instanceof addresses.IPv6)) return read.toString();
  const network = new addresses.IPv6(read.parts).toString(); // without the zone of a link
  return addresses.IPv6.networkAddressFromCIDR(`${network}/${IPV6_NETWORK_BITS}`).toString();
}
