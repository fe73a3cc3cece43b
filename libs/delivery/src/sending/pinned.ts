import { isIPv6, type LookupFunction } from 'node:net';

/** In place of a look-up: the addresses that were checked, whatever the name has become since. */
export function pinnedTo(addresses: readonly string[]): LookupFunction {
  const pinned = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_host, { all }, callback) => {
    const [first] = pinned;
    if (all || !first) return callback(null, pinned);
    callback(null, first.address, first.family);
  };
}
