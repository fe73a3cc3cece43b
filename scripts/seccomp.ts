import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// npm run seccomp: writes libs/sandbox/generated from the list of system calls.
const source = fileURLToPath(new URL('./seccomp/write-filters.ts', import.meta.url));
const { module } = await runnerImport<typeof import('./seccomp/write-filters.js')>(source, {
  resolve: { tsconfigPaths: true },
  logLevel: 'error',
});
module.writeFilters();
