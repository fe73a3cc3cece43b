import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

const MOST = 6;

/** The largest number of parameters that a constructor in this text has. */
function mostParameters(file: string, text: string): number {
  let most = 0;
  const look = (node: ts.Node): void => {
    if (ts.isConstructorDeclaration(node)) most = Math.max(most, node.parameters.length);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return most;
}

it('no constructor has more than six parameters', () => {
  const files = globSync(['apps/*/src/**/*.ts', 'libs/*/src/**/*.ts']).filter(
    (file) =>
      !file.startsWith('apps/web/') && !/\.(spec|conformance)\.ts$|\/generated\//.test(file),
  );
  expect(files.length).toBeGreaterThan(1000);
  expect(files.filter((file) => mostParameters(file, readFileSync(file, 'utf8')) > MOST)).toEqual(
    [],
  );
});

it('counts the parameters of a class within a function, and those of a function not at all', () => {
  const seven = 'a, b, c, d, e, f, g';
  expect(mostParameters('a.ts', `function f() { return class { constructor(${seven}) {} } }`)).toBe(
    7,
  );
  expect(
    mostParameters('a.ts', `function constructor(${seven}) {} class A { f(${seven}) {} }`),
  ).toBe(0);
});
