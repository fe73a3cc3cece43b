import { VERSION } from '@app/platform';
import type { ExportedEntry } from './exported-entry.js';
import { type Interaction, interactionOf, nounOf, verbOf } from './interaction.js';

/** The Open Cybersecurity Schema Framework; its classes are those of this version. */
export const OCSF_VERSION = '1.5.0';

const IAM = { uid: 3, name: 'Identity & Access Management' };
const OTHER = 99;
const SEVERITY = { informational: 1, medium: 3, critical: 5 } as const;
const STATUS = {
  success: [1, 'Success'],
  refused: [2, 'Failure'],
  failed: [2, 'Failure'],
} as const;
const USER_TYPE = { person: [1, 'User'], client: [3, 'System'], service: [3, 'System'] } as const;

/** Of class Entity Management. */
const ENTITY_ACTIVITY: Readonly<Record<Interaction, readonly [number, string]>> = {
  create: [1, 'Create'],
  read: [2, 'Read'],
  update: [3, 'Update'],
  delete: [4, 'Delete'],
  search: [2, 'Read'],
  operation: [OTHER, 'Other'],
};

/** Of class Authentication. */
const SIGN_IN_ACTIVITY: Readonly<Record<string, readonly [number, string]>> = {
  'session.started': [1, 'Logon'],
  'session.refused': [1, 'Logon'],
  'session.locked': [1, 'Logon'],
  'session.factor-asked': [6, 'Preauth'],
  'session.confirmed': [OTHER, 'Other'],
  'session.ended': [2, 'Logoff'],
  'session.revoked': [2, 'Logoff'],
};

/** Of class Account Change. */
const ACCOUNT_ACTIVITY: Readonly<Record<string, readonly [number, string]>> = {
  'person.created': [1, 'Create'],
  'client.created': [1, 'Create'],
  'password.changed': [3, 'Password Change'],
  'person.link-created': [4, 'Password Reset'],
  'person.removed': [6, 'Delete'],
  'client.revoked': [6, 'Delete'],
  'person.confirmed': [OTHER, 'Other'],
  'rights.cancelled': [OTHER, 'Other'],
  'rights.changed': [OTHER, 'Other'],
  'rights.confirmed': [OTHER, 'Other'],
  'rights.effective': [OTHER, 'Other'],
  'rights.requested': [OTHER, 'Other'],
  'factor.added': [10, 'MFA Factor Enable'],
  'factor.removed': [11, 'MFA Factor Disable'],
  'person.factors-reset': [11, 'MFA Factor Disable'],
  'person.unlocked': [12, 'Unlock'],
};

/** One line of JSON for each entry, with its canonical text as `raw_data`. */
export function ocsfLines(entries: readonly ExportedEntry[]): string {
  return entries.map((entry) => `${JSON.stringify(toOcsf(entry))}\n`).join('');
}

/** An event of class Authentication (3002), Account Change (3001) or, for all else, Entity Management (3004). */
export function toOcsf(entry: ExportedEntry): Readonly<Record<string, unknown>> {
  const { text, leaf, canonical, caller, altered } = entry;
  const [statusId, status] = STATUS[text.outcome];
  const { of, activity, about } = classOf(entry);
  return {
    activity_id: activity[0],
    activity_name: activity[1],
    category_uid: IAM.uid,
    category_name: IAM.name,
    class_uid: of.uid,
    class_name: of.name,
    type_uid: of.uid * 100 + activity[0],
    time: Date.parse(text.time),
    severity_id: severityOf(text.action, text.outcome),
    status_id: statusId,
    status,
    ...(text.reason !== null && { status_code: text.reason }),
    message: text.action,
    actor: actorOf(entry),
    ...(caller.address !== undefined && { src_endpoint: { ip: caller.address } }),
    ...about,
    metadata: {
      version: OCSF_VERSION,
      uid: text.id,
      ...(leaf !== null && { sequence: leaf }),
      event_code: text.action,
      log_name: 'audit trail',
      product: { name: 'Cloister', vendor_name: 'Cloister', version: VERSION },
    },
    unmapped: {
      outcome: text.outcome,
      ...(text.patient !== null && { patient: text.patient }),
      ...(altered.length > 0 && { altered_columns: altered.join(' ') }),
      ...text.details,
    },
    raw_data: canonical.toString('utf8'),
  };
}

function classOf({ text, actorName }: ExportedEntry): {
  readonly of: { readonly uid: number; readonly name: string };
  readonly activity: readonly [number, string];
  readonly about: Readonly<Record<string, unknown>>;
} {
  const { action, subject, actor } = text;
  const signIn = SIGN_IN_ACTIVITY[action];
  if (signIn) {
    const user = userOf(actor, actorName);
    return { of: { uid: 3002, name: 'Authentication' }, activity: signIn, about: { user } };
  }
  const account = ACCOUNT_ACTIVITY[action];
  if (account) {
    const whose = ['person', 'client'].includes(subject.type) && subject.id !== null;
    const user = whose ? { uid: subject.id, type: subject.type } : userOf(actor, actorName);
    return { of: { uid: 3001, name: 'Account Change' }, activity: account, about: { user } };
  }
  const entity = {
    type: subject.type,
    name: subject.type,
    ...(subject.id !== null && { uid: subject.id }),
    ...(text.related.length > 0 && { data: { related: text.related } }),
  };
  const activity = ENTITY_ACTIVITY[interactionOf(action)];
  return { of: { uid: 3004, name: 'Entity Management' }, activity, about: { entity } };
}

function actorOf({ text, actorName, caller }: ExportedEntry): Readonly<Record<string, unknown>> {
  const { kind, id } = text.actor;
  if (kind === 'service' && caller.operator === undefined) {
    return { app_name: `Cloister ${id}`, app_uid: id };
  }
  return { user: userOf(text.actor, caller.operator ?? actorName) };
}

function userOf(
  { kind, id }: ExportedEntry['text']['actor'],
  name: string | null,
): Readonly<Record<string, unknown>> {
  const [typeId, type] = USER_TYPE[kind];
  return { uid: id, ...(name !== null && { name }), type_id: typeId, type };
}

function severityOf(action: string, outcome: ExportedEntry['text']['outcome']): number {
  if (action === 'checkpoint.contradicted') return SEVERITY.critical;
  const isEmergency = nounOf(action) === 'break-glass' && verbOf(action) === 'opened';
  return outcome === 'success' && !isEmergency ? SEVERITY.informational : SEVERITY.medium;
}
