import { expect, it } from 'vitest';
import { entriesFor } from './navigation.js';

it('shows everyone the pages that are for everyone, once each', () => {
  const shown = entriesFor(['reviewer']).map(({ to }) => to);

  expect(shown).toEqual(['/upload', '/documents']);
  expect(entriesFor([])).toHaveLength(shown.length);
});
