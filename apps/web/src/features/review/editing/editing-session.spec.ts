import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeptOpenEdits, WorkingCopy } from '@app/api-client';
import { ServiceProblem } from '../../../service.js';
import { aVersionOf, aWorkingCopy } from '../testing/examples.js';
import { EditingSession } from './editing-session.js';
import type { EditsKeeper } from './editing-state.js';

const base = aVersionOf({ all: ['Dry cough.', 'No fever.'] });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Keeps what it is given, as the service does. */
function keeper() {
  const given: Parameters<EditsKeeper['saveCopy']>[0][] = [];
  const opened: Parameters<EditsKeeper['saveOpen']>[0][] = [];
  const saveCopy = vi.fn<EditsKeeper['saveCopy']>(async (body): Promise<WorkingCopy> => {
    given.push(body);
    return aWorkingCopy({ revision: body.revision + 1 });
  });
  const saveOpen = vi.fn<EditsKeeper['saveOpen']>(async (body): Promise<KeptOpenEdits> => {
    opened.push(body);
    return { revision: body.revision + 1, savedAt: aWorkingCopy().savedAt };
  });
  return { given, opened, saveCopy, saveOpen };
}

const COUGH = { kind: 'sentence', key: '1-1' } as const;
const FEVER = { kind: 'sentence', key: '1-2' } as const;

/** As a person does it: opens the sentence, writes, applies. */
function write(session: EditingSession, key: string, text: string): void {
  const of = { kind: 'sentence', key } as const;
  session.edit(of);
  session.type(of, text);
  session.apply(of);
}

describe('the edits of a reviewer', () => {
  it('are kept by the service within two seconds, those of that time as one', async () => {
    const { given, ...service } = keeper();
    const session = new EditingSession(base, null, service);
    write(session, '1-1', 'Cough.');
    await vi.advanceTimersByTimeAsync(1_000);
    session.takeOut('1-2');
    expect(given).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(given).toEqual([
      { revision: 0, baseVersion: 1, sentences: [{ from: '1-1', section: null, text: 'Cough.' }] },
    ]);
    expect(session.state().saving.state).toBe('saved');
    expect(session.revision).toBe(1);
  });

  it('are taken back step by step, and what was never kept is not sent', async () => {
    const { given, ...service } = keeper();
    const session = new EditingSession(base, null, service);
    write(session, '1-1', 'Cough.');
    session.undo();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(given).toEqual([]);
    expect(session.state()).toMatchObject({ changes: 0, canUndo: false, canRedo: true });
    expect(session.state().saving.state).toBe('nothing');
    session.redo();
    expect(session.state().shown.version.text).toBe('Cough. No fever.');
  });

  it('go one save after the other, and what changes meanwhile goes with the next', async () => {
    const { given, ...service } = keeper();
    const saveCopy: EditsKeeper['saveCopy'] = async (body, options) => {
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      return service.saveCopy(body, options);
    };
    const session = new EditingSession(base, null, { ...service, saveCopy });
    write(session, '1-1', 'Cough.');
    await vi.advanceTimersByTimeAsync(2_500);
    write(session, '1-2', 'Fever.');
    const flushed = session.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    await flushed;
    expect(given.map(({ revision }) => revision)).toEqual([0, 1]);
    expect(given[1]?.sentences.map(({ text }) => text)).toEqual(['Cough.', 'Fever.']);
  });

  it('stay on the screen when they could not be kept, and go again once the service answers', async () => {
    const { given, ...service } = keeper();
    service.saveCopy.mockRejectedValueOnce(new ServiceProblem(0, 'unreachable', ''));
    const session = new EditingSession(base, null, service);
    write(session, '1-1', 'Cough.');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(session.state().saving.state).toBe('failed');
    expect(session.state().changes).toBe(1);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(given).toHaveLength(1);
    expect(session.state().saving.state).toBe('saved');
  });

  it('are not sent again by themselves when the service refuses them', async () => {
    const service = keeper();
    service.saveCopy.mockRejectedValue(new ServiceProblem(409, 'working-copy-changed', ''));
    const session = new EditingSession(base, null, service);
    write(session, '1-1', 'Cough.');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(service.saveCopy).toHaveBeenCalledTimes(1);
    await expect(session.flush()).rejects.toThrow(ServiceProblem);
  });

  it('are taken up where they were left', () => {
    const service = keeper();
    const copy = aWorkingCopy({
      revision: 7,
      sentences: [
        {
          from: '1-1',
          section: null,
          text: 'Cough.',
          change: 'changed',
          start: 0,
          end: 6,
          evidence: [],
        },
      ],
    });
    const session = new EditingSession(base, copy, service);
    expect(session.state()).toMatchObject({
      changes: 2,
      saving: { state: 'saved', at: copy.savedAt },
    });
    expect(session.state().shown.version.text).toBe('Cough.');
    expect(session.revision).toBe(7);
  });
});

describe('what is written in an editor', () => {
  it('is at the service within two seconds of the first letter, though the writing goes on', async () => {
    const { given, opened, ...service } = keeper();
    const session = new EditingSession(base, null, service);
    session.edit(COUGH);
    for (const text of ['Dry cough f', 'Dry cough fo', 'Dry cough for', 'Dry cough for a']) {
      session.type(COUGH, text);
      await vi.advanceTimersByTimeAsync(400);
    }
    const edit = { from: '1-1', section: null, was: null, behind: null };
    expect(opened).toEqual([
      { revision: 0, baseVersion: 1, edits: [{ ...edit, text: 'Dry cough for' }] },
    ]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(opened[1]).toMatchObject({ revision: 1, edits: [{ text: 'Dry cough for a' }] });
    expect(session.state()).toMatchObject({ unfinished: [COUGH], saving: { state: 'saved' } });
    expect([given, session.state().changes, session.state().shown.version.text]).toEqual([
      [],
      0,
      'Dry cough. No fever.',
    ]);
  });

  it('is kept until it is kept as part of the text, and then no longer', async () => {
    const { given, opened, ...service } = keeper();
    const session = new EditingSession(base, null, service);
    session.edit(COUGH);
    session.type(COUGH, 'Cough.');
    await vi.advanceTimersByTimeAsync(1_000);
    session.apply(COUGH);
    await vi.advanceTimersByTimeAsync(1_200);
    // not taken away before the text has it
    expect([given.length, opened.length]).toEqual([0, 1]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(given[0]?.sentences[0]?.text).toBe('Cough.');
    expect(opened.slice(1)).toEqual([{ revision: 1, baseVersion: 1, edits: [] }]);
  });

  it('goes when it is cancelled, and when what was applied is taken back before it was kept', async () => {
    const { given, opened, ...service } = keeper();
    const session = new EditingSession(base, null, service);
    session.edit(COUGH);
    session.type(COUGH, 'Cough.');
    await vi.advanceTimersByTimeAsync(1_000);
    session.apply(COUGH);
    session.undo();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(opened.at(-1)?.edits).toEqual([]);
    session.edit(COUGH);
    session.type(COUGH, 'Cou');
    await vi.advanceTimersByTimeAsync(1_000);
    session.cancel(COUGH);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(opened.at(-1)?.edits).toEqual([]);
    expect([given, session.state().editors]).toEqual([[], []]);
  });

  it('stays when another sentence is opened; an editor without a change closes', () => {
    const session = new EditingSession(base, null, keeper());
    session.edit(COUGH);
    session.edit(FEVER);
    expect(session.state().editors).toEqual([FEVER]);
    session.type(FEVER, 'Fever of 39');
    session.edit(COUGH);
    expect(session.state()).toMatchObject({ editors: [FEVER, COUGH], unfinished: [FEVER] });
    expect(session.textIn(FEVER)).toBe('Fever of 39');
  });

  it('is there again at the same sentence, and what was applied since is not opened again', async () => {
    const edit = { from: null, section: null, was: null, behind: null };
    const copy = aWorkingCopy({
      revision: 0,
      openRevision: 4,
      sentences: base.sentences.map(({ id, section, text, start, end }) => ({
        from: id,
        section,
        text,
        start,
        end,
        change: 'same' as const,
        evidence: [],
      })),
      openEdits: [
        { ...edit, from: '1-1', text: 'Dry cough.' },
        { ...edit, from: '1-2', text: 'Fever of' },
        { ...edit, behind: '1-1', text: 'Seen with' },
      ],
    });
    const { opened, ...service } = keeper();
    const session = new EditingSession(base, copy, service);
    const added = { kind: 'new', section: null, behind: '1-1' } as const;
    expect(session.state()).toMatchObject({ editors: [FEVER, added], isResumed: true });
    expect([session.textIn(FEVER), session.textIn(added)]).toEqual(['Fever of', 'Seen with']);
    // the last one that was opened has the focus, once
    expect([session.takeFocus(FEVER), session.takeFocus(added)]).toEqual([false, true]);
    expect(session.takeFocus(added)).toBe(false);
    session.type(FEVER, 'Fever of 39 °C.');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(opened).toMatchObject([{ revision: 4, edits: [{ from: '1-2' }, { behind: '1-1' }] }]);
  });

  it('becomes a new sentence where the one that it was about is gone', () => {
    const session = new EditingSession(base, null, keeper());
    const place = { kind: 'new', section: null, behind: '1-2' } as const;
    session.edit(place);
    session.type(place, 'Seen with family.');
    session.apply(place);
    const added = session.state().draft.at(-1)?.key ?? '';
    session.edit({ kind: 'sentence', key: added });
    session.type({ kind: 'sentence', key: added }, 'Seen with the family.');
    session.undo();
    expect(session.state().editors).toEqual([place]);
    expect(session.textIn(place)).toBe('Seen with the family.');
  });

  it('is carried into what another window kept', () => {
    const mine = new EditingSession(base, null, keeper());
    mine.edit(FEVER);
    mine.type(FEVER, 'Fever of');
    const edit = { from: '1-1', section: null, was: null, behind: null, text: 'Coughs' };
    const sentences = base.sentences.map(({ id, section, text, start, end }) => ({
      from: id,
      section,
      text,
      start,
      end,
      change: 'same' as const,
      evidence: [],
    }));
    const copy = aWorkingCopy({ sentences, openEdits: [edit], openRevision: 3 });
    const loaded = new EditingSession(base, copy, keeper());
    loaded.adopt(mine);
    expect(loaded.state().editors).toEqual([COUGH, FEVER]);
    expect(loaded.textIn(FEVER)).toBe('Fever of');
  });
});
