import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSet } from './evaluation-set.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-set-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function setOf(...lines: readonly string[]): string {
  const path = join(folder, `set-${++files}.jsonl`);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const GOOD = '{"id":"a","source":"A cough.","target":"Cough.","dataset":"ours","licence":"ours"}';

describe('a set', () => {
  it('is read line by line; empty lines and other fields do not matter', async () => {
    const set = await readSet(setOf(GOOD, '', GOOD.replace('"a"', '"b"'), ''));
    expect(set.items.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(set.items[0]).toEqual({
      id: 'a',
      source: 'A cough.',
      target: 'Cough.',
      licence: 'ours',
    });
    expect(set.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is refused with the lines of items that do not pass a further check', async () => {
    const path = setOf(GOOD, GOOD.replace('"a"', '"b"'), '', GOOD.replace('"a"', '"c"'));
    const problemOf = ({ id }: { readonly id: string }): string | null =>
      id === 'a' ? null : 'section: unknown';
    await expect(readSet(path, { problemOf })).rejects.toThrow(
      /\n {2}line 2: section: unknown\n {2}line 4: section: unknown$/,
    );
  });

  it('is cut to its first items by a limit, and stays the same set', async () => {
    const path = setOf(GOOD, GOOD.replace('"a"', '"b"'));
    const limited = await readSet(path, { limit: 1 });
    expect(limited).toMatchObject({ size: 2, sha256: (await readSet(path)).sha256 });
    expect(limited.items).toHaveLength(1);
  });

  it('is refused with every line that is wrong, and without what the lines say', async () => {
    const secret = 'Jane Doe';
    const path = setOf(
      GOOD,
      GOOD,
      `{"id":"b","source":"${secret}"`,
      `{"id":"c","source":"${secret}","target":" "}`,
      `["${secret}"]`,
      `{"id":7,"source":"${secret}","target":"x"}`,
    );
    const refusal = await readSet(path).catch((error: unknown) => String(error));
    for (const line of [2, 3, 4, 5, 6]) expect(refusal).toContain(`line ${line}: `);
    expect(refusal).toContain('line 2: its id is already used on an earlier line');
    expect(refusal).not.toContain(secret);
  });

  it('is refused when there is no item, or no file', async () => {
    await expect(readSet(setOf('', ' '))).rejects.toThrow('it contains no items');
    await expect(readSet(join(folder, 'absent.jsonl'))).rejects.toThrow('cannot be opened');
  });
});
