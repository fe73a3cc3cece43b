import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FILES = globSync(['libs/*/src/**/*.ts', 'apps/{api,cli,hl7,worker}/src/**/*.ts']).filter(
  (file) => !/\.(spec|conformance)\.ts$|\/(generated|migrations)\//.test(file),
);

/** `libs/documents`, `apps/cli`. */
const ownerOf = (file: string): string => file.split('/', 2).join('/');

const ENTITY = /@Entity\('(\w+)'\)(?:(?!export class)[\s\S])*?export class (\w+)/g;
const LITERAL = /`(?:\\[\s\S]|[^`\\])*`|'(?:\\.|[^'\\\n])*'/g;
const STATEMENT =
  /\b(?:select|insert into|update \w+ set|update \w+ as|delete from|exists \(|join)\b/;
const TABLE = /\b(?:from|join|update|into|using)\s+(?:only\s+)?"?(\w+)"?/g;
const WRITE =
  /\.(?:insert|into|update|upsert|delete|save|remove|increment|decrement|orUpdate)\(\s*([A-Z]\w+)/g;

const tables = new Map<string, string>();
const entities = new Map<string, string>();
for (const file of FILES) {
  for (const [, table = '', entity = ''] of readFileSync(file, 'utf8').matchAll(ENTITY)) {
    tables.set(table, ownerOf(file));
    entities.set(entity, ownerOf(file));
  }
}

/** Each `file: name` where a name that the pattern finds is of another library. */
function foreign(
  names: (text: string) => Iterable<string>,
  owners: ReadonlyMap<string, string>,
): readonly string[] {
  return FILES.flatMap((file) =>
    [...new Set(names(readFileSync(file, 'utf8')))]
      .filter((name) => (owners.get(name) ?? ownerOf(file)) !== ownerOf(file))
      .map((name) => `${file}: ${name}`),
  );
}

function* tablesIn(text: string): Generator<string> {
  for (const [literal] of text.matchAll(LITERAL)) {
    if (!STATEMENT.test(literal)) continue;
    for (const [, name = ''] of literal.matchAll(TABLE)) yield name;
  }
}

function* writtenIn(text: string): Generator<string> {
  for (const [, name = ''] of text.matchAll(WRITE)) yield name;
}

it('knows the tables and who owns them', () => {
  expect(tables.size).toBeGreaterThan(100);
  expect(tables.get('summary')).toBe('libs/summaries');
  expect(entities.get('Tenant')).toBe('libs/database');
});

it('SQL names the tables of its own library alone', () => {
  expect(foreign(tablesIn, tables)).toEqual([]);
});

it('the entities of another library are read, and never written', () => {
  expect(foreign(writtenIn, entities)).toEqual([]);
});
