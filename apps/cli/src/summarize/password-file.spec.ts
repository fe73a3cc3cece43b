import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { passwordFrom } from './password-file.js';

const folder = mkdtempSync(join(tmpdir(), 'cloister-password-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(content: string): string {
  const path = join(folder, 'password');
  writeFileSync(path, content);
  return path;
}

it.each([
  ['open sesame\n', 'open sesame'],
  [' spaces count \r\nand the rest does not', ' spaces count '],
  ['ohne Zeilenende ß', 'ohne Zeilenende ß'],
])('takes the first line as it is: %j', (content, password) => {
  expect(passwordFrom(fileOf(content))).toBe(password);
});

it('refuses a file without one, and a file that is not there', () => {
  expect(() => passwordFrom(fileOf('\nsecond'))).toThrow('no password');
  expect(() => passwordFrom(join(folder, 'absent'))).toThrow('can’t be read');
});
