import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { startVitest } from 'vitest/node';

/** Every page in every state; git ignores them. */
const TAKEN = 'data/pictures';
/** Those that a guide shows. */
const SHOWN = 'docs/pictures/web';

// The pages are brought into their states as the tests do it: over a database of their own, with a
// worker that waits where a picture is to be taken. So the runner of the tests takes the pictures.
const began = Date.now();
const vitest = await startVitest(process.argv.slice(2), {
  project: 'pictures',
  watch: false,
  fileParallelism: false,
  testTimeout: 180_000,
});
await vitest.close();

const guides = globSync('{README.md,docs/**/*.md}').map((path) => readFileSync(path, 'utf8'));
const shown = new Set(
  guides.flatMap((guide) =>
    [...guide.matchAll(/pictures\/web\/([a-z0-9-]+\.png)/g)].map(([, name = '']) => name),
  ),
);
const copied = [...shown]
  .map((name) => join(TAKEN, name))
  .filter((path) => existsSync(path) && statSync(path).mtimeMs >= began)
  .map((path) => {
    const copy = join(SHOWN, basename(path));
    copyFileSync(path, copy);
    return copy;
  });

// a palette is enough for a page and takes a third of the bytes
const small = ['--force', '--ext', '.png', '--skip-if-larger', '--strip', '--quality', '70-100'];
await promisify(execFile)('pngquant', [...small, ...copied]).catch(
  ({ code, message }: { readonly code: unknown; readonly message: string }) => {
    // 98 and 99: some were left as they are
    if (code === 98 || code === 99) return;
    process.stderr.write(`The pictures stay as large as they are, install pngquant: ${message}\n`);
  },
);
process.stdout.write(
  `Every picture is in ${TAKEN}/; ${copied.length} that a guide shows were copied to ${SHOWN}/.\n`,
);
