import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Vite, because Node finds neither a .ts file by its .js name nor a library by its alias.
const main = fileURLToPath(new URL('./main.ts', import.meta.url));
await runnerImport(main, { resolve: { tsconfigPaths: true }, logLevel: 'error' });
// what the libraries opened when they were loaded must not keep a finished run from ending
process.exit();
