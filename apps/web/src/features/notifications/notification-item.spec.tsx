// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Notification } from '@app/api-client';
import { renderPart } from '../../../test/render-part.js';
import { idOf } from '../documents/testing/examples.js';
import { NotificationItem } from './notification-item.js';

const ABOUT_NOTHING: Notification = {
  id: idOf(1),
  kind: 'trail-mismatch',
  documentId: null,
  summaryId: null,
  destinationId: null,
  connectionId: null,
  releaseId: null,
  rightsChangeId: null,
  reason: null,
  createdAt: '2026-11-24T12:00:00.000Z',
  readAt: null,
};
const document = { documentId: idOf(2) };
const destination = { destinationId: idOf(3) };

it.each<[Partial<Notification>, text: string, address: string]>([
  [{}, 'The audit trail doesn’t match the signed one; nothing can be signed', '/'],
  [
    { kind: 'patient-doubted', ...document },
    'A document may belong to another patient and needs your decision',
    `/documents/${idOf(2)}#patient-check`,
  ],
  [
    { kind: 'failed', ...document },
    'A document you uploaded can’t be read',
    `/documents/${idOf(2)}`,
  ],
  [
    { kind: 'failed', ...document, summaryId: idOf(4) },
    'A summary you requested has failed',
    `/documents/${idOf(2)}?summary=${idOf(4)}&panel=draft`,
  ],
  [
    { kind: 'dead-lettered', ...destination },
    'Deliveries to a destination have failed permanently',
    `/administration/destinations/${idOf(3)}?state=dead-lettered`,
  ],
  [
    { kind: 'requested', ...destination },
    'A client system asks for notifications about summaries and needs your approval',
    `/administration/destinations/${idOf(3)}`,
  ],
  [
    { kind: 'connection', connectionId: idOf(5), reason: 'silent' },
    'An HL7 connection has been silent for longer than allowed',
    '/administration/messages',
  ],
  [
    { kind: 'rights', rightsChangeId: idOf(6), reason: 'cancelled' },
    'Pending rights of an account were cancelled',
    '/account',
  ],
])('says what happened, and leads to it: %o', async (about, text, address) => {
  const notification = { ...ABOUT_NOTHING, ...about };
  await renderPart(<NotificationItem notification={notification} onRead={() => undefined} />);
  const link = screen.getByRole('link', { name: text });
  expect(link.getAttribute('href')).toBe(address);
});
