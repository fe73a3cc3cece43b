import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { NO_CLINICAL_DATA, NO_CORPORA, WITHOUT_CORPORA } from './test/support/corpora.js';
import { ClosingLineReporter } from './test/support/reporter.js';

const WEB = 'apps/web/**/*.spec.{ts,tsx}';
const LONG = '**/*.long.spec.ts';
const SERVICE = ['test/api/**/*.spec.ts', 'test/{hl7,hl7-sources,outbound-hl7}.spec.ts'];
const RULES = 'test/{architecture,attacks,dev,ladder}/**/*.spec.ts';

/**
 * Files share the modules of their worker, those beside the code and those that ask a service of their own: to read
 * Nest, TypeORM and our own anew for each takes longer than most of them. Files that start processes, and those of the
 * web app, which share a page and mock modules, have a process of their own. What takes longer than a run may be made
 * to wait for is a command: `npm run test:long`.
 */
const PROJECTS = [
  {
    name: 'shared',
    include: ['libs/**/*.spec.ts', 'apps/**/*.spec.ts', RULES],
    exclude: [WEB, LONG],
    isolate: false,
  },
  { name: 'service', include: SERVICE, exclude: [LONG], isolate: false },
  {
    name: 'apart',
    include: ['test/**/*.spec.ts', WEB],
    exclude: [RULES, ...SERVICE, LONG],
    isolate: true,
  },
  { name: 'long', include: [`{libs,apps,test}/${LONG}`], exclude: [], isolate: true },
  // taken by `npm run pictures`
  { name: 'pictures', include: ['scripts/pictures/*.pictures.ts'], exclude: [], isolate: true },
];

const withoutCorpora = process.env['CLOISTER_CORPORA'] === WITHOUT_CORPORA;
const resolve = { tsconfigPaths: true };

export default defineConfig({
  resolve,
  test: {
    globalSetup: 'test/support/global-setup.ts',
    // on two cores: for a fifth of its time a test waits for a database or a process
    maxWorkers: 3,
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
      new ClosingLineReporter({
        skips: process.env['CI'] ? 'failures' : 'allowed',
        expected: withoutCorpora ? [NO_CORPORA, NO_CLINICAL_DATA] : [],
      }),
    ],
  },
});
