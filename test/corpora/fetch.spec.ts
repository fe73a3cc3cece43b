import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressOf, fetchFiles, type Fetched } from '../../scripts/corpora/fetch/fetch-files.js';
import { type ListedFile, listedFiles } from '../../scripts/corpora/fetch/manifest.js';
import { corpusPath, hasCorpora, NO_CORPORA } from '../support/corpora.js';

const COMMIT = '0123456789012345678901234567890123456789';
let folder: string;
let from: string;
let served: Map<string, (() => Buffer | number)[]>;
let asked: string[];
const server = createServer(({ url = '' }, response) => {
  asked.push(url);
  const answers = served.get(url) ?? [];
  const answer = (answers.length > 1 ? answers.shift() : answers[0])?.() ?? 404;
  response.writeHead(typeof answer === 'number' ? answer : 200);
  response.end(typeof answer === 'number' ? '' : answer);
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-corpora-'));
  served = new Map();
  asked = [];
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  from = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true });
});

/** Listed as `listed`, and served as the answers say, the last of them again and again. */
function aFile(name: string, listed: string, answers: readonly (string | number)[]): ListedFile {
  const file: ListedFile = {
    file: `pdf-small/${name}`,
    repository: 'someone/files',
    commit: COMMIT,
    licence: 'MIT',
    path: `a folder/${name}`,
    bytes: Buffer.byteLength(listed),
    sha256: createHash('sha256').update(listed).digest('hex'),
  };
  served.set(
    new URL(addressOf(file, from)).pathname,
    answers.map((answer) => () => (typeof answer === 'number' ? answer : Buffer.from(answer))),
  );
  return file;
}

async function fetchNow(files: readonly ListedFile[]): Promise<Fetched> {
  const signal = AbortSignal.timeout(20_000);
  return fetchFiles(files, { folder, from, signal, onFile: () => {} });
}

function onDisk(): readonly string[] {
  return globSync('**/*.*', { cwd: folder }).toSorted();
}

describe('corpora:fetch', () => {
  it('keeps a file under its name, whatever characters its path has', async () => {
    const file = aFile('170.314(b)(1) CCD #2.pdf', 'one', ['one']);
    expect(await fetchNow([file])).toEqual({ present: 0, fetched: 1, failed: [] });
    expect(readFileSync(join(folder, 'corpora', file.file), 'utf8')).toBe('one');
    expect(asked).toEqual([`/someone/files/${COMMIT}/a%20folder/170.314(b)(1)%20CCD%20%232.pdf`]);
  });

  it('keeps nothing of a file whose content is another, is longer, or is not there', async () => {
    const files = [
      aFile('other.pdf', 'one', ['eno']),
      aFile('longer.pdf', 'one', ['one and more']),
      aFile('gone.pdf', 'one', [404]),
      aFile('good.pdf', 'two', ['two']),
    ];
    const { fetched, failed } = await fetchNow(files);
    expect(fetched).toBe(1);
    expect(failed.map(({ file }) => file).toSorted()).toEqual([
      'pdf-small/gone.pdf',
      'pdf-small/longer.pdf',
      'pdf-small/other.pdf',
    ]);
    expect(failed.find(({ file }) => file.includes('other'))?.reason).toMatch(/SHA-256/);
    expect(onDisk()).toEqual(['corpora/pdf-small/good.pdf']);
  });

  it('tries again where a server fails for a moment, and fetches nothing twice', async () => {
    const files = [aFile('late.pdf', 'one', [503, 'one'])];
    expect(await fetchNow(files)).toMatchObject({ fetched: 1 });
    expect(asked).toHaveLength(2);
    expect(await fetchNow(files)).toEqual({ present: 1, fetched: 0, failed: [] });
    expect(asked).toHaveLength(2);
  });
});

describe('the list of corpora', () => {
  const files = listedFiles();

  it('names a commit, a licence and a place inside the folder for each file', () => {
    expect(files.length).toBeGreaterThan(900);
    expect(new Set(files.map(({ file }) => file)).size).toBe(files.length);
    for (const { file, commit, licence, path, bytes, sha256 } of files) {
      expect(`${file} ${path}`).not.toMatch(/(^|[ /])\.\.?\/|^\/|\\/);
      expect(commit).toMatch(/^[0-9a-f]{40}$/);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(licence).not.toBe('');
      expect(bytes).toBeGreaterThanOrEqual(0);
    }
  });

  it('says what is in the folder', ({ skip }) => {
    skip(!hasCorpora, NO_CORPORA);
    const others = files.filter(({ file, sha256 }) => {
      const path = corpusPath(file);
      return (
        !existsSync(path) ||
        createHash('sha256').update(readFileSync(path)).digest('hex') !== sha256
      );
    });
    expect(others.map(({ file }) => file)).toEqual([]);
  });
});
