import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Vite, because Node finds neither a .ts file by its .js name nor a library by its alias.
const source = fileURLToPath(new URL('./write-tokens.ts', import.meta.url));
const { module } = await runnerImport<typeof import('./write-tokens.js')>(source, {
  resolve: { tsconfigPaths: true },
  logLevel: 'error',
});
const [model] = process.argv.slice(2);
if (model === undefined) throw new Error('node scripts/finetune/tokens.ts MODEL.gguf < LINES');
await module.writeTokens(model);
