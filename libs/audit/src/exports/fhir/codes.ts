import type { Coding } from '@medplum/fhirtypes';
import type { Interaction } from '../interaction.js';

const DCM = 'http://dicom.nema.org/resources/ontology/DCM';
const LIFECYCLE = 'http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle';
const RESTFUL = 'http://hl7.org/fhir/restful-interaction';

/** Ours, beside the codes of others: the same act in every export. */
const ACTION = 'urn:cloister:audit-action';

const dicom = (code: string, display: string): Coding => ({ system: DCM, code, display });
const lifecycle = (code: string, display: string): Coding => ({
  system: LIFECYCLE,
  code,
  display: `${display} Record Lifecycle Event`,
});

export const REST: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/audit-event-type',
  code: 'rest',
  display: 'Restful Operation',
};

/** Roles of agents (DICOM CID 402, and who stands behind them in HL7 v3). */
export const AGENT = {
  application: dicom('110150', 'Application'),
  source: dicom('110153', 'Source Role ID'),
  destination: dicom('110152', 'Destination Role ID'),
  custodian: {
    system: 'http://terminology.hl7.org/CodeSystem/provenance-participant-type',
    code: 'custodian',
    display: 'Custodian',
  },
  recipient: {
    system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
    code: 'IRCP',
    display: 'information recipient',
  },
  author: {
    system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
    code: 'AUT',
    display: 'author (originator)',
  },
} as const satisfies Readonly<Record<string, Coding>>;

export const ENTITY_TYPE = {
  person: coded('audit-entity-type', '1', 'Person'),
  object: coded('audit-entity-type', '2', 'System Object'),
};
export const ENTITY_ROLE = {
  patient: coded('object-role', '1', 'Patient'),
  report: coded('object-role', '3', 'Report'),
  resource: coded('object-role', '4', 'Domain Resource'),
};
export const APPLICATION_SERVER = coded('security-source-type', '4', 'Application Server');
export const BREAK_THE_GLASS = coded('v3-ActReason', 'BTG', 'break the glass');

export interface Kind {
  readonly type: Coding;
  readonly subtype?: Coding;
}

const ALERT = dicom('110113', 'Security Alert');
const AUTHENTICATION = dicom('110114', 'User Authentication');
const LOGIN = { type: AUTHENTICATION, subtype: dicom('110122', 'Login') };
const LOGOUT = { type: AUTHENTICATION, subtype: dicom('110123', 'Logout') };
const ROLES_CHANGED = { type: ALERT, subtype: dicom('110136', 'Security Roles Changed') };
const ATTRIBUTES = {
  type: ALERT,
  subtype: dicom('110137', 'User security Attributes Changed'),
};

/** Acts that are no operation on a record (DICOM PS3.15, A.5.3). */
const OF_ACTION: Readonly<Record<string, Kind>> = {
  'session.started': LOGIN,
  'session.refused': LOGIN,
  'session.locked': LOGIN,
  'session.factor-asked': LOGIN,
  'session.confirmed': LOGIN,
  'session.ended': LOGOUT,
  'session.revoked': LOGOUT,
  'access.refused': { type: ALERT, subtype: dicom('110132', 'Use of Restricted Function') },
  'break-glass.opened': { type: ALERT, subtype: dicom('110127', 'Emergency Override Started') },
  'break-glass.ended': { type: ALERT, subtype: dicom('110138', 'Emergency Override Stopped') },
  'rights.changed': ROLES_CHANGED,
  'rights.confirmed': ROLES_CHANGED,
  'rights.effective': ROLES_CHANGED,
  'factor.added': ATTRIBUTES,
  'factor.removed': ATTRIBUTES,
  'password.changed': ATTRIBUTES,
  'person.factors-reset': ATTRIBUTES,
  'person.unlocked': ATTRIBUTES,
  'checkpoint.contradicted': { type: ALERT },
};

/** What becomes of records (ISO 21089), where nobody called for it over the api, or a person stands for it. */
const OF_VERB: Readonly<Record<string, Kind>> = {
  amended: { type: lifecycle('amend', 'Amend') },
  erased: { type: lifecycle('destroy', 'Destroy/Delete') },
  extracted: { type: lifecycle('transform', 'Transform/Translate') },
  finished: { type: lifecycle('transform', 'Transform/Translate') },
  received: { type: lifecycle('receive', 'Receive/Retain') },
  sent: { type: lifecycle('transmit', 'Transmit') },
  signed: { type: lifecycle('attest', 'Attest') },
  withdrawn: { type: lifecycle('deprecate', 'Deprecate') },
};
const OF_PERSONS = new Set(['amended', 'signed', 'withdrawn']);

const AUDIT_LOG_USED: Kind = { type: dicom('110101', 'Audit Log Used') };
const APPLICATION_ACTIVITY: Kind = { type: dicom('110100', 'Application Activity') };

/** What kind of event an act is. `rest`: a caller's operation on a record over the api. */
export function kindOf(
  action: string,
  verb: string,
  interaction: Interaction,
  { calledFor }: { readonly calledFor: boolean },
): Kind {
  const known = OF_ACTION[action] ?? (action.startsWith('audit.') ? AUDIT_LOG_USED : undefined);
  if (known) return known;
  const became = OF_VERB[verb];
  if (became && (!calledFor || OF_PERSONS.has(verb))) return became;
  if (!calledFor) return APPLICATION_ACTIVITY;
  return { type: REST, subtype: { system: RESTFUL, code: interaction, display: interaction } };
}

export function actionCoding(action: string): Coding {
  return { system: ACTION, code: action };
}

function coded(system: string, code: string, display: string): Coding {
  return { system: `http://terminology.hl7.org/CodeSystem/${system}`, code, display };
}
