import { describe, expect, it } from 'vitest';
import { aFile, anUpload, anUploadQueue } from '../testing/examples.js';
import type { UploadQueue } from './upload-queue.js';

const names = (uploadQueue: UploadQueue) => uploadQueue.all().map(({ fileName }) => fileName);
const flaws = (uploadQueue: UploadQueue) => uploadQueue.all().map((row) => row.flaws.join());

describe('files that are chosen', () => {
  it('get the profile that their name suggests, until a person says another', () => {
    const uploadQueue = anUploadQueue();
    uploadQueue.take([aFile('visit 3.txt')]);
    const [key = ''] = uploadQueue.keys;
    expect(uploadQueue.row(key)).toMatchObject({ profile: 'visit-note', guessed: true });
    uploadQueue.describe([key], { profile: 'general' });
    expect(uploadQueue.row(key)).toMatchObject({ profile: 'general', guessed: false });
  });

  it('are told what stands in their way before a byte is sent', () => {
    const uploadQueue = anUploadQueue();
    uploadQueue.take([
      aFile('scan.png', 10, 'image/png'),
      aFile('empty.txt', 0),
      aFile('long.txt', 1_001),
      aFile('note.txt'),
      aFile('note.txt'),
    ]);
    expect(flaws(uploadQueue)).toEqual(['type', 'empty', 'too-large', '', 'duplicate']);
    expect(uploadQueue.totals).toMatchObject({ chosen: 5, sendable: 1 });
  });

  it('may be sent twice where a person wants it', () => {
    const uploadQueue = anUploadQueue();
    uploadQueue.take([aFile('note.txt'), aFile('note.txt')]);
    uploadQueue.keepDuplicate(uploadQueue.keys[1] ?? '');
    expect(uploadQueue.totals.sendable).toBe(2);
  });

  it('are no duplicates any more when the other one is taken off', () => {
    const uploadQueue = anUploadQueue();
    uploadQueue.take([aFile('note.txt'), aFile('note.txt')]);
    uploadQueue.remove([uploadQueue.keys[0] ?? '']);
    expect(flaws(uploadQueue)).toEqual(['']);
  });

  it('go by the ending of their name, whatever the browser calls their type', () => {
    const uploadQueue = anUploadQueue();
    uploadQueue.take([aFile('note.md', 10, 'application/x-unknown'), aFile('NOTE', 10, '')]);
    expect(uploadQueue.all().map(({ mediaType }) => mediaType)).toEqual(['text/plain', '']);
    expect(flaws(uploadQueue)).toEqual(['', '']);
  });

  it('are changed together, and only those that are not sent yet', () => {
    const uploadQueue = anUploadQueue();
    uploadQueue.take([aFile('a.txt'), aFile('b.txt')]);
    uploadQueue.change(uploadQueue.keys[1] ?? '', { phase: { kind: 'sending' } });
    uploadQueue.describe(uploadQueue.keys, { patientIdentifier: 'MRN-9', priority: 'stat' });
    expect(uploadQueue.all().map(({ patientIdentifier }) => patientIdentifier)).toEqual([
      'MRN-9',
      '',
    ]);
  });

  it('come back to their places when they were taken off by mistake', () => {
    const uploadQueue = anUploadQueue();
    uploadQueue.take(['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((name) => aFile(name)));
    const [, b = '', , d = ''] = uploadQueue.keys;
    uploadQueue.remove([b, d]);
    expect(names(uploadQueue)).toEqual(['a.txt', 'c.txt']);
    uploadQueue.undoRemove();
    expect([names(uploadQueue), uploadQueue.removed]).toEqual([
      ['a.txt', 'b.txt', 'c.txt', 'd.txt'],
      [],
    ]);
  });

  it('stand before what was there', () => {
    const uploadQueue = anUploadQueue();
    uploadQueue.merge([anUpload({ fileName: 'old.txt' })]);
    uploadQueue.take([aFile('a.txt'), aFile('b.txt')]);
    expect(names(uploadQueue)).toEqual(['a.txt', 'b.txt', 'old.txt']);
  });
});

describe('after the page was loaded again', () => {
  it('an unfinished upload asks for its bytes, and goes on with the same file', () => {
    const uploadQueue = anUploadQueue();
    uploadQueue.merge([anUpload()]);
    expect(uploadQueue.all()[0]).toMatchObject({ phase: { kind: 'missing' }, sentBytes: 200 });
    const resumed = uploadQueue.take([aFile('other.txt'), aFile('note-17.txt', 300)]);
    expect([resumed, names(uploadQueue)]).toEqual([['u1'], ['other.txt', 'note-17.txt']]);
  });

  it('another file of the same name is told and not sent in its place', () => {
    const uploadQueue = anUploadQueue();
    uploadQueue.merge([anUpload()]);
    expect(uploadQueue.take([aFile('note-17.txt', 299)])).toEqual([]);
    expect(uploadQueue.all()).toMatchObject([{ file: null, mismatch: { chosenBytes: 299 } }]);
    expect(uploadQueue.takeFor('u1', [aFile('note-18.txt', 300)])).toEqual([]);
    expect(uploadQueue.all()).toMatchObject([
      { file: null, mismatch: { chosenName: 'note-18.txt' } },
    ]);
  });

  it('two uploads of the same name and size take one file each', () => {
    const uploadQueue = anUploadQueue();
    uploadQueue.merge([anUpload(), anUpload({ id: 'u2' })]);
    expect(uploadQueue.take([aFile('note-17.txt', 300), aFile('note-17.txt', 300)])).toEqual([
      'u1',
      'u2',
    ]);
  });

  it('what has ended is shown as ended, with its reason', () => {
    const uploadQueue = anUploadQueue();
    uploadQueue.merge([
      anUpload({ state: 'refused', reason: 'encrypted' }),
      anUpload({ id: 'u2', state: 'finished', documentId: 'd2', summaryId: 's2' }),
    ]);
    expect(uploadQueue.all()).toMatchObject([
      { phase: { kind: 'refused', refusal: { code: 'encrypted' } } },
      { phase: { kind: 'arrived' }, documentId: 'd2', summaryId: 's2' },
    ]);
  });

  it('an upload that this tab has just begun is not shown a second time', () => {
    const uploadQueue = anUploadQueue();
    uploadQueue.take([aFile('note-17.txt', 300)]);
    const [key = ''] = uploadQueue.keys;
    uploadQueue.change(key, { phase: { kind: 'sending' } });
    uploadQueue.merge([anUpload({ receivedBytes: 0 })]);
    uploadQueue.adopt(key, 'u1');
    expect(uploadQueue.keys).toEqual([key]);
  });
});
