import { EngineCrashed } from '@app/inference';
import { assign, Profiles } from '@app/summaries';
import { describe, expect, it } from 'vitest';
import { FakeEngine } from '../../../../../test/support/fake-engine.js';
import type { SetItem } from '../evaluation-set.js';
import type { FinishedItem } from './run-folder.js';
import { runItems, type SetRun } from './runner.js';
import { SetAssignments } from '../set-assignments.js';

const PROFILE = Profiles.load().get('general');
const ITEMS: readonly SetItem[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
  id,
  source: `Note ${id}.`,
  target: 'Target.',
}));

async function run(options: Partial<SetRun>): Promise<FinishedItem[]> {
  const finished: FinishedItem[] = [];
  await runItems({
    items: ITEMS,
    engine: new FakeEngine(),
    assignmentOf: () => assign(PROFILE, null),
    parallel: 1,
    candidates: 1,
    timeoutMs: 10_000,
    signal: AbortSignal.timeout(20_000),
    onFinished: (item) => finished.push(item),
    ...options,
  });
  return finished;
}

describe('a run over a set', () => {
  it('asks as the product asks, and keeps text and receipt of every item', async () => {
    const engine = new FakeEngine();
    const finished = await run({ engine });
    expect(finished.map(({ id, summary }) => [id, summary])).toEqual(
      ITEMS.map(({ id }) => [id, `Note ${id}.`]),
    );
    expect(finished[0]?.receipt?.calls).toHaveLength(1);
    expect(engine.requests[0]?.messages[0]?.content).toBe(PROFILE.instructions);
  });

  it('has as many items under way as it is told, and each of them once', async () => {
    let under = 0;
    let most = 0;
    const full = Promise.withResolvers<void>();
    const engine = new FakeEngine({
      answer: async function* answer() {
        most = Math.max(most, ++under);
        if (under === 3) full.resolve();
        await full.promise;
        yield 'x';
        under--;
      },
    });
    const finished = await run({ engine, parallel: 3 });
    expect(most).toBe(3);
    expect(finished.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('takes each item with its own profile', async () => {
    const contract = Profiles.load().get('plain-language-contract');
    const finished = await run({
      assignmentOf: ({ id }) => assign(id === 'b' ? contract : PROFILE, null),
    });
    expect(finished.map(({ profile }) => profile)).toEqual([
      'general',
      'plain-language-contract',
      'general',
      'general',
      'general',
    ]);
  });

  it('writes an item with its section alone, and says which it was', async () => {
    const assignments = new SetAssignments(Profiles.load(), 'visit-note');
    const engine = new FakeEngine({
      answer: ({ messages }) => [messages.at(-1)?.content.split('\n').at(-1) ?? ''],
    });
    const [whole, section] = await run({
      engine,
      items: [
        { id: 'a', source: 'A cough.', target: 'Cough.' },
        { id: 'b', source: 'No allergies.', target: 'None.', section: 'ALLERGY' },
      ],
      assignmentOf: (item) => assignments.of(item),
    });
    expect(whole).toMatchObject({ section: null, profile: 'visit-note' });
    expect(whole?.summary).toMatch(/^Subjective\n/);
    expect(section).toMatchObject({
      section: 'allergies',
      summary: 'Write the section "Allergies".',
    });
    expect(section?.receipt?.calls).toMatchObject([{ section: 'allergies' }]);
  });

  it('counts an item that the product would fail as empty, with the code', async () => {
    const engine = new FakeEngine({
      answer: ({ source = '' }) => (source.includes(' b.') ? [] : ['x']),
    });
    const finished = await run({ engine });
    expect(finished).toHaveLength(5);
    expect(finished[1]).toMatchObject({ id: 'b', summary: '', failed: 'nothing-written' });
    expect(finished.filter(({ failed }) => failed !== null)).toHaveLength(1);
  });

  it('gives an item no more time than it has', async () => {
    const engine = new FakeEngine({
      answer: async function* answer({ source = '' }, signal) {
        if (source.includes(' c.')) await aborted(signal);
        yield 'x';
      },
    });
    const finished = await run({ engine, timeoutMs: 300 });
    expect(finished.map(({ failed }) => failed)).toEqual([
      null,
      null,
      'deadline-exceeded',
      null,
      null,
    ]);
    expect(finished[2]?.wallMs).toBeLessThan(10_000);
  });

  it('stops at a fault of the machine, so that the item is run again later', async () => {
    const kept: string[] = [];
    const engine = new FakeEngine({
      answer: ({ source = '' }) => {
        if (source.includes(' c.')) throw new EngineCrashed('signal SIGKILL');
        return ['x'];
      },
    });
    const stopped = run({ engine, onFinished: ({ id }) => kept.push(id) });
    await expect(stopped).rejects.toThrow(EngineCrashed);
    expect(kept).toEqual(['a', 'b']);
  });

  it('stops when it is told to, and keeps what is finished', async () => {
    const stop = new AbortController();
    const kept: string[] = [];
    const stopped = run({
      signal: stop.signal,
      onFinished: ({ id }) => {
        kept.push(id);
        if (id === 'b') stop.abort(new Error('enough'));
      },
    });
    await expect(stopped).rejects.toThrow('enough');
    expect(kept).toEqual(['a', 'b']);
  });
});

async function aborted(signal: AbortSignal): Promise<void> {
  await new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
