import { execFile } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { startVitest } from 'vitest/node';

const PICTURES = 'docs/pictures/web/*.png';

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

// A palette is enough for a page and takes a third of the bytes. Those of earlier runs have theirs.
const taken = globSync(PICTURES).filter((path) => statSync(path).mtimeMs >= began);
const small = ['--force', '--ext', '.png', '--skip-if-larger', '--strip', '--quality', '70-100'];
await promisify(execFile)('pngquant', [...small, ...taken]).catch(
  ({ code, message }: { readonly code: unknown; readonly message: string }) => {
    // 98 and 99: some were left as they are
    if (code === 98 || code === 99) return;
    process.stderr.write(`The pictures stay as large as they are, install pngquant: ${message}\n`);
  },
);
