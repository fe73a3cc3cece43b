/* oxlint-disable vitest/no-conditional-tests, vitest/valid-title, vitest/valid-describe-callback -- its tests are its caller's */
import { describe, it } from 'vitest';

/**
 * A group of tests that needs something of the machine. Where that is `missing`, the group is one
 * skipped test that gives the reason, and none of its hooks run.
 */
export function describeUnless(missing: string | null, name: string, tests: () => void): void {
  if (missing === null) describe(name, tests);
  else it(name, ({ skip }) => skip(missing));
}
