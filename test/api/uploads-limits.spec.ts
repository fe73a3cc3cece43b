import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UploadRulesView } from '../../apps/api/src/uploads/uploads.dto.js';
import { read } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { count, entries } from './admin.js';
import { problemOf, type ReceivedProblem } from './problem.js';
import {
  asClient,
  begin,
  begun,
  uploadIn,
  longText,
  offsetOf,
  patch,
  sendRest,
} from './resumable.js';

const MIB = 1024 * 1024;
const MAX_BYTES = 2 * MIB;
const UNFINISHED_BYTES = 5 * MIB;
const UNFINISHED_COUNT = 4;

let service: TestService;

beforeAll(async () => {
  service = await startService({
    CLOISTER_UPLOAD_MAX_BYTES: String(MAX_BYTES),
    CLOISTER_UNFINISHED_UPLOAD_BYTES: String(UNFINISHED_BYTES),
    CLOISTER_UNFINISHED_UPLOADS: String(UNFINISHED_COUNT),
  });
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

async function refusalOf(
  file: Record<string, unknown>,
  status: number,
  caller = service,
): Promise<ReceivedProblem> {
  const problem = await problemOf(await begin(caller, file), status);
  const last = (await entries(service, 'upload.refused')).at(-1);
  expect(last?.outcome).toBe('refused');
  expect(String(last?.canonical)).toContain(`"reason":"${problem.code}"`);
  return problem;
}

async function discard({ id }: { readonly id: string }): Promise<void> {
  const response = await service.call(`/api/uploads/${id}`, { method: 'DELETE' });
  expect(response.status).toBe(204);
}

describe('what is refused before its first byte, with its reason on record', () => {
  it('is named with its numbers where it can be read beforehand', async () => {
    const rules = UploadRulesView.parse(await read(service, '/api/uploads/rules'));
    expect(rules).toMatchObject({
      maxBytes: MAX_BYTES,
      unfinishedMaxBytes: UNFINISHED_BYTES,
      unfinishedMaxCount: UNFINISHED_COUNT,
      pieceMaxBytes: MIB,
      keptHours: 24,
    });
    expect(rules.formats.map(({ name }) => name)).toEqual([
      'PDF',
      'Word',
      'Excel',
      'PowerPoint',
      'OpenDocument',
      'RTF',
      'HTML',
      'CDA',
      'FHIR',
      'E-mail',
      'Outlook',
      'PNG',
      'JPEG',
      'TIFF',
      'Text',
    ]);
  });

  it('is a file without bytes, a file that is too large, and a profile that is not known', async () => {
    expect((await refusalOf({ sizeBytes: 0 }, 422)).code).toBe('document-empty');
    const large = await refusalOf({ sizeBytes: MAX_BYTES + 1 }, 413);
    expect(large.title).toContain(String(MAX_BYTES));
    const profile = await refusalOf({ sizeBytes: 10, profile: 'nothing' }, 422);
    expect(profile.code).toBe('profile-not-found');
    expect(await count(service, 'upload')).toBe(0);
    await discard(await begun(service, MAX_BYTES));
  });

  it('is a file that cannot be read, in words that say which can', async () => {
    for (const file of [
      { fileName: 'scan.heic', mediaType: 'image/heic' },
      { fileName: 'scan.heic', mediaType: '' },
      { fileName: 'sheet', mediaType: 'application/vnd.ms-excel' },
      { fileName: 'note.exe', mediaType: 'text/plain' },
    ]) {
      const problem = await refusalOf({ sizeBytes: 10, ...file }, 415);
      expect(problem.code).toBe('format-not-accepted');
      expect(problem.title).toMatch(/PDF \(\.pdf\).*Word \(\.docx.*\.txt/);
      expect(problem.text).not.toContain(file.fileName);
    }
    for (const file of [
      { fileName: 'NOTE.PDF', mediaType: '' },
      { fileName: 'scan.png', mediaType: 'image/png' },
      { fileName: 'note', mediaType: 'application/octet-stream' },
      { fileName: 'note.md', mediaType: 'Text/Markdown; charset=utf-8' },
    ]) {
      await discard(await begun(service, 10, file));
    }
  });

  it('is what does not fit', async () => {
    for (const file of [
      { sizeBytes: -1 },
      { sizeBytes: 1.5 },
      { sizeBytes: 2 ** 31 },
      { sizeBytes: 10, fileName: '' },
      { sizeBytes: 10, fileName: 'n'.repeat(5000) },
      { sizeBytes: 10, fileName: '\uD800.txt' },
      { sizeBytes: 10, mediaType: 'no type' },
      { sizeBytes: 10, priority: 'now' },
      { sizeBytes: 10, confidentiality: 'X' },
      { sizeBytes: 10, patientIdentifier: ' ' },
      { sizeBytes: 10, surprise: true },
    ]) {
      await problemOf(await begin(service, file), 400);
    }
  });
});

describe('what one caller may have unfinished', () => {
  it('is bounded in number, however many are begun at once, and free again after an end', async () => {
    const caller = await asClient(service, 'many files');
    const bytes = longText(2000);
    const answers = await Promise.all(
      Array.from({ length: UNFINISHED_COUNT + 4 }, () =>
        begin(caller, { sizeBytes: bytes.length }),
      ),
    );
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(UNFINISHED_COUNT);
    const problem = await refusalOf({ sizeBytes: bytes.length }, 429, caller);
    expect(problem.code).toBe('too-many-unfinished-uploads');
    expect(problem.title).toMatch(
      new RegExp(
        `${UNFINISHED_COUNT} unfinished .*${UNFINISHED_COUNT} \\(CLOISTER_UNFINISHED_UPLOADS`,
      ),
    );
    const [first, second] = await Promise.all(made.map(uploadIn));
    await sendRest(caller, first?.id ?? '', bytes);
    const { id } = await begun(caller, 10);
    expect((await begin(caller, { sizeBytes: 10 })).status).toBe(429);
    for (const gone of [id, second?.id ?? '']) {
      await caller.call(`/api/uploads/${gone}`, { method: 'DELETE' });
      await begun(caller, 10);
    }
  });

  it('is bounded in bytes as declared, and another caller has its own bound', async () => {
    const caller = await asClient(service, 'large files');
    await begun(caller, MAX_BYTES);
    await begun(caller, MAX_BYTES);
    const problem = await refusalOf({ sizeBytes: MIB + 1 }, 429, caller);
    expect(problem.code).toBe('too-many-unfinished-bytes');
    expect(problem.title).toContain(String(5 * MIB + 1));
    expect(problem.title).toContain(`${UNFINISHED_BYTES} (CLOISTER_UNFINISHED_UPLOAD_BYTES)`);
    await begun(caller, MIB);
    const key = await service.addClient('second');
    const response = await begin(
      service,
      { sizeBytes: MAX_BYTES },
      { authorization: `Bearer ${key}` },
    );
    expect(response.status).toBe(201);
  });
});

describe('a request with more bytes than any file may have', () => {
  it('is refused by its length before a byte of it is stored', async () => {
    const caller = await asClient(service, 'one file');
    const { id } = await begun(caller, MAX_BYTES);
    const answer = await patch(caller, id, 0, new Uint8Array(20 * MIB));
    const problem = await problemOf(answer, 413);
    expect(problem.code).toBe('document-too-large');
    expect(problem.title).toContain(String(MAX_BYTES));
    expect(await offsetOf(caller, id)).toBe(0);
  });
});
