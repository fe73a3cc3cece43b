import { newId } from '@app/platform';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import type { TestService } from '../support/service.js';
import { rows } from './admin.js';
import type { AuditedRoute } from './audited-people.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const RULE = {
  zone: 'Europe/Berlin',
  opensAt: 360,
  closesAt: 1200,
  days: [1, 2, 3, 4, 5],
  patients: 20,
  minutes: 60,
};

/** The routes of auditors, and those with which a person reads what they were told. */
export function routesOfTrail(of: () => TestService): Readonly<Record<string, AuditedRoute>> {
  let person: SignedInPerson;

  const somebody = async (): Promise<string> => {
    person = await signedInPerson(of());
    return person.id;
  };
  const auditor = async (): Promise<string> => {
    person = await signedInPerson(of(), { roles: ['auditor'] });
    return person.id;
  };
  const ask = async (method: string, path: string, body?: unknown): Promise<number> => {
    const response = await person.call(path, {
      method,
      ...(body !== undefined && { headers: JSON_TYPE, body: JSON.stringify(body) }),
    });
    // an export is on record once the whole file was sent
    await response.arrayBuffer();
    return response.status;
  };
  const look = (path: string): AuditedRoute => [auditor, () => ask('GET', `/api/audit/${path}`)];

  const entry = async (): Promise<string> => {
    await auditor();
    const [row] = await rows<{ id: string }>(
      of(),
      'select id from audit_entry order by id desc limit 1',
    );
    return row?.id ?? '';
  };
  const unreadNotification = async (): Promise<string> => {
    const personId = await somebody();
    const id = newId();
    await rows(
      of(),
      `insert into notification (id, tenant_id, person_id, kind, document_id, summary_id, reason, in_app,
         created_at)
       select $1, tenant_id, $2, 'failed', id, null, 'broken', true,
         now() from document limit 1`,
      [id, personId],
    );
    return id;
  };
  const settings = '/api/notification-settings';

  return {
    'AuditEntriesController.listAuditEntries': look('entries'),
    'AuditEntriesController.getAuditEntry': [entry, (id) => ask('GET', `/api/audit/entries/${id}`)],
    'AuditEntriesController.findAuditedPatients': [
      auditor,
      () => ask('POST', '/api/audit/patients', { identifier: 'MRN-4711' }),
    ],
    'AuditEntriesController.listAuditedActors': look('actors'),
    'AuditExportsController.exportAuditTrail': look('export?format=csv'),
    'AuditExportsController.listDisclosures': look(`disclosures?patient=${newId()}`),
    'AuditExportsController.exportDisclosures': look(`disclosures/export?patient=${newId()}`),
    'IntegrityReportController.getIntegrityReport': look('integrity'),
    'UnusualAccessController.getUnusualAccessRule': look('unusual-access/rule'),
    'UnusualAccessController.setUnusualAccessRule': [
      auditor,
      () => ask('PUT', '/api/audit/unusual-access/rule', RULE),
    ],
    'UnusualAccessController.findManyPatients': look(
      'unusual-access/many-patients?from=2026-01-01T00:00:00Z&to=2026-01-31T00:00:00Z',
    ),
    'NotificationsController.listNotifications': [somebody, () => ask('GET', '/api/notifications')],
    'NotificationsController.readNotification': [
      unreadNotification,
      (id) => ask('POST', `/api/notifications/${id}/read`),
    ],
    'NotificationsController.readNotifications': [
      unreadNotification,
      (id) => ask('POST', '/api/notifications/read', { upTo: id }),
    ],
    'NotificationSettingsController.getNotificationSettings': [
      somebody,
      () => ask('GET', settings),
    ],
    'NotificationSettingsController.setNotificationSettings': [
      somebody,
      () => ask('PUT', settings, { kinds: [{ kind: 'failed', inApp: true, byEmail: false }] }),
    ],
  };
}
