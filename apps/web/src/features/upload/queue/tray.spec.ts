import { describe, expect, it } from 'vitest';
import { aFile, anUpload, aTray } from '../testing/examples.js';
import type { Tray } from './tray.js';

const names = (tray: Tray) => tray.all().map(({ fileName }) => fileName);
const flaws = (tray: Tray) => tray.all().map((row) => row.flaws.join());

describe('files that are chosen', () => {
  it('get the profile that their name suggests, until a person says another', () => {
    const tray = aTray();
    tray.take([aFile('visit 3.txt')]);
    const [key = ''] = tray.keys;
    expect(tray.row(key)).toMatchObject({ profile: 'visit-note', guessed: true });
    tray.describe([key], { profile: 'general' });
    expect(tray.row(key)).toMatchObject({ profile: 'general', guessed: false });
  });

  it('are told what stands in their way before a byte is sent', () => {
    const tray = aTray();
    tray.take([
      aFile('scan.png', 10, 'image/png'),
      aFile('empty.txt', 0),
      aFile('long.txt', 1_001),
      aFile('note.txt'),
      aFile('note.txt'),
    ]);
    expect(flaws(tray)).toEqual(['type', 'empty', 'too-large', '', 'duplicate']);
    expect(tray.overview).toMatchObject({ chosen: 5, sendable: 1 });
  });

  it('may be sent twice where a person wants it', () => {
    const tray = aTray();
    tray.take([aFile('note.txt'), aFile('note.txt')]);
    tray.keepDuplicate(tray.keys[1] ?? '');
    expect(tray.overview.sendable).toBe(2);
  });

  it('are no duplicates any more when the other one is taken off', () => {
    const tray = aTray();
    tray.take([aFile('note.txt'), aFile('note.txt')]);
    tray.remove([tray.keys[0] ?? '']);
    expect(flaws(tray)).toEqual(['']);
  });

  it('go by the ending of their name, whatever the browser calls their type', () => {
    const tray = aTray();
    tray.take([aFile('note.md', 10, 'application/x-unknown'), aFile('NOTE', 10, '')]);
    expect(tray.all().map(({ mediaType }) => mediaType)).toEqual(['text/plain', '']);
    expect(flaws(tray)).toEqual(['', '']);
  });

  it('are changed together, and only those that are not sent yet', () => {
    const tray = aTray();
    tray.take([aFile('a.txt'), aFile('b.txt')]);
    tray.change(tray.keys[1] ?? '', { phase: { kind: 'sending' } });
    tray.describe(tray.keys, { patientIdentifier: 'MRN-9', class: 'stat' });
    expect(tray.all().map(({ patientIdentifier }) => patientIdentifier)).toEqual(['MRN-9', '']);
  });

  it('come back to their places when they were taken off by mistake', () => {
    const tray = aTray();
    tray.take(['a.txt', 'b.txt', 'c.txt', 'd.txt'].map((name) => aFile(name)));
    const [, b = '', , d = ''] = tray.keys;
    tray.remove([b, d]);
    expect(names(tray)).toEqual(['a.txt', 'c.txt']);
    tray.undoRemove();
    expect([names(tray), tray.removed]).toEqual([['a.txt', 'b.txt', 'c.txt', 'd.txt'], []]);
  });

  it('stand before what was there', () => {
    const tray = aTray();
    tray.merge([anUpload({ fileName: 'old.txt' })]);
    tray.take([aFile('a.txt'), aFile('b.txt')]);
    expect(names(tray)).toEqual(['a.txt', 'b.txt', 'old.txt']);
  });
});

describe('after the page was loaded again', () => {
  it('an unfinished upload asks for its bytes, and goes on with the same file', () => {
    const tray = aTray();
    tray.merge([anUpload()]);
    expect(tray.all()[0]).toMatchObject({ phase: { kind: 'missing' }, sentBytes: 200 });
    const resumed = tray.take([aFile('other.txt'), aFile('note-17.txt', 300)]);
    expect([resumed, names(tray)]).toEqual([['u1'], ['other.txt', 'note-17.txt']]);
  });

  it('another file of the same name is told and not sent in its place', () => {
    const tray = aTray();
    tray.merge([anUpload()]);
    expect(tray.take([aFile('note-17.txt', 299)])).toEqual([]);
    expect(tray.all()).toMatchObject([{ file: null, mismatch: { chosenBytes: 299 } }]);
    expect(tray.takeFor('u1', [aFile('note-18.txt', 300)])).toEqual([]);
    expect(tray.all()).toMatchObject([{ file: null, mismatch: { chosenName: 'note-18.txt' } }]);
  });

  it('two uploads of the same name and size take one file each', () => {
    const tray = aTray();
    tray.merge([anUpload(), anUpload({ id: 'u2' })]);
    expect(tray.take([aFile('note-17.txt', 300), aFile('note-17.txt', 300)])).toEqual(['u1', 'u2']);
  });

  it('what has ended is shown as ended, with its reason', () => {
    const tray = aTray();
    tray.merge([
      anUpload({ state: 'refused', reason: 'encrypted' }),
      anUpload({ id: 'u2', state: 'finished', documentId: 'd2', summaryId: 's2' }),
    ]);
    expect(tray.all()).toMatchObject([
      { phase: { kind: 'refused', refusal: { code: 'encrypted' } } },
      { phase: { kind: 'arrived' }, documentId: 'd2', summaryId: 's2' },
    ]);
  });

  it('an upload that this tab has just begun is not shown a second time', () => {
    const tray = aTray();
    tray.take([aFile('note-17.txt', 300)]);
    const [key = ''] = tray.keys;
    tray.change(key, { phase: { kind: 'sending' } });
    tray.merge([anUpload({ receivedBytes: 0 })]);
    tray.adopt(key, 'u1');
    expect(tray.keys).toEqual([key]);
  });
});
