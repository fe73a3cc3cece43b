import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { EngineNotReachable } from '../engines/engine.errors.js';
import { EngineHostNotAllowed, EngineNotEncrypted } from './remote.errors.js';

const ENTRY = /^(?:(?<scheme>https?):\/\/)?(?<target>[^\s@?#]+)$/;

interface Entry {
  /** Also without encryption, where the address is not this machine's own. */
  readonly plain: boolean;
  readonly isNetwork: boolean;
  readonly matches: (host: string, port: string, address: string) => boolean;
}

/** Where an engine may be reached: names, addresses and networks that the configuration lists. */
export class AllowedHosts {
  private readonly entries: readonly Entry[];

  /** Entries: a name or an address, with or without a port; or a network, such as 10.0.0.0/8. */
  constructor(entries: readonly string[]) {
    this.entries = entries.map(toEntry);
  }

  /**
   * The addresses to connect to, those that may be. Throws `EngineHostNotAllowed`,
   * `EngineNotEncrypted`, `EngineNotReachable`.
   */
  async addressesOf(url: URL): Promise<readonly string[]> {
    const host = hostOf(url);
    // a name that no entry can match is refused without asking anybody for its address
    const mayMatch = this.entries.some(({ isNetwork }) => isNetwork);
    if (!mayMatch && this.entriesFor(url, host).length === 0)
      throw new EngineHostNotAllowed(url.host);
    const addresses = isIP(host) ? [host] : await resolve(host);
    const listed = addresses.filter((address) => this.entriesFor(url, address).length > 0);
    if (listed.length === 0) throw new EngineHostNotAllowed(url.host);
    const usable = listed.filter(
      (address) =>
        url.protocol === 'https:' ||
        isLoopback(address) ||
        this.entriesFor(url, address).some(({ plain }) => plain),
    );
    if (usable.length === 0) throw new EngineNotEncrypted(url.host);
    return usable;
  }

  private entriesFor(url: URL, address: string): readonly Entry[] {
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return this.entries.filter(({ matches }) => matches(hostOf(url), port, address));
  }
}

function toEntry(text: string): Entry {
  const { scheme, target = text } = ENTRY.exec(text)?.groups ?? {};
  const plain = scheme === 'http';
  if (ipaddr.isValidCIDR(target)) {
    const network = ipaddr.parseCIDR(target);
    return { plain, isNetwork: true, matches: (_host, _port, address) => isIn(address, network) };
  }
  const named = URL.canParse(`engine://${target}`) ? new URL(`engine://${target}`) : null;
  if (!named) return { plain, isNetwork: false, matches: () => false };
  const name = hostOf(named).toLowerCase();
  return {
    plain,
    isNetwork: false,
    matches: (host, port) =>
      sameHost(host.toLowerCase(), name) && (named.port === '' || named.port === port),
  };
}

function sameHost(one: string, other: string): boolean {
  if (one === other) return true;
  if (!ipaddr.isValid(one) || !ipaddr.isValid(other)) return false;
  return ipaddr.process(one).toNormalizedString() === ipaddr.process(other).toNormalizedString();
}

function isIn(address: string, network: ReturnType<typeof ipaddr.parseCIDR>): boolean {
  const parsed = ipaddr.process(address);
  return parsed.kind() === network[0].kind() && parsed.match(network);
}

function isLoopback(address: string): boolean {
  return ipaddr.process(address).range() === 'loopback';
}

/** Without the brackets of an IPv6 address. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

async function resolve(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (error) {
    throw new EngineNotReachable(host, { cause: error });
  }
}
