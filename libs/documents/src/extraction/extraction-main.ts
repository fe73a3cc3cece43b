import { writeSync } from 'node:fs';
import { z } from 'zod';
import { extractDocument } from './extract-document.js';
import { encodeFrame, FrameReader } from './frames.js';
import { loadPdfLibrary } from './pdf-library.js';

const STDOUT = 1;
const IDLE_MS = 200;
const MAX_CLAIM_BYTES = 1024;
const Claim = z.object({ extension: z.string(), mediaType: z.string() });

// The child process for one document: says that it is ready, reads a claim and the bytes from
// stdin, writes one outcome to stdout, and ends. An error ends it with a code and no words, because
// the words of a parser's error may be words of the document.
process.on('uncaughtException', () => process.exit(70));
process.on('unhandledRejection', () => process.exit(70));

write(encodeFrame({ kind: 'ready' }));
// A spare that is left in peace loads the slowest parser ahead; under load, text need not wait for it.
const idle = setTimeout(() => void loadPdfLibrary(), IDLE_MS);

const frames = new FrameReader(MAX_CLAIM_BYTES);
const input: Buffer[] = [];
let claim: z.infer<typeof Claim> | null = null;
for await (const chunk of process.stdin.iterator({ destroyOnReturn: false })) {
  clearTimeout(idle);
  const bytes = z.instanceof(Buffer).parse(chunk);
  if (claim !== null) {
    input.push(bytes);
    continue;
  }
  frames.push(bytes);
  const first = frames.next();
  if (first === null) continue;
  claim = Claim.parse(JSON.parse(first));
  input.push(...frames.rest());
}
// Without a claim the parent has gone before it had work.
if (claim !== null) write(encodeFrame(await extractDocument(Buffer.concat(input), claim)));
process.exit(0);

/** Blocks until the parent has taken all, so that nothing is lost when the process ends. */
function write(frame: Buffer): void {
  for (let written = 0; written < frame.length;) {
    try {
      written += writeSync(STDOUT, frame, written);
    } catch (error) {
      // The pipe is full and does not block: its reader will make room.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}
