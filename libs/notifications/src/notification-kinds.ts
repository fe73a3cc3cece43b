import type { EmailLanguage, LookedAfter, Permission } from '@app/auth';

interface KindDefinition {
  /** Of the mail, and its first sentence: nothing of a patient, of a document or of who did something. */
  readonly subject: Readonly<Record<EmailLanguage, string>>;
  /** Whose settings offer it: those who have one of these permissions, or look after rows of this type. */
  readonly offeredTo: 'everybody' | readonly Permission[] | { readonly whoLooksAfter: LookedAfter };
}

/** All that is to be known of a kind, in the order of the settings. Its name is stored and never changes. */
const KINDS = {
  /** A summary was handed to them. */
  assigned: {
    subject: {
      en: 'A summary was handed over to you',
      de: 'Ihnen wurde eine Zusammenfassung übergeben',
    },
    offeredTo: 'everybody',
  },
  /** A summary that they requested came back from review. */
  returned: {
    subject: {
      en: 'A summary was returned from review',
      de: 'Eine Zusammenfassung wurde aus der Prüfung zurückgegeben',
    },
    offeredTo: 'everybody',
  },
  /** An urgent draft waits and nobody has claimed it. */
  stat: {
    subject: {
      en: 'An urgent draft is waiting for review',
      de: 'Ein dringender Entwurf wartet auf die Prüfung',
    },
    offeredTo: 'everybody',
  },
  /** What they uploaded or requested came to nothing. */
  failed: {
    subject: {
      en: 'Something you uploaded or requested has failed',
      de: 'Ein Upload oder eine Anforderung von Ihnen ist fehlgeschlagen',
    },
    offeredTo: 'everybody',
  },
  /** A source of what they review or signed says something else. */
  changed: {
    subject: {
      en: 'The source of one of your summaries has changed',
      de: 'Die Quelle einer Ihrer Zusammenfassungen hat sich geändert',
    },
    offeredTo: 'everybody',
  },
  /** A document names another patient and waits for somebody to decide. */
  'patient-doubted': {
    subject: {
      en: 'A document may belong to another patient',
      de: 'Ein Dokument gehört möglicherweise zu einer anderen Person',
    },
    offeredTo: ['summary:review'],
  },
  /** A destination accepts nothing any more. */
  'dead-lettered': {
    subject: {
      en: 'A destination no longer accepts deliveries',
      de: 'Ein Ziel nimmt keine Zustellungen mehr an',
    },
    offeredTo: { whoLooksAfter: 'destination' },
  },
  /** An HL7 connection has fallen silent, or sends what cannot be accepted. */
  connection: {
    subject: {
      en: 'An HL7 connection needs attention',
      de: 'Eine HL7-Verbindung erfordert Ihre Aufmerksamkeit',
    },
    offeredTo: { whoLooksAfter: 'connection' },
  },
  /** A client system asks to be notified of summaries. */
  requested: {
    subject: {
      en: 'A client system requests your approval',
      de: 'Ein Client-System bittet um Ihre Freigabe',
    },
    offeredTo: { whoLooksAfter: 'destination' },
  },
  /** An adapter was trained on something that is erased. */
  'training-erased': {
    subject: {
      en: 'Data that an adapter was trained on was erased',
      de: 'Daten, mit denen ein Adapter trainiert wurde, wurden unwiderruflich gelöscht',
    },
    offeredTo: { whoLooksAfter: 'model-release' },
  },
  /** Somebody's rights wait for a second person, or do no longer. */
  rights: {
    subject: {
      en: 'Rights of an account are waiting for confirmation, or have been decided',
      de: 'Rechte eines Kontos warten auf Bestätigung, oder es wurde darüber entschieden',
    },
    offeredTo: 'everybody',
  },
  /** The audit trail is not the one that was signed. About no row: so says a constraint of the table. */
  'trail-mismatch': {
    subject: {
      en: 'The audit trail does not match what was signed; signing is blocked',
      de: 'Der Audit-Trail stimmt nicht mit dem signierten Stand überein; Signieren ist gesperrt',
    },
    offeredTo: ['audit:read', 'person:manage'],
  },
} as const satisfies Readonly<Record<string, KindDefinition>>;

export type NotificationKind = keyof typeof KINDS;

export const NOTIFICATION_KINDS: readonly NotificationKind[] = Object.keys(KINDS).filter(isKind);

export function definitionOf(kind: NotificationKind): KindDefinition {
  return KINDS[kind];
}

function isKind(name: string): name is NotificationKind {
  return Object.hasOwn(KINDS, name);
}
