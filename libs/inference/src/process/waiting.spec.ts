import { expect, it } from 'vitest';
import { Semaphore } from './waiting.js';

const patient = AbortSignal.timeout(5000);

it('gives a place to who asked first, and passes over one that has given up', async () => {
  const places = new Semaphore(1);
  await places.acquire(patient);
  const abort = new AbortController();
  const order: string[] = [];
  const impatient = places.acquire(abort.signal);
  const first = places.acquire(patient).then(() => order.push('first'));
  const second = places.acquire(patient).then(() => order.push('second'));
  abort.abort(new Error('given up'));
  await expect(impatient).rejects.toThrow('given up');
  places.release();
  await first;
  places.release();
  await second;
  expect(order).toEqual(['first', 'second']);
});
