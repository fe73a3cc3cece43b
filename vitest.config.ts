import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { ClosingLineReporter } from './test/support/reporter.js';

const WEB = 'apps/web/**/*.spec.{ts,tsx}';
const LONG = '**/*.long.spec.ts';

/**
 * Files of the service share the modules of their worker: to read Nest and TypeORM anew for each
 * took an eighth of the whole run. Those of the web app share a page and mock modules, so each has
 * its own. What takes longer than a run may be made to wait for is a command: `npm run test:long`.
 */
const PROJECTS = [
  {
    name: 'service',
    include: ['libs/**/*.spec.ts', 'apps/**/*.spec.ts', 'test/**/*.spec.ts'],
    exclude: [WEB, LONG],
    isolate: false,
  },
  { name: 'web', include: [WEB], exclude: [], isolate: true },
  { name: 'long', include: [`{libs,apps,test}/${LONG}`], exclude: [], isolate: false },
];

const resolve = { tsconfigPaths: true };

export default defineConfig({
  resolve,
  test: {
    globalSetup: 'test/support/global-setup.ts',
    maxWorkers: 2,
    teardownTimeout: 20_000,
    projects: PROJECTS.map((project): TestProjectInlineConfiguration => ({
      resolve,
      test: {
        ...project,
        setupFiles: 'test/support/leave-no-trace.ts',
        testTimeout: 30_000,
        // starting a database or a model belongs to hooks
        hookTimeout: 60_000,
      },
    })),
    reporters: [
      ['default', { summary: false }],
      new ClosingLineReporter({ skips: process.env['CI'] ? 'failures' : 'allowed' }),
    ],
  },
});
