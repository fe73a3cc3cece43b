import { isIP } from 'node:net';
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { TargetRefused } from './target-refused.js';

/** Answers all addresses of a name. */
export type Resolve = (name: string) => Promise<readonly string[]>;

const PLAIN = ['http:', 'mllp:'] as const;
const PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'mllps:', ...PLAIN]);

interface Entry {
  /** Also without encryption, by this protocol. */
  readonly plain: (typeof PLAIN)[number] | null;
  readonly port: string | null;
  /** What it lists: a name, or addresses. */
  readonly names: (host: string) => boolean;
  readonly covers: (address: string) => boolean;
}

/**
 * Where results may be sent: names, addresses and networks that the configuration lists. A name is good
 * for addresses of the internet; what lies inside has to be listed as an address or a network besides.
 */
export class AllowedTargets {
  private readonly entries: readonly Entry[];

  constructor(
    /** As the configuration says it. */
    readonly listed: readonly string[],
    private readonly resolve: Resolve = resolveByHost,
  ) {
    this.entries = listed.map(toEntry);
  }

  /** What can be said without asking anybody for an address. Throws `TargetRefused`. */
  check(url: URL): void {
    if (url.username !== '' || url.password !== '') throw new TargetRefused('address-with-login');
    if (!PROTOCOLS.has(url.protocol)) throw new TargetRefused('address-not-https');
    const host = hostOf(url);
    const listed = this.forPort(url).filter((entry) => entry.names(host) || entry.covers(host));
    if (listed.length === 0) throw new TargetRefused('address-not-listed');
    if (isPlain(url) && !isLocal(host) && !listed.some(({ plain }) => plain === url.protocol)) {
      throw new TargetRefused('address-not-https');
    }
  }

  /** The addresses to connect to, looked up now. Throws `TargetRefused`. */
  async addressesOf(url: URL): Promise<readonly string[]> {
    this.check(url);
    const host = hostOf(url);
    const addresses = isIP(host) ? [host] : await this.lookUp(host);
    // one that leads inside is enough: whoever answers for the name would choose when it is used
    if (!addresses.every((address) => this.mayConnect(url, address))) {
      throw new TargetRefused('address-internal');
    }
    if (isPlain(url) && isLocal(host) && !addresses.every(isLoopback)) {
      throw new TargetRefused('address-not-https');
    }
    return addresses;
  }

  private mayConnect(url: URL, address: string): boolean {
    return isPublic(address) || this.forPort(url).some(({ covers }) => covers(address));
  }

  private forPort(url: URL): readonly Entry[] {
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return this.entries.filter((entry) => entry.port === null || entry.port === port);
  }

  private async lookUp(host: string): Promise<readonly string[]> {
    let addresses: readonly string[];
    try {
      addresses = await this.resolve(host);
    } catch (cause) {
      throw new TargetRefused('name-unknown', { cause });
    }
    if (addresses.length === 0) throw new TargetRefused('name-unknown');
    return addresses;
  }
}

async function resolveByHost(name: string): Promise<readonly string[]> {
  return (await lookup(name, { all: true })).map(({ address }) => address);
}

function toEntry(text: string): Entry {
  const plain = PLAIN.find((protocol) => text.startsWith(`${protocol}//`)) ?? null;
  const target = text.replace(/^(?:http|mllp)s?:\/\//, '');
  if (ipaddr.isValidCIDR(target)) {
    const network = ipaddr.parseCIDR(target);
    const covers = (address: string): boolean => isIn(address, network);
    return { plain, port: null, names: () => false, covers };
  }
  // a scheme without a port of its own, so that every port that is named stays
  const url = URL.canParse(`target://${target}`) ? new URL(`target://${target}`) : null;
  const name = url ? hostOf(url).toLowerCase() : null;
  return {
    plain,
    port: url?.port || null,
    names: (host) => host.toLowerCase() === name,
    covers: (address) => name !== null && isSame(address, name),
  };
}

/** Of the internet, and nothing else: no network of a site, no tunnel to one. */
function isPublic(address: string): boolean {
  return ipaddr.process(address).range() === 'unicast';
}

function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}

function isLocal(host: string): boolean {
  return host === 'localhost' || isLoopback(host);
}

function isSame(one: string, other: string): boolean {
  if (!ipaddr.isValid(one) || !ipaddr.isValid(other)) return false;
  return ipaddr.process(one).toNormalizedString() === ipaddr.process(other).toNormalizedString();
}

function isIn(address: string, network: ReturnType<typeof ipaddr.parseCIDR>): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.kind() === network[0].kind() && parsed.match(network);
}

function isPlain({ protocol }: URL): boolean {
  return PLAIN.some((plain) => plain === protocol);
}

/** Without the brackets of an IPv6 address. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}
