import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// From the sources of the api: what calls it may not compile yet, where a route or a field of it has changed.
const main = fileURLToPath(new URL('../apps/api/src/openapi/openapi-main.ts', import.meta.url));
await runnerImport(main, { resolve: { tsconfigPaths: true }, logLevel: 'error' });
