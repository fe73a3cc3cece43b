import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const PACKAGE = require.resolve('pdfjs-dist/package.json');
/** What pdf.js asks for by name while it draws: character maps, the fonts every reader has, picture decoders. */
const FOLDERS = ['cmaps', 'standard_fonts', 'wasm'];
// Our Content-Security-Policy does not let the browser compile it; its counterpart in JavaScript is there too.
const LEFT_OUT = /\.wasm$/;

/**
 * Serves these files from our own origin. pdf.js builds their addresses itself, so their names cannot
 * be hashed; the version in the folder's name makes an address stand for its bytes all the same.
 */
export function pdfAssets(): Plugin {
  const folder = dirname(PACKAGE);
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(PACKAGE, 'utf8')));
  const base = `assets/pdfjs-${version}`;
  return {
    name: 'pdf-assets',
    generateBundle() {
      for (const name of FOLDERS) {
        for (const file of readdirSync(join(folder, name)).filter((one) => !LEFT_OUT.test(one))) {
          const source = readFileSync(join(folder, name, file));
          this.emitFile({ type: 'asset', fileName: `${base}/${name}/${file}`, source });
        }
      }
    },
    configureServer(server) {
      server.middlewares.use(`/${base}`, (request, response, next) => {
        const [, name = '', file = ''] = (request.url ?? '').split('/');
        const path = join(folder, name, basename(file));
        if (!FOLDERS.includes(name) || !existsSync(path)) return next();
        createReadStream(path).pipe(response);
      });
    },
  };
}
