import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const SOURCES = ['libs/*/src/**/*.ts', 'apps/{api,hl7,worker}/src/**/*.ts'];
const NOT_READ = /\.(spec|conformance)\.ts$|\/(generated|migrations)\//;

/** A file of the server, parsed. */
export interface SourceFile {
  /** The library or app, such as `libs/auth`. */
  readonly owner: string;
  readonly source: ts.SourceFile;
}

export interface KnownClass {
  readonly owner: string;
  readonly name: string;
  readonly declaration: ts.ClassDeclaration;
  /** The class that it extends. */
  readonly base: string | null;
  readonly interfaces: readonly string[];
}

/** What is declared in the sources of the server, where nothing tells it at run time. */
export interface SourceIndex {
  readonly files: readonly SourceFile[];
  readonly classes: readonly KnownClass[];
}

export function readSources(): SourceIndex {
  const files = globSync(SOURCES)
    .filter((path) => !NOT_READ.test(path))
    .toSorted()
    .map((path) => ({
      owner: path.split('/').slice(0, 2).join('/'),
      source: ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true),
    }));
  return { files, classes: files.flatMap(classesOf) };
}

/** The string literals of a type or an expression, however deep. */
export function literalsOf(node: ts.Node): readonly string[] {
  const found: string[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isStringLiteralLike(each)) found.push(each.text);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}

/** What a type alias stands for; null where none of that name is declared. */
export function aliasOf({ files }: SourceIndex, name: string): ts.TypeNode | null {
  for (const { source } of files) {
    for (const statement of source.statements) {
      if (ts.isTypeAliasDeclaration(statement) && statement.name.text === name) {
        return statement.type;
      }
    }
  }
  return null;
}

/** The value that a class gives to a property of its own. */
export function initializerOf(
  { declaration }: KnownClass,
  property: string,
): ts.Expression | undefined {
  return declaration.members
    .filter((member) => ts.isPropertyDeclaration(member))
    .find(({ name }) => ts.isIdentifier(name) && name.text === property)?.initializer;
}

function classesOf({ owner, source }: SourceFile): readonly KnownClass[] {
  return source.statements
    .filter((statement) => ts.isClassDeclaration(statement))
    .map((declaration) => ({
      owner,
      name: declaration.name?.text ?? '',
      declaration,
      base: namesAfter(declaration, ts.SyntaxKind.ExtendsKeyword)[0] ?? null,
      interfaces: namesAfter(declaration, ts.SyntaxKind.ImplementsKeyword),
    }));
}

function namesAfter(
  { heritageClauses = [] }: { readonly heritageClauses?: readonly ts.HeritageClause[] },
  keyword: ts.HeritageClause['token'],
): readonly string[] {
  return heritageClauses
    .filter(({ token }) => token === keyword)
    .flatMap(({ types }) => types.map(({ expression }) => expression.getText()));
}
