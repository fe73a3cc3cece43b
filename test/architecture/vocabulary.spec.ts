import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../support/postgres.js';

/**
 * Words that docs/glossary.md replaces, as they stand in names: `told` is found in `ToldWork`, `toldAt` and
 * `TOLD_BY`. A word that means something else in one place is allowed there by name.
 */
const FORBIDDEN = [
  'anew',
  'doubt',
  'doubts',
  'happening',
  'happenings',
  'in force',
  'in line',
  'living',
  'loose bytes',
  'news',
  'other hands',
  'parked',
  'particulars',
  'people who',
  'spoken to',
  'standing',
  'standings',
  'taken back',
  'takes up',
  'telling',
  'third time',
  'third times',
  'told',
  'twin',
  'under versions',
  'upkeep',
  'waiting line',
  'weigh',
  'weighed',
  'weighing',
  'whoever',
] as const;

/** Words that docs/glossary.md replaces in the web app. Elsewhere some of them are the field's own. */
const FORBIDDEN_IN_WEB = [
  'act',
  'acts',
  'attendance',
  'bringing',
  'frame',
  'ground',
  'held thing',
  'pointed',
  'sight',
  'slot',
  'slots',
  'together',
  'tray',
  'words',
  'work',
] as const;

/** What no name says, however small the part that knows it. */
const FORBIDDEN_IN_DECLARED = [
  'anew',
  'happening',
  'happenings',
  'in force',
  'standing',
  'standings',
  'taken back',
  'telling',
  'told',
] as const;

/** Besides, in the web app. Codes of the service have some of them: they are no names of the app. */
const FORBIDDEN_IN_DECLARED_OF_WEB = [
  ...FORBIDDEN_IN_DECLARED,
  'act',
  'acts',
  'story',
  'twin',
  'whoever',
] as const;

/** What the REST API does not say either, though code may: a draft is live while it is written. */
const FORBIDDEN_IN_REST = ['act', 'acts', 'live', 'named patient', 'same person', 'story'] as const;

/** Where the word is the field's own. */
const ALLOWED: ReadonlySet<string> = new Set([
  // codes, which other programs know
  'in-force-already',
  'negated-act',
  'no-release-in-force',
  'source-taken-back',
]);

/** What is stored keeps its name. */
const STORED: ReadonlySet<string> = new Set([
  'libs/summaries/src/generation/receipt.ts: takenBack',
]);

const wordsOf = (name: string): string =>
  ` ${name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .replaceAll(/[_./-]+/g, ' ')
    .toLowerCase()} `;

/** A state may be called so, as it was when it was first stored; a table or a column may not. */
const IN_DATABASE = [...FORBIDDEN, 'act', 'class', 'live'];

/** Those of the names that have a forbidden word, with the word. */
const refused = (
  names: Iterable<string>,
  forbidden: readonly string[] = FORBIDDEN,
): readonly string[] =>
  [...new Set(names)]
    .filter((name) => !ALLOWED.has(name))
    .flatMap((name) => {
      const words = wordsOf(name);
      return forbidden
        .filter((word) => words.includes(` ${word} `))
        .map((word) => `${name} (${word})`);
    });

/** The same of names behind their files: the word is sought in the name only. */
const refusedOf = (names: readonly string[], forbidden: readonly string[]): readonly string[] =>
  [...new Set(names)].filter((name) => refused([name.replace(/^.*: /, '')], forbidden).length > 0);

const namesIn = (files: readonly string[], pattern: RegExp): readonly string[] =>
  files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, found = '']) => found),
  );

const CODE = globSync(['apps/*/src/**/*.{ts,tsx}', 'libs/*/src/**/*.ts']).filter(
  (file) => !/\/generated\/|\/migrations\//.test(file),
);

/** Tests beside no code of their own, and the programs of developers. */
const TESTS_AND_SCRIPTS = globSync(['test/**/*.ts', 'libs/*/test/**/*.ts', 'scripts/**/*.ts']);

const exportedIn = (files: readonly string[]): readonly string[] =>
  namesIn(
    files,
    /^export (?:default )?(?:abstract )?(?:async )?(?:class|interface|type|function\*?|const) (\w+)/gm,
  );

/** Where a name is given: a variable, a parameter, a function, a type, a member; not where one is used. */
function declaredIn(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => {
    const names: string[] = [];
    const visit = (node: ts.Node): void => {
      const isDeclaration =
        ts.isVariableDeclaration(node) ||
        ts.isParameter(node) ||
        ts.isBindingElement(node) ||
        ts.isFunctionLike(node) ||
        ts.isClassDeclaration(node) ||
        ts.isInterfaceDeclaration(node) ||
        ts.isTypeAliasDeclaration(node) ||
        ts.isPropertySignature(node) ||
        ts.isPropertyDeclaration(node);
      if (isDeclaration && node.name && ts.isIdentifier(node.name)) names.push(node.name.text);
      ts.forEachChild(node, visit);
    };
    const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    visit(
      ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false, kind),
    );
    return names.map((name) => `${file}: ${name}`);
  });
}

/** Every source is parsed: seconds, and many where other work goes on. */
const READS_ALL_MS = 120_000;

const WEB = globSync('apps/web/src/**/*.{ts,tsx,css}');

const OPENAPI: unknown = JSON.parse(readFileSync('apps/api/generated/openapi.json', 'utf8'));

/** Names of fields, at any depth. */
function fieldsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(fieldsIn);
  const properties = 'properties' in value ? value.properties : null;
  if (typeof properties !== 'object' || properties === null) return inner;
  return [...Object.keys(properties), ...inner];
}

/** What the API says of each field of this name, at any depth. */
function schemasOf(field: string, value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap((part) => schemasOf(field, part));
  const properties = 'properties' in value ? value.properties : null;
  if (typeof properties !== 'object' || properties === null) return inner;
  return [
    ...Object.entries(properties).flatMap(([name, of]) => (name === field ? [of] : [])),
    ...inner,
  ];
}

/** Paths, and names of parameters in them, behind them and in headers. */
function addressesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const named = 'in' in value && 'name' in value ? [String(value.name)] : [];
  return [
    ...named,
    ...Object.entries(value).flatMap(([key, inner]) => [
      ...(key.startsWith('/') ? [key] : []),
      ...addressesIn(inner),
    ]),
  ];
}

describe('no word that the glossary replaces', () => {
  it('is in the name of a file', () => {
    expect(CODE.length).toBeGreaterThan(1500);
    expect(refused(CODE.map((file) => file.replace(/^.*\//, '').replace(/\.tsx?$/, '')))).toEqual(
      [],
    );
    const others = TESTS_AND_SCRIPTS.map((file) => file.replace(/^.*\//, ''));
    expect(others.length).toBeGreaterThan(500);
    expect(refused(others, FORBIDDEN_IN_DECLARED)).toEqual([]);
  });

  it('is in the name of a class, a type, a function or a value that is exported', () => {
    const exported = exportedIn(CODE);
    expect(exported.length).toBeGreaterThan(3000);
    expect(refused(exported)).toEqual([]);
  });

  it('is in a route', () => {
    const routes = namesIn(
      CODE,
      /(?:@Controller\(|\b(?:get|head|post|put|patch|delete|options): )'([^']+)'/g,
    );
    expect(routes.length).toBeGreaterThan(150);
    expect(refused(routes)).toEqual([]);
  });

  it('is in a field, a parameter or a path of the REST API', () => {
    const fields = fieldsIn(OPENAPI);
    const addresses = addressesIn(OPENAPI);
    expect(new Set(fields).size).toBeGreaterThan(500);
    expect(new Set(addresses).size).toBeGreaterThan(150);
    expect(refused([...fields, ...addresses], [...FORBIDDEN, ...FORBIDDEN_IN_REST])).toEqual([]);
  });

  it('is class for a priority or a category: facts and findings have classes', () => {
    const classes = schemasOf('class', OPENAPI).map((schema) => JSON.stringify(schema));
    expect(classes.length).toBeGreaterThan(0);
    expect(classes.filter((schema) => /"(?:stat|hl7)"/.test(schema))).toEqual([]);
    expect(addressesIn(OPENAPI).filter((name) => wordsOf(name).includes(' class '))).toEqual([]);
  });

  it('is in a command', () => {
    const commands = namesIn(CODE, /\.command\('([^']+)'/g);
    expect(commands.length).toBeGreaterThan(60);
    expect(refused(commands)).toEqual([]);
  });

  it('is in a name of the database', async () => {
    await using database = await createDatabase();
    // an index keeps its own copy of what a column was called when it was made
    const found = await database.ask<{ name: string }>(`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace
      union select attname from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'public'::regnamespace and not attisdropped and relkind <> 'i'
      union select conname from pg_constraint where connamespace = 'public'::regnamespace
      union select polname from pg_policy
      union select proname from pg_proc where pronamespace = 'public'::regnamespace`);
    expect(found.length).toBeGreaterThan(1500);
    expect(
      refused(
        found.map(({ name }) => name),
        IN_DATABASE,
      ),
    ).toEqual([]);
  });

  it('is in the key of a message', () => {
    const keys = namesIn(
      globSync('apps/web/src/**/en/**/*.ts'),
      /^\s+'?([a-zA-Z-]+?)(?:_\w+)?'?: /gm,
    );
    expect(keys.length).toBeGreaterThan(2000);
    expect(refused(keys, [...FORBIDDEN, 'act', 'acts', 'house', 'story'])).toEqual([]);
  });

  it('is in a name that a program gives, of whatever scope', { timeout: READS_ALL_MS }, () => {
    const names = declaredIn(CODE).filter((name) => !STORED.has(name));
    expect(names.length).toBeGreaterThan(30_000);
    const ofWeb = names.filter((name) => name.startsWith('apps/web/'));
    expect(ofWeb.length).toBeGreaterThan(5000);
    expect(refusedOf(names, FORBIDDEN_IN_DECLARED)).toEqual([]);
    expect(refusedOf(ofWeb, FORBIDDEN_IN_DECLARED_OF_WEB)).toEqual([]);
  });

  it(
    'is in a name that a test or a script gives, of whatever scope',
    { timeout: READS_ALL_MS },
    () => {
      const names = declaredIn(TESTS_AND_SCRIPTS).filter((name) => !STORED.has(name));
      expect(names.length).toBeGreaterThan(10_000);
      expect(refusedOf(names, FORBIDDEN_IN_DECLARED)).toEqual([]);
    },
  );

  it('is the class of a style sheet of the web app', () => {
    const classes = namesIn(
      WEB.filter((file) => file.endsWith('.css')),
      /\.([a-zA-Z][\w-]*)(?=[^{};]*\{)/g,
    );
    expect(classes.length).toBeGreaterThan(300);
    expect(refused(classes, [...FORBIDDEN_IN_WEB, ...FORBIDDEN_IN_DECLARED_OF_WEB])).toEqual([]);
  });

  it('is in the name of a file, a folder or an export of the web app', () => {
    const parts = WEB.flatMap((file) => file.split('/').slice(3)).map((part) =>
      part.replace(/(?:\.module\.css|\.tsx?)$/, ''),
    );
    expect(parts.length).toBeGreaterThan(2000);
    expect(refused(parts, FORBIDDEN_IN_WEB)).toEqual([]);
    const exported = exportedIn(WEB);
    expect(exported.length).toBeGreaterThan(1000);
    expect(refused(exported, FORBIDDEN_IN_WEB)).toEqual([]);
  });
});
