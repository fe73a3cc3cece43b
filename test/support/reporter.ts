import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';

const FAILURE_LINES = 12;

interface Options {
  /** A machine that must have everything (CI) counts a skipped test as a failed one. */
  readonly skips: 'allowed' | 'failures';
  /** Reasons that are no failure even there: what the run was told to do without. */
  readonly expected?: readonly string[];
}

/**
 * Prints the time of every file, every skipped test with its reason, every failed one with the first
 * lines of what it says (a log is often kept by its end only) and, as the last line, `N passed, N failed`.
 * A test skipped without a reason has failed.
 */
export class ClosingLineReporter implements Reporter {
  private vitest: Vitest | undefined;

  constructor(private readonly options: Options) {}

  onInit(vitest: Vitest): void {
    this.vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    // with `-t` the tests that do not match are left out on purpose
    const chosen = this.vitest?.getGlobalTestNamePattern() !== undefined;
    const skipped = tests.filter((test) => test.result().state === 'skipped' && !chosen);
    const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
    const brokenSuites = modules
      .flatMap((module) => [...module.children.allSuites()])
      .filter((suite) => suite.errors().length > 0).length;
    const faultySkips = skipped.filter((test) => !this.mayBeSkipped(reasonOf(test)));
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed =
      tests.filter((test) => test.result().state === 'failed').length +
      brokenFiles +
      brokenSuites +
      unhandledErrors.length +
      faultySkips.length;
    const counted = skipped.length - faultySkips.length;

    if (failed > 0) process.exitCode = 1;
    process.stdout.write(
      [
        ...timesOf(modules),
        ...skipped.map((test) => `skipped: ${test.fullName} (${reasonOf(test) ?? 'no reason'})`),
        ...(faultySkips.length > 0 ? [whyFaulty(this.options)] : []),
        ...failuresOf(modules),
        ...unhandledErrors.map((error) => `unhandled: ${firstLines(error)}`),
        `${passed} passed, ${failed} failed${counted > 0 ? `, ${counted} skipped` : ''}`,
        '',
      ].join('\n'),
    );
  }

  private mayBeSkipped(reason: string | undefined): boolean {
    const { skips, expected = [] } = this.options;
    if (reason === undefined) return false;
    return skips === 'allowed' || expected.includes(reason);
  }
}

function timesOf(modules: readonly TestModule[]): string[] {
  return modules
    .map((module) => {
      const { duration, collectDuration, setupDuration } = module.diagnostic();
      return { name: module.relativeModuleId, ms: duration + collectDuration + setupDuration };
    })
    .toSorted((a, b) => b.ms - a.ms)
    .map(({ name, ms }) => `${(ms / 1000).toFixed(2).padStart(8)} s  ${name}`);
}

function failuresOf(modules: readonly TestModule[]): string[] {
  return modules.flatMap((module) => {
    const name = module.relativeModuleId;
    const suites = [...module.children.allSuites()];
    const tests = [...module.children.allTests()];
    return [
      ...module.errors().map((error) => `failed: ${name}: ${firstLines(error)}`),
      ...suites.flatMap((suite) =>
        suite.errors().map((error) => `failed: ${name} > ${suite.fullName}: ${firstLines(error)}`),
      ),
      ...tests
        .filter((test) => test.result().state === 'failed')
        .map(
          (test) => `failed: ${name} > ${test.fullName}: ${firstLines(test.result().errors?.[0])}`,
        ),
    ];
  });
}

function firstLines(error: unknown): string {
  const said = error as { message?: string; stack?: string } | undefined;
  const place = said?.stack?.split('\n').find((line) => line.includes('.spec.ts'));
  return [...(said?.message ?? String(error)).split('\n').slice(0, FAILURE_LINES), place ?? '']
    .filter((line) => line.trim() !== '')
    .join('\n    ');
}

function reasonOf(test: TestCase): string | undefined {
  const result = test.result();
  return result.state === 'skipped' ? result.note : undefined;
}

function whyFaulty({ skips }: Options): string {
  return skips === 'failures'
    ? 'Here nothing may be skipped: install what the reasons above name.'
    : 'Give each skipped test a reason: context.skip(condition, reason).';
}
