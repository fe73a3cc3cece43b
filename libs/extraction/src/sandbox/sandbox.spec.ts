import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { hasNoSockets, type SandboxMode } from '@app/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Outcome } from '../extract-document.js';
import { EXPECTS_PDF } from './expects-pdf.js';
import { Extractor } from './extractor.js';
import { DEFAULT_EXTRACTION_LIMITS } from '../limits.js';
import { scan, scannedPdf, typedPdf } from '../../../../test/support/scanned-pages.js';
import { SandboxedProcess } from './sandbox.js';
import { chooseReaderSandbox, readerCommand } from './reader-command.js';

const MIB = 1024 * 1024;
const LIMITS = {
  timeoutMs: 10_000,
  pageTimeoutMs: 1_000,
  maxPages: 3,
  maxRssBytes: 512 * MIB,
  maxOutputBytes: MIB,
};
const NO_OCR = { languages: [], pageTimeoutMs: 1_000 } as const;
/** Why not, or null where this machine has it. */
const lacks = {
  full: await whyNot('full'),
  landlock: await whyNot('landlock'),
  reduced: null,
};
for (const [mode, reason] of Object.entries(lacks)) {
  if (reason !== null)
    process.stderr.write(`Tests of the ${mode} sandbox are skipped. ${reason}
`);
}

const folder = mkdtempSync(join(tmpdir(), 'cloister-sandbox-'));
const secrets = join(folder, 'data', 'secrets');
const keyFile = join(secrets, 'root.key');
afterAll(() => rmSync(folder, { recursive: true }));

// Speaks the protocol by hand, so that it needs nothing that the product's own entry point has.
const PROTOCOL = `
import { writeSync } from 'node:fs';
const send = (message) => {
  const body = Buffer.from(JSON.stringify(message));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const all = Buffer.concat([length, body]);
  for (let at = 0; at < all.length; ) { try { at += writeSync(1, all, at); } catch (error) { if (error.code !== 'EAGAIN') throw error; } }
};
send({ kind: 'ready' });
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const all = Buffer.concat(chunks);
const text = all.subarray(4 + all.readUInt32BE()).toString();
`;

// Each probe says 'reached' when a wall is missing, or the code of what stopped it.
const PROBES = `
import { spawnSync } from 'node:child_process';
import dns from 'node:dns/promises';
import fs from 'node:fs';
import net from 'node:net';
import { Worker } from 'node:worker_threads';
const { port, keyFile, folder } = JSON.parse(text);
const attempt = async (action) => { try { await action(); return 'reached'; } catch (error) { return error.code ?? error.message; } };
const spawned = (file, args) => { const { error } = spawnSync(file, args); if (error) throw error; };
send({
  connect: await attempt(() => new Promise((resolve, reject) => net.connect(port, '127.0.0.1', resolve).on('error', reject))),
  outside: await attempt(() => new Promise((resolve, reject) => net.connect(53, '192.0.2.1', resolve).on('error', reject))),
  dns: await attempt(() => dns.lookup('example.com')),
  spawn: await attempt(() => spawned('/bin/sh', ['-c', 'true'])),
  spawnNode: await attempt(() => spawned(process.execPath, ['-e', '0'])),
  worker: await attempt(() => new Worker('0', { eval: true })),
  addon: await attempt(() => process.dlopen({ exports: {} }, '/usr/lib/x86_64-linux-gnu/libc.so.6')),
  code: await attempt(() => new Function('return 1')()),
  key: await attempt(() => fs.readFileSync(keyFile)),
  passwords: await attempt(() => fs.readFileSync('/etc/passwd')),
  environ: await attempt(() => fs.readFileSync('/proc/self/environ')),
  list: await attempt(() => fs.readdirSync('/')),
  write: await attempt(() => fs.writeFileSync(folder + '/written', 'x')),
  tmp: await attempt(() => fs.writeFileSync('/tmp/written', 'x')),
  environment: Object.keys(process.env).length,
  title: process.argv.length,
});
process.exit(0);
`;

// For a child whose own permissions of Node are taken away: only the namespaces are left.
const NAMESPACES_ONLY = `
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
const { keyFile, hidden, own } = JSON.parse(fs.readFileSync(0, 'utf8'));
const attempt = (action) => { try { action(); return 'reached'; } catch (error) { return error.code; } };
process.stdout.write(JSON.stringify({
  old: fs.readdirSync('/old'),
  proc: fs.readdirSync('/proc'),
  devices: fs.readdirSync('/dev'),
  key: attempt(() => fs.readFileSync(keyFile)),
  hidden: attempt(() => fs.readFileSync(hidden)),
  shell: spawnSync('/bin/sh', ['-c', 'true']).error?.code ?? 'reached',
  passwords: attempt(() => fs.readFileSync('/etc/passwd')),
  own: attempt(() => fs.appendFileSync(own, 'x')),
  mountAgain: spawnSync('/cloister/umount', ['-l', '/usr/lib']).status === 0 ? 'reached' : 'failed',
}));
`;

const BEHAVIOURS = `
if (text === 'hang') for (;;);
if (text === 'sleep') await new Promise(() => setInterval(() => {}, 1000));
const pages = Number(/^pages (\\d)/.exec(text)?.[1] ?? 0);
for (let page = 0; page < pages; page += 1) { send({ kind: 'page' }); await new Promise((resolve) => setTimeout(resolve, 700)); }
if (text.endsWith('stuck')) await new Promise(() => setInterval(() => {}, 1000));
if (text === 'heap') { const kept = []; for (;;) kept.push({ a: new Array(1000).fill(kept.length) }); }
if (text === 'buffers') { const kept = []; for (;;) kept.push(Buffer.alloc(16 * 1024 * 1024, 1)); }
if (text === 'swell') { const kept = Array.from({ length: 15 }, () => Buffer.alloc(16 * 1024 * 1024, 1)); await new Promise(() => setInterval(() => kept.length, 1000)); }
if (text === 'crash') process.abort();
if (text === 'throw') throw new Error('words of a document');
if (text === 'giant') { const block = Buffer.alloc(1024 * 1024, 120); for (;;) writeSync(1, block); }
if (text === 'long') send({ kind: 'rejected', filler: 'x'.repeat(4 * 1024 * 1024) });
if (text === 'nonsense') send({ outcome: { kind: 'extracted', extraction: { text: 1 } }, attachments: [] });
if (text === 'words') send({ outcome: { kind: 'rejected', reason: { code: 'type-mismatch', details: { found: 'words of a document' } } }, attachments: [] });
if (text === 'lie') send({ outcome: { kind: 'rejected', reason: { code: 'empty', details: { found: 'pdf', message: 'words of a document' } } }, attachments: [] });
const sizes = { parcels: [3_000_000, 1, 70_000], short: [10, 5_000_000], stall: [5_000_000] }[text] ?? [];
const attachments = sizes.map((sizeBytes, index) => ({ fileName: index + '.txt', mediaType: 'text/plain', sizeBytes }));
send({ outcome: { kind: 'extracted', extraction: { version: 1, mediaType: 'text/plain', text, runs: [{ start: 0, end: text.length, place: { kind: 'line', line: 1 } }], warnings: [], extractor: { name: 'test', version: 1, libraries: {} } } }, attachments });
const pour = (bytes) => { for (let at = 0; at < bytes.length; ) { try { at += writeSync(1, bytes, at); } catch (error) { if (error.code !== 'EAGAIN') throw error; } } };
if (text === 'parcels') sizes.forEach((size, index) => pour(Buffer.alloc(size, 65 + index)));
if (text === 'short') pour(Buffer.alloc(100, 65));
if (text === 'stall') { pour(Buffer.alloc(100, 65)); await new Promise(() => setInterval(() => {}, 1000)); }
process.exit(0);
`;

/** Reads any document as what it was told at its start. */
const STARTED_WITH = `
const said = process.argv.slice(2).join(' ') || 'nothing';
const mediaType = text === 'pdf' ? 'application/pdf' : 'text/plain';
send({ outcome: { kind: 'extracted', extraction: { version: 1, mediaType, text: said, runs: [{ start: 0, end: said.length, place: { kind: 'line', line: 1 } }], warnings: [], extractor: { name: 'test', version: 1, libraries: {} } } }, attachments: [] });
process.exit(0);
`;

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

function entry(name: string, code: string): string {
  const own = join(folder, 'entries', name);
  mkdirSync(own, { recursive: true });
  const path = join(own, 'main.mjs');
  writeFileSync(path, PROTOCOL + code);
  return path;
}

function bareEntry(): string {
  const path = entry('bare', '');
  writeFileSync(path, NAMESPACES_ONLY);
  return path;
}

beforeAll(() => {
  mkdirSync(secrets, { recursive: true });
  writeFileSync(keyFile, 'key');
  chmodSync(keyFile, 0o600);
});

async function probe(mode: SandboxMode, text: string): Promise<Record<string, unknown>> {
  await using child = new SandboxedProcess({
    mode,
    entry: entry('probes', PROBES),
    hiddenFolders: [join(folder, 'data')],
    limits: { cpuSeconds: 60, maxRssBytes: LIMITS.maxRssBytes },
  });
  const ended = await child.run(
    {},
    bytesOf(text),
    LIMITS,
    new AbortController().signal,
    async (answer) => answer,
  );
  return z.record(z.string(), z.unknown()).parse(ended.kind === 'answered' ? ended.answer : ended);
}

async function whyNot(mode: SandboxMode): Promise<string | null> {
  try {
    await chooseReaderSandbox(mode, []);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function withServer<T>(use: (port: number) => Promise<T>): Promise<T> {
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return await use(address.port);
  } finally {
    server.close();
  }
}

describe('code that has taken over a reader', () => {
  it.skipIf(lacks.full !== null)('reaches nothing behind the full walls', async () => {
    const seen = await withServer((port) =>
      probe('full', JSON.stringify({ port, keyFile, folder })),
    );
    expect(seen).toMatchObject({
      connect: 'EPERM',
      outside: 'EPERM',
      dns: expect.stringMatching(/^(EAI_AGAIN|ENOTFOUND|EAI_FAIL)$/),
      spawn: 'ERR_ACCESS_DENIED',
      spawnNode: 'ERR_ACCESS_DENIED',
      worker: 'ERR_ACCESS_DENIED',
      addon: expect.stringMatching(/^ERR_DLOPEN/),
      key: 'ERR_ACCESS_DENIED',
      passwords: 'ERR_ACCESS_DENIED',
      environ: 'ERR_ACCESS_DENIED',
      list: 'ERR_ACCESS_DENIED',
      write: 'ERR_ACCESS_DENIED',
      tmp: 'ERR_ACCESS_DENIED',
      environment: 0,
      title: 2,
    });
    expect(seen['code']).not.toBe('reached');
  });

  it.skipIf(lacks.full !== null)(
    'finds no file of the machine even without the permissions of Node',
    async () => {
      const readable = bareEntry();
      const hidden = join(folder, 'entries', 'bare', 'data');
      mkdirSync(hidden, { recursive: true });
      writeFileSync(join(hidden, 'root.key'), 'key');
      const { file, arguments: layers } = readerCommand({
        mode: 'full',
        entry: readable,
        hiddenFolders: [hidden],
        limits: { cpuSeconds: 60, maxRssBytes: LIMITS.maxRssBytes },
      });
      const without = layers.filter((one) => !/^--(permission|allow-fs-read)/.test(one));
      const { stdout } = spawnSync(file, without, {
        env: {},
        input: JSON.stringify({ keyFile, hidden: join(hidden, 'root.key'), own: readable }),
      });
      expect(JSON.parse(stdout.toString())).toEqual({
        old: [],
        proc: [],
        devices: ['null'],
        key: 'ENOENT',
        hidden: 'ENOENT',
        shell: 'EPERM',
        passwords: 'ENOENT',
        own: 'EROFS',
        mountAgain: 'failed',
      });
    },
  );

  it('reaches no file and no program behind the reduced walls', async () => {
    const seen = await withServer((port) =>
      probe('reduced', JSON.stringify({ port, keyFile, folder })),
    );
    const refused = {
      key: 'ERR_ACCESS_DENIED',
      spawn: 'ERR_ACCESS_DENIED',
      worker: 'ERR_ACCESS_DENIED',
    };
    expect(seen).toMatchObject({
      ...refused,
      passwords: 'ERR_ACCESS_DENIED',
      write: 'ERR_ACCESS_DENIED',
    });
    // Node alone does not keep a process from the network: the filter does, where it can be loaded.
    expect(seen['connect']).toBe(hasNoSockets('reduced') ? 'EPERM' : 'reached');
  });
});

describe.each(['full', 'landlock'] as const)('a reader behind %s walls', (mode) => {
  const skip = lacks[mode] !== null;

  async function read(
    text: string,
    options: { signal?: AbortSignal; timeoutMs?: number } = {},
  ): Promise<string> {
    const { signal = new AbortController().signal, timeoutMs = 15_000 } = options;
    await using extractor = new Extractor({
      mode,
      entry: entry('behaviours', BEHAVIOURS),
      timeoutMs,
      maxRssBytes: 300 * MIB,
      concurrency: 1,
      ocr: NO_OCR,
      hiddenFolders: [],
      maxOutputBytes: 2 * MIB,
    });
    const first = await extractor.extract({ bytes: bytesOf(text) }, signal);
    const next = await extractor.extract({ bytes: bytesOf('fine') }, signal);
    if (next.kind === 'rejected') throw new Error('the next document paid for the one before');
    if (first.kind === 'extracted') return first.extraction.text;
    expect(JSON.stringify(first.reason)).not.toContain('words of a document');
    return first.reason.code;
  }

  it.skipIf(skip).each([
    ['crash', 'crashed'],
    ['throw', 'crashed'],
    ['nonsense', 'crashed'],
    ['lie', 'empty'],
    ['words', 'crashed'],
    ['heap', 'too-much-memory'],
    ['buffers', 'too-much-memory'],
    ['swell', 'too-much-memory'],
    ['giant', 'too-much-output'],
    ['long', 'too-much-output'],
  ])('that meets %s costs one document: %s', async (text, code) => {
    expect(await read(text)).toBe(code);
  });

  it.skipIf(skip).each(['hang', 'sleep'])('that never ends (%s) is ended in time', async (text) => {
    expect(await read(text, { timeoutMs: 700 })).toBe('too-slow');
  });

  it.skipIf(skip).each([
    ['pages 3', 'text'],
    ['pages 3 stuck', 'page-too-slow'],
    ['pages 4', 'crashed'],
  ])('that goes through its pages has time for each, and for three (%s): %s', async (text, end) => {
    await using extractor = new Extractor({
      mode,
      entry: entry('behaviours', BEHAVIOURS),
      timeoutMs: 2_000,
      maxRssBytes: 300 * MIB,
      concurrency: 1,
      ocr: { languages: ['eng'], pageTimeoutMs: 1_500 },
      hiddenFolders: [],
    });
    const limits = { ...DEFAULT_EXTRACTION_LIMITS, maxScannedPages: 3 };
    const signal = new AbortController().signal;
    const outcome = await extractor.extract({ bytes: bytesOf(text), limits }, signal);
    expect(outcome.kind === 'rejected' ? outcome.reason.code : 'text').toBe(end);
  });

  it.skipIf(skip)('expects a PDF once one came', async () => {
    await using extractor = new Extractor({
      mode,
      entry: entry('started-with', STARTED_WITH),
      timeoutMs: 15_000,
      maxRssBytes: 300 * MIB,
      concurrency: 1,
      ocr: { languages: [], pageTimeoutMs: 1_500 },
      hiddenFolders: [],
    });
    const started: string[] = [];
    // the reader of the next document starts as soon as one is taken
    for (const text of ['text', 'pdf', 'text', 'text']) {
      const outcome = await extractor.extract(
        { bytes: bytesOf(text) },
        AbortSignal.timeout(15_000),
      );
      started.push(outcome.kind === 'extracted' ? outcome.extraction.text : outcome.reason.code);
    }
    expect(started).toEqual(['nothing', 'nothing', 'nothing', EXPECTS_PDF]);
  });

  it.skipIf(skip)('stops when the job is cancelled', async () => {
    const cancelled = new AbortController();
    const reason = new Error('cancelled');
    const reading = read('hang', { signal: cancelled.signal });
    setTimeout(() => cancelled.abort(reason), 500);
    await expect(reading).rejects.toBe(reason);
  });

  it.skipIf(skip)('hands over the files that came with a document, each in full', async () => {
    const { outcome, kept } = await attachmentsOf('parcels');
    expect(outcome.kind).toBe('extracted');
    expect(kept).toEqual([
      ['0.txt', 3_000_000, 'A'],
      ['1.txt', 1, 'B'],
      ['2.txt', 70_000, 'C'],
    ]);
  });

  it.skipIf(skip).each([
    ['short', 'crashed'],
    ['stall', 'too-slow'],
  ])('is not believed where announced files do not come: %s', async (text, code) => {
    const { outcome } = await attachmentsOf(text);
    expect(outcome.kind === 'rejected' && outcome.reason.code).toBe(code);
  });

  it.skipIf(skip)('is ended where a file that came along cannot be kept', async () => {
    const failing = attachmentsOf('parcels', async () => {
      throw new Error('the database went away');
    });
    await expect(failing).rejects.toThrow('went away');
  });

  async function attachmentsOf(
    text: string,
    fail?: () => Promise<void>,
  ): Promise<{ outcome: Outcome; kept: unknown[] }> {
    await using extractor = new Extractor({
      mode,
      entry: entry('behaviours', BEHAVIOURS),
      timeoutMs: 2_000,
      maxRssBytes: 300 * MIB,
      concurrency: 1,
      ocr: NO_OCR,
      hiddenFolders: [],
    });
    const kept: unknown[] = [];
    const signal = new AbortController().signal;
    const outcome = await extractor.extract(
      { bytes: bytesOf(text) },
      signal,
      async (attachment) => {
        await fail?.();
        const bytes = Buffer.concat(await Array.fromAsync(attachment.bytes));
        kept.push([attachment.fileName, bytes.length, [...new Set(bytes.toString())].join('')]);
      },
    );
    return { outcome, kept };
  }

  it.skipIf(skip)('passes on what the source of the bytes throws', async () => {
    await using extractor = new Extractor({
      mode,
      entry: entry('behaviours', BEHAVIOURS),
      timeoutMs: 5_000,
      maxRssBytes: 300 * MIB,
      concurrency: 1,
      ocr: NO_OCR,
      hiddenFolders: [],
    });
    const failing = (async function* () {
      yield Buffer.from('part');
      throw new Error('the database went away');
    })();
    const signal = new AbortController().signal;
    await expect(extractor.extract({ bytes: failing }, signal)).rejects.toThrow('went away');
  });
});

describe('the product’s own reader', () => {
  it.skipIf(lacks.full !== null)(
    'reads documents side by side and waits for a free place',
    async () => {
      await using extractor = new Extractor({
        mode: 'full',
        timeoutMs: 20_000,
        maxRssBytes: 512 * MIB,
        concurrency: 2,
        ocr: NO_OCR,
        hiddenFolders: [join(folder, 'data')],
      });
      await extractor.start();
      const signal = new AbortController().signal;
      const outcomes = await Promise.all(
        ['one', 'two', 'three'].map((text) =>
          extractor.extract({ bytes: bytesOf(text), fileName: 'Jane Doe 1970.txt' }, signal),
        ),
      );
      expect(
        outcomes.map((outcome) => outcome.kind === 'extracted' && outcome.extraction.text),
      ).toEqual(['one', 'two', 'three']);
    },
  );

  it.skipIf(lacks.full !== null)('reads what offices send behind the full walls', async () => {
    await using extractor = new Extractor({
      mode: 'full',
      timeoutMs: 20_000,
      maxRssBytes: 512 * MIB,
      concurrency: 2,
      ocr: NO_OCR,
      hiddenFolders: [join(folder, 'data')],
    });
    const files = {
      'medication-plan.xlsx': 'Drug: Ramipril 5 mg | Morning: [empty] | Noon: [empty] | Evening: 1',
      'case-conference.pptx': 'Drug: Ramipril 5 mg | Morning: [empty] | Noon: [empty] | Evening: 1',
      'letter.odt': 'Drug: Bisoprolol 2.5 mg | Morning: 1',
      'letter.rtf': 'Drug: Bisoprolol 2.5 mg | Morning: 1',
      'mail.msg': 'Test: INR | Wert: 2,5 | Einheit: [empty]',
    };
    for (const [fileName, line] of Object.entries(files)) {
      const bytes = (async function* () {
        yield readFileSync(join(INSTALL_FOLDER, 'test', 'files', fileName));
      })();
      const outcome = await extractor.extract({ bytes, fileName }, new AbortController().signal);
      expect(outcome.kind === 'extracted' ? outcome.extraction.text : outcome).toContain(line);
    }
  });

  it.skipIf(lacks.full !== null)('recognizes text behind the full walls', async () => {
    await using extractor = new Extractor({
      mode: 'full',
      timeoutMs: 20_000,
      maxRssBytes: 1024 * MIB,
      concurrency: 1,
      ocr: { languages: ['eng', 'deu'], pageTimeoutMs: 20_000 },
      hiddenFolders: [join(folder, 'data')],
    });
    const picture = await scan(typedPdf(['Größe und Gewicht: 172 cm, 80 kg.']), 200);
    const outcome = await extractor.extract(
      {
        bytes: (async function* () {
          yield scannedPdf([picture]);
        })(),
        fileName: 'scan.pdf',
      },
      new AbortController().signal,
    );
    expect(outcome.kind === 'extracted' && outcome.extraction.text).toContain('172 cm, 80 kg.');
  });
});
