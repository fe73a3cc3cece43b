import { audit } from '../../apps/web/src/locales/en/audit.js';
import { documents } from '../../apps/web/src/locales/en/documents/documents.js';
import { AUDIT_DETAILS } from './audit-details.js';
import { auditActions } from './names.js';
import { code, type Page, plain, table } from './page.js';

interface Area {
  readonly file: string;
  readonly title: string;
  /** What the actions are about: the part of their names before the point. */
  readonly subjects: readonly string[];
  /** What holds of all of them. */
  readonly remark?: string;
}

const AREAS: readonly Area[] = [
  {
    file: 'documents',
    title: 'Documents and patients',
    subjects: [
      'binary',
      'document',
      'encounter',
      'erasure',
      'hold',
      'lookup',
      'patient',
      'reread',
      'retention',
      'story',
      'upload',
    ],
    remark:
      'Documents that arrive over FHIR are recorded like all others, with the detail `source` `fhir`. The parts of an upload are not separate actions.',
  },
  {
    file: 'summaries',
    title: 'Summaries and review',
    subjects: [
      'completion',
      'must-answer',
      'profile',
      'recall',
      'review',
      'reviewer',
      'run',
      'signature',
      'summary',
      'version',
      'withdrawal-rule',
      'work',
      'working-copy',
    ],
    remark:
      'The reason for a version of a profile is a commitment; the texts of its tests are in no entry.',
  },
  {
    file: 'people',
    title: 'People, sign-in and client systems',
    subjects: [
      'access',
      'actor',
      'break-glass',
      'client',
      'compartment',
      'email',
      'factor',
      'factor-rule',
      'link',
      'notification',
      'passkey',
      'password',
      'person',
      'rights',
      'session',
    ],
    remark:
      'Actions under a break-glass access name it in the detail `breakGlass`. E-mail addresses are commitments.',
  },
  {
    file: 'messages',
    title: 'Messages, destinations and deliveries',
    subjects: ['connection', 'delivery', 'destination', 'message'],
    remark: 'Attempts of a delivery in between are in the log.',
  },
  {
    file: 'models',
    title: 'Models and training rows',
    subjects: ['dataset', 'model', 'retirement-rule', 'training-use'],
    remark:
      'Model, adapter and evaluation are in the details by SHA-256. The reason for a release and the purpose of training rows are commitments.',
  },
  {
    file: 'installation',
    title: 'The installation and its audit trail',
    subjects: [
      'audit',
      'checkpoint',
      'database',
      'feed',
      'keys',
      'limit',
      'queue',
      'real-patients',
      'status',
      'tenant',
      'witness',
    ],
    remark: 'What is about an organization is in its own trail.',
  },
];

const EXPLANATION =
  'The middle column is what the web app says of the action. The last one says what an entry has besides who, when and what it is about; "as a commitment" is explained in [commitments and their secrets](../../audit/what-is-recorded.md#commitments-and-their-secrets).';

export function auditActionPages(): readonly Page[] {
  const actions = auditActions;
  requireKnown(actions);
  return [
    {
      path: 'audit-actions/README.md',
      title: 'Audit actions',
      introduction: `Look up the name of an action, and which details its entries have. There are ${actions.length} actions; none ever changes its name.\n\n${AREAS.map(({ file, title, subjects }) => `- [${title}](${file}.md): ${subjects.map(code).join(', ')}`).join('\n')}`,
      sections: [],
    },
    ...AREAS.map((area) => pageOf(area, actions)),
  ];
}

function pageOf({ file, title, subjects, remark }: Area, actions: readonly string[]): Page {
  const own = actions.filter((action) => subjects.includes(subjectOf(action)));
  return {
    path: `audit-actions/${file}.md`,
    title: `Audit actions: ${title}`,
    introduction: [EXPLANATION, remark].filter(Boolean).join('\n\n'),
    sections: [
      {
        title: 'Actions',
        body: table(
          ['action', 'in the web app', 'details'],
          own.map((action) => [code(action), plain(wordsOf(action)), AUDIT_DETAILS[action] ?? '']),
        ),
      },
    ],
  };
}

/** In the history of a document, where the page of the trail has no words of its own. */
function wordsOf(action: string): string {
  const known: Readonly<Record<string, string>> = {
    ...documents.history.action,
    ...audit.action,
  };
  const words = known[action];
  if (words === undefined) throw new Error(`The web app has no words for ${action}.`);
  return words;
}

function requireKnown(actions: readonly string[]): void {
  const placed = new Set(AREAS.flatMap(({ subjects }) => subjects));
  const known = new Set(actions);
  const used = new Set(actions.map(subjectOf));
  const lost = actions.filter((action) => !placed.has(subjectOf(action)));
  const empty = [...placed].filter((subject) => !used.has(subject));
  const unknown = Object.keys(AUDIT_DETAILS).filter((action) => !known.has(action));
  const wrong = [...lost, ...empty, ...unknown];
  if (wrong.length > 0) {
    throw new Error(`Not an audit action, or in no area of the reference: ${wrong.join(', ')}`);
  }
}

const subjectOf = (action: string): string => action.split('.', 1)[0] ?? action;
