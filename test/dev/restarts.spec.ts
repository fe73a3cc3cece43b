import { describe, expect, it } from 'vitest';
import { Restarts } from '../../scripts/dev/restarts.js';

describe('restarts', () => {
  it('go one after the other, the api first', async () => {
    const { restarts, begun, end } = running();
    restarts.ask(['hl7', 'api']);
    expect(begun).toEqual(['api']);
    await end();
    expect(begun).toEqual(['api', 'hl7']);
    await end();
    expect(begun).toEqual(['api', 'hl7']);
  });

  it('are asked for once by several changes, and again by one that comes during a restart', async () => {
    const { restarts, begun, end } = running();
    restarts.ask(['api', 'worker']);
    restarts.ask(['worker']);
    restarts.ask(['api']);
    await end();
    expect(begun).toEqual(['api', 'api']);
    await end();
    expect(begun).toEqual(['api', 'api', 'worker']);
    await end();
    expect(begun).toHaveLength(3);
  });

  it('of the api are waited for while one is due or under way, those of others are not', async () => {
    const { restarts, begun, end } = running();
    const isSettled = async (): Promise<boolean> => {
      const later = new Promise((resolve) => setImmediate(resolve, 'later'));
      return (await Promise.race([restarts.settled('api'), later])) !== 'later';
    };
    expect(await isSettled()).toBe(true);
    restarts.ask(['worker']);
    expect(await isSettled()).toBe(true);
    restarts.ask(['api', 'hl7']);
    expect(await isSettled()).toBe(false);
    await end();
    expect(begun).toEqual(['worker', 'api']);
    expect(await isSettled()).toBe(false);
    await end();
    expect(begun).toEqual(['worker', 'api', 'hl7']);
    expect(await isSettled()).toBe(true);
  });

  it('that fail are printed, and the next one is made', async () => {
    const { restarts, begun, end, printed } = running();
    restarts.ask(['api', 'worker']);
    await end(new Error('The api did not start: it ended.'));
    expect(begun).toEqual(['api', 'worker']);
    expect(printed).toEqual([
      'The api did not start: it ended.',
      'The api is not running. Correct the code and save to start it again.',
    ]);
  });

  it('are not made after the end', async () => {
    const { restarts, begun, end, printed } = running();
    restarts.ask(['api', 'worker']);
    restarts.stop();
    await end(new Error('It was ended while it started.'));
    expect(begun).toEqual(['api']);
    expect(printed).toEqual([]);
  });
});

function running() {
  const begun: string[] = [];
  const printed: string[] = [];
  let current = Promise.withResolvers<void>();
  const service = {
    async restart(name: string): Promise<void> {
      begun.push(name);
      current = Promise.withResolvers<void>();
      await current.promise;
    },
  };
  const restarts = new Restarts(
    service,
    (line) => printed.push(line),
    (error) => (error instanceof Error ? error.message : ''),
  );
  const end = async (failure?: Error): Promise<void> => {
    if (failure) current.reject(failure);
    else current.resolve();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { restarts, begun, printed, end };
}
