import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { agreedDataSets, dataSetsOfManifest } from './adapter-manifest.js';

const ONE = '01990f6e-0000-7000-8000-000000000001';
const TWO = '01990f6e-0000-7000-8000-000000000002';
const SHA256 = 'ab'.repeat(32);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-manifest-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const adapter = () => ({ path: join(folder, 'mine.gguf'), sha256: SHA256 });
const write = (text: string) => writeFileSync(join(folder, 'manifest.json'), text);

it('reads the data sets of an adapter from the manifest beside it', () => {
  expect(dataSetsOfManifest(adapter())).toBeNull();
  write(JSON.stringify({ adapter: { sha256: SHA256 }, dataSets: [ONE, TWO] }));
  expect(dataSetsOfManifest(adapter())).toEqual([ONE, TWO]);
});

it('takes no manifest for that of another adapter', () => {
  write(JSON.stringify({ adapter: { sha256: 'cd'.repeat(32) }, dataSets: [ONE] }));
  expect(dataSetsOfManifest(adapter())).toBeNull();
});

it.each(['', '{}', '{"adapter":{"sha256":"x"},"dataSets":["../elsewhere"]}'])(
  'refuses a manifest that says %j',
  (text) => {
    write(text);
    expect(() => dataSetsOfManifest(adapter())).toThrow('not an adapter manifest');
  },
);

it('takes what was said only where the manifest says the same, or nothing', () => {
  expect(agreedDataSets([], [TWO, ONE])).toEqual([ONE, TWO]);
  expect(agreedDataSets([TWO, ONE], [ONE, TWO])).toEqual([ONE, TWO]);
  expect(agreedDataSets([ONE], null)).toEqual([ONE]);
  expect(() => agreedDataSets([ONE], [TWO])).toThrow(TWO);
  expect(() => agreedDataSets([ONE], [])).toThrow('none');
});
