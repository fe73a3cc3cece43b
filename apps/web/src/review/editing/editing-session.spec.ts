import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkingCopy } from '../../generated/types.gen.js';
import { ServiceProblem } from '../../service.js';
import { aVersionOf, aWorkingCopy } from '../testing/examples.js';
import { EditingSession, type SaveCopy } from './editing-session.js';

const base = aVersionOf({ all: ['Dry cough.', 'No fever.'] });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Keeps what it is given, as the service does. */
function keeper() {
  const given: Parameters<SaveCopy>[0][] = [];
  const save = vi.fn<SaveCopy>(async (body): Promise<WorkingCopy> => {
    given.push(body);
    return aWorkingCopy({ revision: body.revision + 1 });
  });
  return { given, save };
}

describe('the edits of a reviewer', () => {
  it('are kept by the service two seconds after the last of them, as one', async () => {
    const { given, save } = keeper();
    const session = new EditingSession(base, null, save);
    session.write('1-1', 'Cough.');
    await vi.advanceTimersByTimeAsync(1_500);
    session.takeOut('1-2');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(given).toEqual([]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(given).toEqual([
      { revision: 0, baseVersion: 1, sentences: [{ from: '1-1', section: null, text: 'Cough.' }] },
    ]);
    expect(session.state().saving.state).toBe('saved');
    expect(session.revision).toBe(1);
  });

  it('are taken back step by step, and what was never kept is not sent', async () => {
    const { given, save } = keeper();
    const session = new EditingSession(base, null, save);
    session.write('1-1', 'Cough.');
    session.undo();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(given).toEqual([]);
    expect(session.state()).toMatchObject({ changes: 0, canUndo: false, canRedo: true });
    expect(session.state().saving.state).toBe('nothing');
    session.redo();
    expect(session.state().shown.version.text).toBe('Cough. No fever.');
  });

  it('go one save after the other, and what changes meanwhile goes with the next', async () => {
    const { given, save } = keeper();
    const slow: SaveCopy = async (body, options) => {
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      return save(body, options);
    };
    const session = new EditingSession(base, null, slow);
    session.write('1-1', 'Cough.');
    await vi.advanceTimersByTimeAsync(2_500);
    session.write('1-2', 'Fever.');
    const flushed = session.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    await flushed;
    expect(given.map(({ revision }) => revision)).toEqual([0, 1]);
    expect(given[1]?.sentences.map(({ text }) => text)).toEqual(['Cough.', 'Fever.']);
  });

  it('stay on the screen when they could not be kept, and go again once the service answers', async () => {
    const { given, save } = keeper();
    save.mockRejectedValueOnce(new ServiceProblem(0, 'unreachable', ''));
    const session = new EditingSession(base, null, save);
    session.write('1-1', 'Cough.');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(session.state().saving.state).toBe('failed');
    expect(session.state().changes).toBe(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(given).toHaveLength(1);
    expect(session.state().saving.state).toBe('saved');
  });

  it('are not sent again by themselves when the service refuses them', async () => {
    const { save } = keeper();
    save.mockRejectedValue(new ServiceProblem(409, 'working-copy-changed', ''));
    const session = new EditingSession(base, null, save);
    session.write('1-1', 'Cough.');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(1);
    await expect(session.flush()).rejects.toThrow(ServiceProblem);
  });

  it('are taken up where they were left', () => {
    const { save } = keeper();
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
    const session = new EditingSession(base, copy, save);
    expect(session.state()).toMatchObject({ changes: 2, recoveredAt: copy.savedAt });
    expect(session.state().shown.version.text).toBe('Cough.');
    expect(session.revision).toBe(7);
  });
});
