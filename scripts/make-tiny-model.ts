import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Writes the random-weight model that the tests use, to try the service without a download.
const source = fileURLToPath(new URL('../test/support/tiny-model.ts', import.meta.url));
// Vite, because Node does not find a .ts file by its .js name
const { module } = await runnerImport<typeof import('../test/support/tiny-model.js')>(source);
const path = process.argv[2] ?? 'data/models/tiny.gguf';
const bytes = module.encodeTinyModel();
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, bytes);
process.stdout.write(`${path}: ${bytes.length} bytes\n`);
