import { StatusRefused, UploadEnded } from '@app/documents';
import type { DomainError } from '@app/platform';
import ts from 'typescript';
import {
  aliasOf,
  initializerOf,
  type KnownClass,
  literalsOf,
  type SourceIndex,
} from './source-index.js';

const ROOT = 'DomainError';

/** Classes that put their codes together; made once for each case. */
const COMPUTED: Readonly<Record<string, readonly DomainError[]>> = {
  UploadEnded: Object.values({
    expired: new UploadEnded('expired'),
    finished: new UploadEnded('finished'),
    refused: new UploadEnded('refused'),
  } satisfies Record<ConstructorParameters<typeof UploadEnded>[0], DomainError>),
  StatusRefused: Object.values({
    amended: new StatusRefused('amended'),
    'by-messages': new StatusRefused('by-messages'),
    erased: new StatusRefused('erased'),
    replaced: new StatusRefused('replaced'),
  } satisfies Record<ConstructorParameters<typeof StatusRefused>[0], DomainError>),
  // the code is that of the run which failed
  CompletionFailed: [],
};

/** An expected outcome that the service refuses something with. */
export interface Refusal {
  readonly code: string;
  readonly kind: string;
  readonly owner: string;
  /** What people are shown; `…` is where a value is put in. Several, where it depends on the case. */
  readonly titles: readonly string[];
}

/** Of every class that ends up as a problem, one for each of its codes. */
export function refusalsOf(index: SourceIndex): readonly Refusal[] {
  const { classes } = index;
  const byName = new Map(classes.map((known) => [known.name, known]));
  return classes
    .filter((known) => known.name !== ROOT && lineOf(known, byName).at(-1)?.base === ROOT)
    .flatMap((known) => toRefusals(index, known, lineOf(known, byName)));
}

/** The class and those that it extends, as far as they are ours. */
function lineOf(known: KnownClass, byName: ReadonlyMap<string, KnownClass>): readonly KnownClass[] {
  const base = known.base === ROOT ? undefined : byName.get(known.base ?? '');
  return base && base !== known ? [known, ...lineOf(base, byName)] : [known];
}

function toRefusals(
  index: SourceIndex,
  known: KnownClass,
  line: readonly KnownClass[],
): readonly Refusal[] {
  const { owner } = known;
  if (isAbstract(known)) return [];
  const computed = COMPUTED[known.name];
  if (computed) {
    return computed.map(({ code, kind, message }) => ({ code, kind, owner, titles: [message] }));
  }
  const codes = firstOf(line, (each) => literalsIn(index, each, 'code'));
  const [kind] = firstOf(line, (each) => literalsIn(index, each, 'kind'));
  if (codes.length === 0 || kind === undefined) {
    throw new Error(`${known.name} does not say its code and kind as literals.`);
  }
  const titles = firstOf(line, titlesIn);
  return codes.map((code) => ({ code, kind, owner, titles }));
}

function firstOf(
  line: readonly KnownClass[],
  find: (known: KnownClass) => readonly string[],
): readonly string[] {
  return line.map(find).find((found) => found.length > 0) ?? [];
}

function literalsIn(index: SourceIndex, known: KnownClass, property: string): readonly string[] {
  const value = initializerOf(known, property);
  if (value) return literalsOf(value);
  const type = typeOf(known, property);
  if (!type) return [];
  const alias = ts.isTypeReferenceNode(type) ? aliasOf(index, type.typeName.getText()) : null;
  return literalsOf(alias ?? type);
}

/** Where the constructor is given it, of a type that lists what there is. */
function typeOf({ declaration }: KnownClass, property: string): ts.TypeNode | undefined {
  const constructor = declaration.members.find((member) => ts.isConstructorDeclaration(member));
  const parameters = constructor ? constructor.parameters : [];
  const named = [
    ...declaration.members.filter((member) => ts.isPropertyDeclaration(member)),
    ...parameters,
  ];
  return named.find(({ name }) => ts.isIdentifier(name) && name.text === property)?.type;
}

/** What the constructor hands to `super`. */
function titlesIn({ declaration }: KnownClass): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) {
      const [message] = node.arguments;
      if (message) found.push(...textsOf(message));
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return found.filter((text) => /\p{L}{3}/u.test(text));
}

/** The texts that an expression can have. */
function textsOf(node: ts.Expression): readonly string[] {
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression);
  if (ts.isConditionalExpression(node)) {
    return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)];
  }
  return [textOf(node)];
}

function textOf(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)]
      .map(({ text }) => text)
      .join('…')
      .replaceAll(/…(?:\s+…)+/g, '…');
  }
  if (ts.isBinaryExpression(node)) return textOf(node.left) + textOf(node.right);
  return '…';
}

function isAbstract({ declaration }: KnownClass): boolean {
  return declaration.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword) ?? false;
}
