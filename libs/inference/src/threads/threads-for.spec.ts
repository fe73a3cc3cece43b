import { expect, it } from 'vitest';
import { threadsFor } from './threads-for.js';

it.each([
  { now: 2, most: 2, freeCores: 2, threads: 2, why: 'a quiet machine' },
  { now: 2, most: 2, freeCores: 1.7, threads: 2, why: 'a neighbour that takes a little' },
  { now: 2, most: 2, freeCores: 1.3, threads: 1, why: 'a neighbour that takes a core when it can' },
  { now: 2, most: 2, freeCores: 0.2, threads: 1, why: 'neighbours that take nearly all' },
  { now: 1, most: 2, freeCores: 1, threads: 1, why: 'a neighbour that goes on' },
  { now: 1, most: 2, freeCores: 1.7, threads: 1, why: 'a neighbour near the limit' },
  { now: 1, most: 2, freeCores: 1.9, threads: 2, why: 'a neighbour that has ended' },
  { now: 16, most: 16, freeCores: 15.4, threads: 15, why: 'a neighbour on one of many cores' },
  { now: 15, most: 16, freeCores: 8.9, threads: 9, why: 'many neighbours' },
  { now: 9, most: 16, freeCores: 16.1, threads: 16, why: 'the end of many neighbours' },
  { now: 4, most: 4, freeCores: 40, threads: 4, why: 'a limit of four on a large machine' },
])('computes with $threads of $most threads beside $why', ({ threads, now, most, freeCores }) => {
  expect(threadsFor({ now, most, freeCores })).toBe(threads);
});
