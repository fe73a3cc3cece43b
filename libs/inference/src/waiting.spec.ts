import { expect, it } from 'vitest';
import { Places } from './waiting.js';

const patient = AbortSignal.timeout(5000);

it('gives a place to who asked first, and passes over one that has given up', async () => {
  const places = new Places(1);
  await places.take(patient);
  const abort = new AbortController();
  const order: string[] = [];
  const impatient = places.take(abort.signal);
  const first = places.take(patient).then(() => order.push('first'));
  const second = places.take(patient).then(() => order.push('second'));
  abort.abort(new Error('given up'));
  await expect(impatient).rejects.toThrow('given up');
  places.give();
  await first;
  places.give();
  await second;
  expect(order).toEqual(['first', 'second']);
});
