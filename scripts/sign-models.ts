import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// node scripts/sign-models.ts [--release KEYFILE | --check]: writes models/allow-list.note from models/catalog.yaml.
// Vite, because Node finds neither a .ts file by its .js name nor a library by its alias.
const source = fileURLToPath(new URL('./sign-models/sign-models.ts', import.meta.url));
const { module } = await runnerImport<typeof import('./sign-models/sign-models.js')>(source, {
  resolve: { tsconfigPaths: true },
  logLevel: 'error',
});
process.exitCode = await module.signModels(process.argv.slice(2));
