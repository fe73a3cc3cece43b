import { expect, it } from 'vitest';
import { FlowWindow } from './flow-window.js';

it('lets a sender go ahead by its size, and on when one message was acknowledged', async () => {
  const window = new FlowWindow(2);
  window.sent();
  await window.room();
  window.sent();
  let passed = false;
  const waiting = (async () => {
    await window.room();
    passed = true;
  })();
  await Promise.resolve();
  expect(passed).toBe(false);
  window.acknowledge();
  await waiting;
  expect(passed).toBe(true);
});

it('wakes a waiting sender that is to stop', async () => {
  const window = new FlowWindow(1);
  window.sent();
  const waiting = window.room();
  window.open();
  await expect(waiting).resolves.toBeUndefined();
});
