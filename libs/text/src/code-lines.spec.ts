import { expect, it } from 'vitest';
import { codeLines } from './code-lines.js';

function linesOf(text: string): readonly string[] {
  return codeLines(text).map(({ start, end }) => text.slice(start, end));
}

it.each([
  'import os',
  'from cryptography.fernet import Fernet',
  'while True:',
  'def grab():',
  'with open("notes", "rb") as file:',
  'key = requests.get("https://example.com/key").content',
  '.update(data)',
  'file.seek(0)',
  'print("done")',
  '"https://example.com/location", data={"latitude": location},',
  ')',
  '"localhost",',
  '```python',
])('finds a line of a program: %s', (line) => {
  const text = `Heart normal.\n${line}\nNo effusion.`;
  expect(linesOf(text)).toEqual([line]);
});

it('takes what is further in behind it', () => {
  expect(linesOf('try:\n    value\n    8080,\nNo effusion.\n    Nil else.')).toEqual([
    'try:',
    '    value',
    '    8080,',
  ]);
});

it.each([
  'CURB-65 = 3, LVEF = 35 %.',
  'Lesion(s) in segment V (before 12 mm).',
  'Z.n. Stent (RIVA 2019), V.a. Ischämie.',
  'If pain persists, return to class (gym) from Monday.',
  'For review:',
  'With contrast: no enhancement.',
  'else: nothing of note',
  'Try: ibuprofen first.',
  'Import of images from elsewhere.',
  'He said "no more tablets".',
  '- (see below)',
  '| 5 mg | 1-0-1 |',
  '    Findings: none.',
])('leaves what persons write: %s', (line) => {
  expect(linesOf(`Report\n${line}\nEnd.`)).toEqual([]);
});
