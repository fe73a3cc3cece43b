import { writeSync } from 'node:fs';
import { z } from 'zod';
import { extractDocument } from './extract-document.js';
import {
  type ExtractionAnswer,
  ExtractionJob,
  JOB_MAX_BYTES,
  type PageBegun,
} from './sandbox/extraction-job.js';
import { encodeFrame, FrameReader } from './sandbox/frames.js';
import { EXPECTS_PDF } from './sandbox/expects-pdf.js';
import { reportStray } from './sandbox/stray-rejections.js';
import { loadPdfLibrary } from './pdf/pdf-library.js';

const STDOUT = 1;
const IDLE_MS = 200;
const FULL_PIPE_MS = 5;

// The child process for one document: says that it is ready, reads its job and the bytes
// from stdin, writes one answer and the attachments to stdout, and ends. Before the answer it says
// which page it has come to, where pages take long. An error ends it with a code and no words, because
// the words of a parser's error may be words of the document.
process.on('uncaughtException', () => process.exit(70));
process.on('unhandledRejection', () => {
  if (!reportStray()) process.exit(70);
});

write(encodeFrame({ kind: 'ready' }));
// A spare that is left in peace loads the slowest parser ahead; under load, text need not wait for it.
const idle = setTimeout(() => {
  if (process.argv.includes(EXPECTS_PDF)) void loadPdfLibrary();
}, IDLE_MS);

const frames = new FrameReader(JOB_MAX_BYTES);
const input: Buffer[] = [];
let job: ExtractionJob | null = null;
for await (const chunk of process.stdin.iterator({ destroyOnReturn: false })) {
  clearTimeout(idle);
  const bytes = z.instanceof(Buffer).parse(chunk);
  if (job !== null) {
    input.push(bytes);
    continue;
  }
  frames.push(bytes);
  const first = frames.next();
  if (first === null) continue;
  job = ExtractionJob.parse(JSON.parse(first));
  input.push(...frames.rest());
}
// Without a job the parent has gone before it had work.
if (job !== null) {
  const { outcome, attachments } = await extractDocument(Buffer.concat(input), {
    ...job,
    onPage: () => write(encodeFrame({ kind: 'page' } satisfies PageBegun)),
  });
  const answer: ExtractionAnswer = {
    outcome,
    attachments: attachments.map(({ fileName, mediaType, bytes }) => ({
      fileName,
      mediaType: mediaType.slice(0, 200),
      sizeBytes: bytes.length,
    })),
  };
  write(encodeFrame(answer));
  for (const { bytes } of attachments) write(bytes);
}
process.exit(0);

/** Blocks until the parent has taken all, so that nothing is lost when the process ends. */
function write(bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(STDOUT, bytes, written);
    } catch (error) {
      // The pipe is full and does not block: its reader will make room.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, FULL_PIPE_MS);
    }
  }
}
