import { expect, it } from 'vitest';
import { WordGuard } from './word-guard.js';

const guard = new WordGuard(['metoprolol', 'right']);

it.each([
  'metoprolol',
  'Metoprolol,',
  '(metoprolol',
  'right',
  'Right-sided',
  'bisoprolol/metoprolol',
])('does not let %s stand', (word) => expect(guard.allows(word)).toBe(false));

it.each(['left', 'bright', 'bisoprolol', 'righteous', ''])('lets %j stand', (word) =>
  expect(guard.allows(word)).toBe(true),
);
