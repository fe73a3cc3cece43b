import { expect, it } from 'vitest';
import type { Summary } from '@app/api-client';
import { latestStatus } from './summary-status.js';

const asked = (state: Summary['state']): Summary => ({
  id: 's1',
  state,
  reason: null,
  profile: 'general',
  profileVersion: 1,
  sections: null,
  priority: 'routine',
  confidentiality: 'N',
  documentIds: ['d1'],
  tokensIn: 10,
  queue: null,
  run: null,
  sourceChange: null,
  recall: null,
  version: null,
  signedVersion: null,
  assigneeId: null,
  revision: 1,
  createdAt: '2026-11-24T10:00:00Z',
  changedAt: '2026-11-24T10:00:00Z',
});
const announced = {
  id: 's1',
  documentIds: ['d1'],
  state: 'running',
  reason: null,
  queue: null,
  reading: null,
  comparing: null,
} as const;

it('the stream is ahead of what was asked for', () => {
  expect(latestStatus(asked('queued'), announced).state).toBe('running');
  expect(latestStatus(asked('queued'), null).state).toBe('queued');
});

it('a summary that is over stays so, whatever the stream told last', () => {
  expect(latestStatus(asked('cancelled'), announced).state).toBe('cancelled');
});
