import { describe, expect, it } from 'vitest';
import { AllowedHosts } from './allowed-hosts.js';
import { EngineHostNotAllowed, EngineNotEncrypted } from './remote.errors.js';

const addresses = (entries: readonly string[], url: string): Promise<readonly string[]> =>
  new AllowedHosts(entries).addressesOf(new URL(url));

describe('the hosts that an engine may be reached at', () => {
  it('are none by default, this machine included', async () => {
    for (const url of ['http://127.0.0.1:8080', 'http://localhost', 'https://api.together.xyz']) {
      await expect(addresses([], url)).rejects.toBeInstanceOf(EngineHostNotAllowed);
    }
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:8080'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['[::1]', 'http://[::1]:8080'],
    ['10.1.2.3', 'https://10.1.2.3'],
    ['10.0.0.0/8', 'https://10.1.2.3'],
    ['http://10.1.2.3', 'http://10.1.2.3:8000'],
    ['http://10.0.0.0/8', 'http://10.1.2.3:8000'],
    ['127.0.0.0/8', 'http://localhost'],
  ])('include by %s what lies at %s', async (entry, url) => {
    expect(await addresses([entry], url)).not.toEqual([]);
  });

  it.each([
    ['127.0.0.1:8081', 'http://127.0.0.1:8080'],
    ['10.0.0.0/8', 'https://11.1.2.3'],
    ['example.org', 'https://example.org.evil.example'],
    ['example.org', 'https://127.0.0.1'],
    ['127.0.0.1', 'https://127.0.0.1.nip.example'],
    ['not a host', 'http://127.0.0.1'],
  ])('do not include by %s what lies at %s', async (entry, url) => {
    await expect(addresses([entry], url)).rejects.toBeInstanceOf(EngineHostNotAllowed);
  });

  it('are reached in clear only on this machine, or where that is said', async () => {
    await expect(addresses(['10.1.2.3'], 'http://10.1.2.3:8000')).rejects.toBeInstanceOf(
      EngineNotEncrypted,
    );
  });

  it('are connected to at the addresses that were checked', async () => {
    expect(await addresses(['localhost'], 'http://localhost')).toContain('127.0.0.1');
    // of a name's addresses only those in the network
    expect(await addresses(['127.0.0.0/8'], 'http://localhost')).toEqual(['127.0.0.1']);
  });
});
