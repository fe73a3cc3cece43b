import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Vite, because Node finds neither a .ts file by its .js name nor a library by its alias.
const source = fileURLToPath(new URL('./train.ts', import.meta.url));
const { module } = await runnerImport<typeof import('./train.js')>(source, {
  resolve: { tsconfigPaths: true },
  logLevel: 'error',
});
process.exitCode = await module.train(process.argv.slice(2));
