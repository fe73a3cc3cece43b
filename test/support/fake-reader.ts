import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCE = `
import { writeSync } from 'node:fs';
const send = (message) => {
  const body = Buffer.from(JSON.stringify(message));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  writeSync(1, Buffer.concat([length, body]));
};
send({ kind: 'ready' });
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const all = Buffer.concat(chunks);
const bytes = all.subarray(4 + all.readUInt32BE()).toString();
if (bytes.includes(REFUSED)) {
  send({ outcome: { kind: 'rejected', reason: { code: 'broken', details: {} } }, attachments: [] });
} else {
  const text = LINES.test(bytes) ? bytes : bytes.split('\\n').filter((line) => !line.startsWith('+')).join('\\n');
  const runs = [{ start: 0, end: text.length, place: { kind: 'line', line: 1 } }];
  const extractor = { name: 'lines', version: VERSION, libraries: {} };
  const extraction = { version: 1, mediaType: 'text/plain', text, runs, warnings: [], extractor };
  send({ outcome: { kind: 'extracted', extraction }, attachments: [] });
}
process.exit(0);
`;

/**
 * In place of the reader, as another version of it: the first overlooks lines that begin with a plus, later ones read
 * them. A file with the word that it refuses is refused.
 */
export function fakeReader(
  version: number,
  refused = '\u0000',
): Disposable & { readonly entry: string } {
  const folder = mkdtempSync(join(tmpdir(), 'cloister-reader-'));
  const entry = join(folder, 'main.mjs');
  const lines = version === 1 ? '/$^/' : '/^/';
  const constants = `const VERSION = ${version};\nconst REFUSED = ${JSON.stringify(refused)};\nconst LINES = ${lines};\n`;
  writeFileSync(entry, constants + SOURCE);
  return { entry, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}
