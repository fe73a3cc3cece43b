import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';
import { NotCanonical } from './crypto.errors.js';

const spelled = (value: unknown): string => canonicalJson(value).toString('utf8');

describe('canonical JSON', () => {
  it('spells the example of RFC 8785, section 3.2.2', () => {
    const value: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    // section 3.2.4 gives these bytes
    expect(canonicalJson(value).toString('hex')).toBe(
      [
        '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b33333333',
        '33333333332e333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e6722',
        '3a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d',
      ].join(''),
    );
  });

  it('sorts names by UTF-16 code units (RFC 8785, section 3.2.3)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect([...spelled(value).matchAll(/:"([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('spells the double %s as %s (RFC 8785, appendix B)', (bits, text) => {
    expect(spelled(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  it('spells one value one way, in whatever order it was built', () => {
    expect(spelled({ b: [1, { d: null, c: '' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"","d":null}]}',
    );
  });

  const itself: Record<string, unknown> = {};
  itself['again'] = itself;
  it.each<[string, unknown]>([
    ['undefined', undefined],
    ['an undefined property', { a: { b: undefined } }],
    ['an undefined element', [undefined]],
    ['a hole', Object.assign([1], { length: 2 })],
    ['NaN', { a: NaN }],
    ['an infinity', [-Infinity]],
    ['a bigint', [1n]],
    ['a function', { a: () => 1 }],
    ['a symbol', [Symbol('a')]],
    ['half a surrogate pair', ['\uD83D']],
    ['half a surrogate pair in a name', { '\uDE00': 1 }],
    ['a Date', { at: new Date(0) }],
    ['bytes', { bytes: Buffer.from('a') }],
    ['a Map', new Map([['a', 1]])],
    ['itself', itself],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonical);
  });

  it('takes an object met twice, nesting without bound and very many properties', () => {
    const shared = { a: 1 };
    expect(spelled([shared, shared])).toBe('[{"a":1},{"a":1}]');
    let deep: unknown = 1;
    for (let level = 0; level < 20_000; level += 1) deep = [deep];
    expect(spelled(deep).length).toBe(40_001);
    const wide = Object.fromEntries(Array.from({ length: 200_000 }, (_, n) => [`k${n}`, n]));
    expect(spelled(wide).startsWith('{"k0":0,')).toBe(true);
  });
});
