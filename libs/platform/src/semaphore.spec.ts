import { describe, expect, it } from 'vitest';
import { Semaphore, SemaphoreFull } from './semaphore.js';

const patient = AbortSignal.timeout(5000);

/** Takes permits by name, and writes down who came in. */
function takers(semaphore: Semaphore) {
  const entered: string[] = [];
  const take = (name: string, weight = 1, signal: AbortSignal | null = patient) =>
    semaphore.take(signal, weight).then((permit) => {
      entered.push(name);
      return permit;
    });
  return { entered, take };
}

/** Whoever can come in has come in by then. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a semaphore', () => {
  it('lets in as many as it has permits, and the others in their order', async () => {
    const semaphore = new Semaphore(2);
    const { entered, take } = takers(semaphore);
    const permits = ['a', 'b', 'c', 'd'].map((name) => take(name));
    await settled();
    expect(entered).toEqual(['a', 'b']);
    expect(semaphore.waiting).toBe(2);
    (await permits[1])?.[Symbol.dispose]();
    await settled();
    expect(entered).toEqual(['a', 'b', 'c']);
    (await permits[0])?.[Symbol.dispose]();
    await permits[3];
    expect(entered).toEqual(['a', 'b', 'c', 'd']);
    expect(semaphore.waiting).toBe(0);
  });

  it('takes permits by weight', async () => {
    const semaphore = new Semaphore(10);
    const { entered, take } = takers(semaphore);
    const six = await take('six', 6);
    await take('four', 4);
    const three = take('three', 3);
    const other = take('other three', 3);
    const third = take('third three', 3);
    six[Symbol.dispose]();
    await Promise.all([three, other]);
    await settled();
    expect(entered).toEqual(['six', 'four', 'three', 'other three']);
    (await three)[Symbol.dispose]();
    await third;
  });

  it('does not let light ones pass a heavy one that waits', async () => {
    const semaphore = new Semaphore(10);
    const { entered, take } = takers(semaphore);
    const first = await take('first', 6);
    const heavy = take('heavy', 10);
    const light = take('light', 1);
    await settled();
    expect(entered).toEqual(['first']);
    expect(semaphore.wouldWait(1)).toBe(true);
    first[Symbol.dispose]();
    await heavy;
    expect(entered).toEqual(['first', 'heavy']);
    (await heavy)[Symbol.dispose]();
    await light;
  });

  it('gives all permits to one that weighs more than all of them', async () => {
    const semaphore = new Semaphore(10);
    const { entered, take } = takers(semaphore);
    const all = await take('all', 100);
    const one = take('one');
    await settled();
    expect(entered).toEqual(['all']);
    all[Symbol.dispose]();
    (await one)[Symbol.dispose]();
    expect(semaphore.wouldWait(10)).toBe(false);
  });

  it('passes over one that has given up, with the reason of its signal', async () => {
    const semaphore = new Semaphore(1);
    const { entered, take } = takers(semaphore);
    const held = await take('held');
    const abort = new AbortController();
    const impatient = take('impatient', 1, abort.signal);
    const next = take('next');
    abort.abort(new Error('given up'));
    await expect(impatient).rejects.toThrow('given up');
    held[Symbol.dispose]();
    await next;
    expect(entered).toEqual(['held', 'next']);
  });

  it('lets light ones in at once when the heavy one before them gives up', async () => {
    const semaphore = new Semaphore(10);
    const { entered, take } = takers(semaphore);
    await take('held', 6);
    const abort = new AbortController();
    const heavy = take('heavy', 10, abort.signal);
    const light = take('light', 4);
    abort.abort(new Error('given up'));
    await expect(heavy).rejects.toThrow('given up');
    await light;
    expect(entered).toEqual(['held', 'light']);
  });

  it('takes nothing for a signal that has aborted before', async () => {
    const semaphore = new Semaphore(1);
    await expect(semaphore.take(AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
    expect(semaphore.wouldWait()).toBe(false);
  });

  it('keeps no hold on the signal of one that came in', async () => {
    const semaphore = new Semaphore(1);
    const abort = new AbortController();
    const held = await semaphore.take(patient);
    const next = semaphore.take(abort.signal);
    held[Symbol.dispose]();
    const permit = await next;
    const last = semaphore.take(patient);
    abort.abort(new Error('too late'));
    permit[Symbol.dispose]();
    await last;
    expect(semaphore.waiting).toBe(0);
  });

  it('refuses the next one when as many wait as may', async () => {
    const semaphore = new Semaphore(1, 2);
    const held = await semaphore.take(null);
    const waiting = [semaphore.take(null), semaphore.take(null)];
    const refused = semaphore.take(null);
    await expect(refused).rejects.toThrow(new SemaphoreFull(2).message);
    await expect(refused).rejects.toBeInstanceOf(SemaphoreFull);
    held[Symbol.dispose]();
    (await waiting[0])?.[Symbol.dispose]();
    (await waiting[1])?.[Symbol.dispose]();
    expect(semaphore.wouldWait()).toBe(false);
  });

  it('takes permits back once, however often they are given', async () => {
    const semaphore = new Semaphore(1);
    const permit = await semaphore.take(null);
    permit[Symbol.dispose]();
    permit[Symbol.dispose]();
    await semaphore.take(null);
    expect(semaphore.wouldWait()).toBe(true);
  });
});
