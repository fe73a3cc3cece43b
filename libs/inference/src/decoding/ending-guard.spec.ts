import { expect, it } from 'vitest';
import { EndingGuard } from './ending-guard.js';

const guard = new EndingGuard({
  endings: ['ectomy', 'ectomies', 'sporine', 'olol'],
  known: ['appendectomy', 'bisoprolol'],
});

it.each(['tenectomies', 'Tenectomies,', 'methylocyclosporine', 'non-tenectomy', 'metroprolol'])(
  'does not let %s stand',
  (word) => expect(guard.allows(word)).toBe(false),
);

it.each(['appendectomy', 'Bisoprolol', 'ectomy', 'surgery', ''])('lets %j stand', (word) =>
  expect(guard.allows(word)).toBe(true),
);
