import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { ClosingLineReporter } from './test/support/reporter.js';

const GLOBAL_SETUP = 'test/support/global-setup.ts';

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: ['libs/**/*.spec.ts', 'apps/**/*.spec.{ts,tsx}', 'test/**/*.spec.ts'],
    globalSetup: existsSync(GLOBAL_SETUP) ? [GLOBAL_SETUP] : [],
    maxWorkers: 2,
    testTimeout: 30_000,
    // starting a database or a model belongs to hooks
    hookTimeout: 60_000,
    teardownTimeout: 20_000,
    reporters: [
      ['default', { summary: false }],
      new ClosingLineReporter({ skips: process.env['CI'] ? 'failures' : 'allowed' }),
    ],
  },
});
