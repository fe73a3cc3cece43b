import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.js';
import { readCanonicalJson } from './read-canonical-json.js';

const read = (text: string): unknown => readCanonicalJson(Buffer.from(text));

describe('reading canonical JSON', () => {
  it.each<readonly [unknown]>([
    [null],
    [true],
    [0],
    [''],
    ['Müller €\u0000\u2028"\\'],
    [[]],
    [{}],
    [{ a: { b: [1, 'x', null], c: {} }, z: 1e21, '\u20ac': 5e-324, '\ud83d\ude00': false }],
    [{ '10': 1, '9': 2, a: 3 }],
    [{ ['__proto__']: 1, constructor: 2 }],
    [String.raw`\ud800 in so many letters`],
  ])('takes the one spelling of %j', (value) => {
    const bytes = canonicalJson(value);
    expect(readCanonicalJson(bytes)).toEqual(JSON.parse(bytes.toString('utf8')));
    expect(canonicalJson(readCanonicalJson(bytes))).toEqual(bytes);
  });

  it('takes what is nested deeper than the stack goes', () => {
    const deep = `${'['.repeat(20_000)}1${']'.repeat(20_000)}`;
    expect(read(deep)).not.toBeUndefined();
    expect(read(deep.replace('1', '1.0'))).toBeUndefined();
  });

  it.each([
    '',
    'a',
    ' 1',
    '1 ',
    '1.0',
    '-0',
    '1e2',
    '1e400',
    String.raw`"\u0041"`,
    String.raw`"\/"`,
    String.raw`"\ud83d"`,
    String.raw`{"\ud83d":1}`,
    String.raw`"\ud83d\ude00"`,
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '{"a":1,"a":2}',
    '{"a":{"c":1,"b":1}}',
    '[{"c":1,"b":1}]',
    '{"9":1,"10":2}',
    '{"a": 1}',
    '\uFEFF1',
  ])('does not take %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('does not take bytes that are no UTF-8, also where they would read as the same text', () => {
    expect(read('"\uFFFD"')).toBe('\uFFFD');
    expect(readCanonicalJson(Buffer.from([0x22, 0xff, 0x22]))).toBeUndefined();
  });
});
