import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const PAGE = 'docs/operate/troubleshooting.md';
const SOURCES = globSync([
  'apps/{api,cli,hl7,worker}/src/**/!(*.spec).ts',
  'apps/web/src/**/en/**/!(*.spec).ts',
  'libs/*/src/**/!(*.spec).ts',
]);

/** Shorter ones are found anywhere. */
const SHORTEST_FRAGMENT = 8;
/** Where a value is put in. */
const GAP = '\n';

const normalized = (text: string): string => text.replaceAll(/[^\S\n]+/g, ' ');

function textOf(node: ts.Node): string {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node))
    return node.text.replaceAll('\n', ' ');
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)]
      .map(({ text }) => text.replaceAll('\n', ' '))
      .join(GAP);
  if (isSum(node)) return textOf(node.left) + textOf(node.right);
  return GAP;
}

const isSum = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;

function textsIn(file: string): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    texts.push(textOf(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return texts.filter((text) => text.trim().length >= SHORTEST_FRAGMENT);
}

/** The first column of each table, without its heading. */
function messagesIn(page: string): readonly string[] {
  return [...page.matchAll(/^\| *([^|]*?) *\|/gm)]
    .map(([, cell = '']) => cell)
    .filter((cell) => cell !== 'message' && !/^-+$/.test(cell));
}

const fragmentsOf = (message: string): readonly string[] =>
  message
    .replace(/^mail: /, '')
    .replace(/ \((?:doctor|`[^`]+`)\)$/, '')
    .replaceAll('`', '')
    .split('…')
    .map((fragment) => normalized(fragment).trim())
    .filter(({ length }) => length >= SHORTEST_FRAGMENT);

describe('the messages that the guide to troubleshooting quotes', () => {
  const messages = messagesIn(readFileSync(PAGE, 'utf8'));

  it('can each be searched for', () => {
    expect(messages.length).toBeGreaterThan(40);
    expect(messages.filter((message) => fragmentsOf(message).length === 0)).toEqual([]);
  });

  // every source is parsed: many seconds where other work goes on
  it('are worded as in the source', { timeout: 120_000 }, () => {
    const source = normalized([...new Set(SOURCES.flatMap(textsIn))].join(GAP));
    const missing = messages.flatMap((message) =>
      fragmentsOf(message)
        .filter((fragment) => !source.includes(fragment))
        .map((fragment) => ({ message, fragment })),
    );
    expect(missing).toEqual([]);
  });
});
