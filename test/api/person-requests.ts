import { z } from 'zod';
import { NotificationList } from '../../apps/api/src/notifications/notifications.dto.js';
import type { SignedInPerson } from '../support/people.js';
import { NOTE, upload } from '../support/rest.js';
import { until } from '../support/wait.js';

const Named = z.object({ id: z.uuid() });

/** What a person was told in the app. */
export async function notificationsOf(
  person: SignedInPerson,
  query = '',
): Promise<NotificationList> {
  const response = await person.call(`/api/notifications${query}`);
  if (response.status !== 200) throw new Error(`notifications answered ${response.status}`);
  return NotificationList.parse(await response.json());
}

/** Waits until the person was told so often. */
export function untilNotified(person: SignedInPerson, times: number): Promise<NotificationList> {
  return until(`notification ${times} of ${person.loginName}`, async () => {
    const list = await notificationsOf(person);
    return list.items.length >= times && list;
  });
}

export async function bring(
  person: SignedInPerson,
  content: string = NOTE,
  fields: Readonly<Record<string, string>> = {},
  type = 'text/plain',
): Promise<string> {
  const body = upload(content, 'note.txt', type, { ...fields });
  const response = await person.call('/api/documents', { method: 'POST', body });
  if (response.status !== 201) throw new Error(`upload answered ${response.status}`);
  return Named.parse(await response.json()).id;
}

export async function order(
  person: SignedInPerson,
  documentId: string,
  extra: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const response = await sendJson(person, 'POST', '/api/summaries', {
    documentIds: [documentId],
    ...extra,
  });
  if (response.status !== 201) throw new Error(`request answered ${response.status}`);
  return Named.parse(await response.json()).id;
}

export function sendJson(
  person: SignedInPerson,
  method: string,
  path: string,
  body: unknown = {},
): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return person.call(path, { method, headers, body: JSON.stringify(body) });
}
