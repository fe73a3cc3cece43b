import { expect, it } from 'vitest';
import { statusOf } from '../../scripts/dev/sources.js';

it.each([
  ['[\u001b[90m4:30:21 PM\u001b[0m] Starting compilation in watch mode...', { kind: 'begun' }],
  ['[4:31:41 PM] File change detected. Starting incremental compilation...', { kind: 'begun' }],
  [
    '[\u001b[90m4:31:58 PM\u001b[0m] Found 0 errors. Watching for file changes.',
    { kind: 'ended', errors: 0 },
  ],
  ['[4:31:58 PM] Found 1 error. Watching for file changes.', { kind: 'ended', errors: 1 }],
  ["apps/api/src/main.ts:43:7 - error TS2322: Found 3 errors. is no 'number'.", null],
  ['', null],
])('understands the compiler: %s', (line, status) => expect(statusOf(line)).toEqual(status));
