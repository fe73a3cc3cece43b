import { readFileSync } from 'node:fs';
import { type ExpectedFile, Expectation, Expectations } from '../make/expectations.js';

/**
 * What is known of the files of a pack, by their paths: the table that `corpora:make` writes, or tab-separated values
 * with a line for each cell, in columns named `file`, `value`, `row` and `column`. A line without a value is a gap. Of a box
 * the columns are `label` and `state` (`ticked` or `empty`), of a field `label` and `value`.
 */
export function oracleIn(path: string): Readonly<Record<string, ExpectedFile>> {
  const content = readFileSync(path, 'utf8');
  if (!path.endsWith('.tsv')) return Expectations.parse(JSON.parse(content)).files;
  const [head = '', ...lines] = content.trimEnd().split(/\r?\n/);
  const columns = head.split('\t').map((name) => name.trim().toLowerCase());
  if (!columns.includes('file')) throw new Error(`${path} has no column "file".`);
  const rows = lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(columns.map((name, at) => [name, cells[at]?.trim() ?? '']));
    });
  const files = [...Map.groupBy(rows, ({ file = '' }) => file)];
  return Object.fromEntries(
    files.map(([file, some]) => [file, expectedFile(file, some.map(expectationOf))]),
  );
}

type Line = Readonly<Record<string, string>>;

function expectationOf(line: Line): Expectation {
  const { value = '', row = '', column = '', label = '', state = '' } = line;
  if (label !== '' && state !== '') {
    return Expectation.parse({ kind: 'box', label, ticked: state === 'ticked' });
  }
  if (label !== '')
    return Expectation.parse({ kind: 'field', label, ...(value !== '' && { value }) });
  if (row === '' && column === '') return Expectation.parse({ kind: 'text', value });
  if (value === '') return Expectation.parse({ kind: 'empty', row, column });
  return Expectation.parse({ kind: 'cell', value, row, column });
}

function expectedFile(file: string, expectations: readonly Expectation[]): ExpectedFile {
  const format = /\.([A-Za-z0-9]{1,8})$/.exec(file)?.[1]?.toLowerCase() ?? 'none';
  const producer = file.includes('/') ? (file.split('/')[0] ?? '') : format;
  return { producer, format, drugs: [], expectations: [...expectations] };
}
