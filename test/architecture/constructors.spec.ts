import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

const MOST = 6;

/** Files with a class that has more: each of them does two things, and waits to be divided. */
const WAITING: ReadonlySet<string> = new Set([
  'libs/auth/src/accounts/people.service.ts',
  'libs/auth/src/accounts/start.service.ts',
  'libs/auth/src/factors/passkey-registration.service.ts',
  'libs/auth/src/factors/passkey-sign-in.service.ts',
  'libs/auth/src/factors/second-factors.service.ts',
  'libs/auth/src/factors/second-step.service.ts',
  'libs/auth/src/passwords/password-changes.service.ts',
  'libs/auth/src/sessions/session-starts.ts',
  'libs/auth/src/sign-in/reauthentication.service.ts',
  'libs/auth/src/sign-in/sign-in.service.ts',
  'libs/auth/src/sign-on/sign-on.service.ts',
  'libs/auth/src/tenants/tenants.service.ts',
  'libs/documents/src/break-glass/break-glass.service.ts',
  'libs/documents/src/content/extraction-settlement.ts',
  'libs/documents/src/content/extraction-step.ts',
  'libs/documents/src/documents.service.ts',
  'libs/documents/src/erasure/erasures.service.ts',
  'libs/documents/src/intake/intake.service.ts',
  'libs/documents/src/merges/patient-merges.service.ts',
  'libs/documents/src/patient-check/patient-assignments.service.ts',
  'libs/documents/src/rereading/reread-step.ts',
  'libs/documents/src/uploads/upload-creation.ts',
  'libs/documents/src/uploads/upload-finishing.ts',
  'libs/documents/src/uploads/uploads.service.ts',
  'libs/summaries/src/profile-versions/profile-trials.service.ts',
  'libs/summaries/src/profile-versions/profile-versions.service.ts',
  'libs/summaries/src/recalls/recall-answers.service.ts',
  'libs/summaries/src/recalls/recalls.service.ts',
  'libs/summaries/src/replay/replays.service.ts',
  'libs/summaries/src/requests/summary-orders.ts',
  'libs/summaries/src/requests/summary-retry.service.ts',
  'libs/summaries/src/review/assignments.service.ts',
  'libs/summaries/src/review/findings/judging-again.ts',
  'libs/summaries/src/review/regeneration.service.ts',
  'libs/summaries/src/review/reviews.service.ts',
  'libs/summaries/src/review/signing/signing.service.ts',
  'libs/summaries/src/review/versions/published-summaries.ts',
  'libs/summaries/src/review/versions/versions.service.ts',
  'libs/summaries/src/review/working-copies/working-copies.service.ts',
  'libs/summaries/src/runs/run-claims.ts',
  'libs/summaries/src/runs/run-completion.ts',
  'libs/summaries/src/runs/summarize-step.ts',
  'libs/summaries/src/source-changes/patient-merged.consumer.ts',
  'libs/summaries/src/source-changes/patient-reassignment.service.ts',
  'libs/summaries/src/source-changes/summary-reruns.ts',
  'libs/summaries/src/summaries.service.ts',
  'libs/summaries/src/token-counting/token-count-step.ts',
]);

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
  const large = files.filter((file) => mostParameters(file, readFileSync(file, 'utf8')) > MOST);
  expect(large.filter((file) => !WAITING.has(file))).toEqual([]);
  expect([...WAITING].filter((file) => !large.includes(file))).toEqual([]);
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
