import { Semaphore } from '@app/platform';
import { describe, expect, it } from 'vitest';
import { aRequest, collect, deadline } from '../engines/conformance-requests.js';
import type { GenerationEvent } from '../engines/engine.js';
import { SessionClosed } from '../engines/engine.errors.js';
import { HeldSession, type PromptSessionLimits } from './held-session.js';

const END: GenerationEvent = {
  kind: 'end',
  reason: 'stop',
  promptTokens: 1,
  evaluatedTokens: 1,
  reusedTokens: 0,
  generatedTokens: 1,
  promptMs: 1,
  generateMs: 1,
};
const FOREVER: PromptSessionLimits = { idleMs: 3_600_000, turnMs: 3_600_000 };

/** A reading over places, whose calls and releases are written down. */
function aReading(places: Semaphore, limits: Partial<PromptSessionLimits> = {}) {
  const log: string[] = [];
  const reading = new HeldSession(
    places,
    { ...FOREVER, ...limits },
    {
      async *answer(_request, signal, onLettingGo) {
        log.push('call');
        const letGo = Promise.withResolvers<void>();
        try {
          yield { kind: 'text', text: 'word', tokens: 1 };
          signal.throwIfAborted();
          yield END;
        } finally {
          onLettingGo(letGo.promise);
          log.push('let go');
          letGo.resolve();
        }
      },
      release: async () => {
        log.push('release');
      },
    },
  );
  return { reading, log };
}

/** Resolves with the place once it is there. */
async function waitFor(places: Semaphore, log: string[]): Promise<Disposable> {
  const permit = await places.take(deadline());
  log.push('other');
  return permit;
}

describe('a reading', () => {
  it('takes one place for all of its calls, and gives it back when it is closed', async () => {
    const places = new Semaphore(1);
    const { reading, log } = aReading(places);
    await collect(reading, aRequest());
    await collect(reading, aRequest());
    const other = waitFor(places, log);
    expect(places.waiting).toBe(1);
    await reading[Symbol.asyncDispose]();
    await other;
    expect(log).toEqual(['call', 'let go', 'call', 'let go', 'release', 'other']);
  });

  it('has no place before its first call, and none to give back without one', async () => {
    const places = new Semaphore(1);
    const { reading, log } = aReading(places);
    await places.take(deadline());
    await reading[Symbol.asyncDispose]();
    expect(log).toEqual([]);
  });

  it('goes behind those that wait when its turn is over', async () => {
    const places = new Semaphore(1);
    const { reading, log } = aReading(places, { turnMs: 0 });
    const first = reading.generate(aRequest(), deadline());
    await first.next();
    const other = waitFor(places, log);
    for await (const _ of first); // to its end
    const second = collect(reading, aRequest());
    (await other)[Symbol.dispose]();
    await second;
    expect(log).toEqual(['call', 'let go', 'release', 'other', 'call', 'let go']);
    await reading[Symbol.asyncDispose]();
  });

  it('keeps its place at the end of its turn where nobody waits', async () => {
    const { reading, log } = aReading(new Semaphore(1), { turnMs: 0 });
    await collect(reading, aRequest());
    await collect(reading, aRequest());
    expect(log).not.toContain('release');
    await reading[Symbol.asyncDispose]();
  });

  it('lets others in when nothing is asked of it, and waits for a place when something is', async () => {
    const places = new Semaphore(1);
    const { reading, log } = aReading(places, { idleMs: 1 });
    await collect(reading, aRequest());
    const other = await waitFor(places, log);
    const again = collect(reading, aRequest());
    other[Symbol.dispose]();
    await again;
    await reading[Symbol.asyncDispose]();
    expect(log).toEqual(['call', 'let go', 'release', 'other', 'call', 'let go', 'release']);
  });

  it('does one thing at a time', async () => {
    const { reading } = aReading(new Semaphore(2));
    const first = reading.generate(aRequest(), deadline());
    await first.next();
    await expect(collect(reading, aRequest())).rejects.toBeInstanceOf(SessionClosed);
    await first.return(undefined);
    await collect(reading, aRequest());
    await reading[Symbol.asyncDispose]();
  });

  it('ends a call that runs when it is closed, and gives its place to the next', async () => {
    const places = new Semaphore(1);
    const { reading, log } = aReading(places);
    const running = reading.generate(aRequest(), deadline());
    await running.next();
    await reading[Symbol.asyncDispose]();
    await places.take(deadline());
    await expect(running.next()).rejects.toBeInstanceOf(SessionClosed);
    expect(log.filter((one) => one === 'release')).toHaveLength(1);
  });

  it('gives up waiting for a place with the signal, and holds none then', async () => {
    const places = new Semaphore(1);
    const held = await places.take(deadline());
    const { reading, log } = aReading(places);
    const abort = new AbortController();
    const waiting = collect(reading, aRequest(), abort.signal);
    abort.abort(new Error('given up'));
    await expect(waiting).rejects.toThrow('given up');
    await reading[Symbol.asyncDispose]();
    held[Symbol.dispose]();
    await places.take(deadline());
    expect(log).toEqual([]);
  });
});
