import { describe, expect, it } from 'vitest';
import { AllowedTargets, type Resolve } from './allowed-targets.js';

function reasonOf(refused: unknown): unknown {
  return refused instanceof Error && 'reason' in refused ? refused.reason : refused;
}

function checked(listed: readonly string[], address: string): unknown {
  try {
    new AllowedTargets(listed).check(new URL(address));
    return 'allowed';
  } catch (error) {
    return reasonOf(error);
  }
}

async function lookedUp(
  listed: readonly string[],
  address: string,
  ...addresses: readonly string[]
): Promise<unknown> {
  const resolve: Resolve = async () => addresses;
  return new AllowedTargets(listed, resolve).addressesOf(new URL(address)).catch(reasonOf);
}

describe('an address', () => {
  it.each([
    ['hooks.example.org', 'https://hooks.example.org/in', 'allowed'],
    ['hooks.example.org', 'https://HOOKS.example.org:8443/in', 'allowed'],
    ['hooks.example.org:443', 'https://hooks.example.org/in', 'allowed'],
    ['hooks.example.org:443', 'https://hooks.example.org:8443/in', 'address-not-listed'],
    ['hooks.example.org', 'https://hooks.example.org.evil.example/', 'address-not-listed'],
    ['hooks.example.org', 'https://x.hooks.example.org/', 'address-not-listed'],
    ['hooks.example.org', 'http://hooks.example.org/', 'address-not-https'],
    ['http://ehr.internal:8080', 'http://ehr.internal:8080/', 'allowed'],
    ['http://ehr.internal:8080', 'https://ehr.internal:8080/', 'allowed'],
    ['hooks.example.org', 'https://ann:secret@hooks.example.org/', 'address-with-login'],
    ['hooks.example.org', 'ftp://hooks.example.org/', 'address-not-https'],
    ['127.0.0.1:9000', 'http://127.0.0.1:9000/', 'allowed'],
    ['ehr.internal:2575', 'mllps://ehr.internal:2575', 'allowed'],
    ['ehr.internal:2575', 'mllps://EHR.internal:2576', 'address-not-listed'],
    ['ehr.internal', 'mllp://ehr.internal:2575', 'address-not-https'],
    ['http://ehr.internal', 'mllp://ehr.internal:2575', 'address-not-https'],
    ['mllp://ehr.internal:2575', 'mllp://ehr.internal:2575', 'allowed'],
    ['mllp://ehr.internal:2575', 'http://ehr.internal:2575', 'address-not-https'],
    ['127.0.0.1:2575', 'mllp://127.0.0.1:2575', 'allowed'],
    ['[::1]:2575', 'mllp://[::1]:2575', 'allowed'],
    ['127.0.0.1:9000', 'http://127.0.0.1:9001/', 'address-not-listed'],
    // the same address, written otherwise
    ['127.0.0.1', 'http://2130706433/', 'allowed'],
    ['hooks.example.org', 'http://0x7f.1/', 'address-not-listed'],
    ['[::1]:9000', 'http://[::1]:9000/', 'allowed'],
    ['10.0.0.0/8', 'https://10.1.2.3/', 'allowed'],
    ['10.0.0.0/8', 'http://10.1.2.3/', 'address-not-https'],
    ['10.0.0.0/8', 'https://hooks.example.org/', 'address-not-listed'],
  ])('where %s is listed, %s is %s', (listed, address, expected) => {
    expect(checked([listed], address)).toBe(expected);
  });

  it('is not listed where nothing is', () => {
    expect(checked([], 'https://hooks.example.org/')).toBe('address-not-listed');
  });
});

describe('a name', () => {
  const ADDRESS = 'https://hooks.example.org/in';
  const NAME = ['hooks.example.org'];

  it('is good for addresses of the internet', async () => {
    const found = await lookedUp(NAME, ADDRESS, '198.41.0.4', '2001:503:ba3e::2:30');
    expect(found).toEqual(['198.41.0.4', '2001:503:ba3e::2:30']);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.1.2.3',
    '64:ff9b::a01:203',
    '2002:a01:203::1',
    '2001:db8::1',
  ])('does not lead to %s', async (inside) => {
    expect(await lookedUp(NAME, ADDRESS, inside)).toBe('address-internal');
    // nor where another answer of the same look-up is fine
    expect(await lookedUp(NAME, ADDRESS, '198.41.0.4', inside)).toBe('address-internal');
  });

  it('leads inside where the address is listed as well', async () => {
    const both = [...NAME, '10.1.0.0/16'];
    expect(await lookedUp(both, ADDRESS, '10.1.2.3')).toEqual(['10.1.2.3']);
    expect(await lookedUp(both, ADDRESS, '10.2.2.3')).toBe('address-internal');
    expect(await lookedUp([...NAME, '10.1.2.3:8443'], ADDRESS, '10.1.2.3')).toBe(
      'address-internal',
    );
  });

  it('is refused where nobody knows it', async () => {
    expect(await lookedUp(NAME, ADDRESS)).toBe('name-unknown');
  });

  it('of this machine goes without encryption, and to this machine alone', async () => {
    const listed = ['localhost:9000', '127.0.0.1', '198.41.0.4'];
    expect(await lookedUp(listed, 'http://localhost:9000/', '127.0.0.1')).toEqual(['127.0.0.1']);
    expect(await lookedUp(listed, 'http://localhost:9000/', '198.41.0.4')).toBe(
      'address-not-https',
    );
  });
});
