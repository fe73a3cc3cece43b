import type { EmailLanguage } from '@app/auth';
import type { Notification, NotificationKind } from '../notification.entities.js';

/** What a mail says. Nothing of a patient, of a document or of who did something stands in it. */
export interface Writing {
  readonly subject: string;
  readonly text: string;
}

type About =
  'connectionId' | 'destinationId' | 'documentId' | 'releaseId' | 'rightsChangeId' | 'summaryId';

interface Words {
  readonly subject: Readonly<Record<NotificationKind, string>>;
  readonly code: string;
  readonly codeText: (code: string) => string;
  readonly foot: string;
}

const WORDS: Readonly<Record<EmailLanguage, Words>> = {
  en: {
    subject: {
      assigned: 'A summary was handed to you',
      returned: 'A summary came back from review',
      stat: 'An urgent summary waits for you',
      failed: 'Something that you brought in or asked for has failed',
      changed: 'The source of a summary of yours has changed',
      'patient-doubted': 'A document may belong to another patient',
      parked: 'A destination takes nothing any more',
      connection: 'An HL7 connection needs somebody to look after it',
      requested: 'A client system asks for your approval',
      'training-erased': 'Something that an adapter was trained on is erased',
      rights: 'Rights of an account wait for confirmation, or were settled',
      'trail-mismatch': 'The audit trail is not the one that was signed; nothing can be signed',
    },
    code: 'Your code for Cloister',
    codeText: (code) =>
      `${code}\n\nis the code that confirms this address. Enter it on the page of your account within 30 minutes.\nIf you have not asked for it, somebody has mistyped an address: do nothing.`,
    foot: 'Cloister sends this because your account says so. You can change that on the page of your account.',
  },
  de: {
    subject: {
      assigned: 'Ihnen wurde eine Zusammenfassung übergeben',
      returned: 'Eine Zusammenfassung kam aus der Prüfung zurück',
      stat: 'Eine dringende Zusammenfassung wartet auf Sie',
      failed: 'Etwas, das Sie gebracht oder angefordert haben, ist fehlgeschlagen',
      changed: 'Die Quelle einer Ihrer Zusammenfassungen hat sich geändert',
      'patient-doubted': 'Ein Dokument gehört womöglich zu einer anderen Person',
      parked: 'Ein Ziel nimmt nichts mehr an',
      connection: 'Um eine HL7-Verbindung muss sich jemand kümmern',
      requested: 'Ein Client-System bittet um Ihre Freigabe',
      'training-erased': 'Etwas, womit ein Adapter trainiert wurde, ist gelöscht',
      rights: 'Rechte eines Kontos warten auf Bestätigung oder sind entschieden',
      'trail-mismatch':
        'Der Audit-Trail ist nicht der, der signiert wurde; nichts kann signiert werden',
    },
    code: 'Ihr Code für Cloister',
    codeText: (code) =>
      `${code}\n\nist der Code, der diese Adresse bestätigt. Geben Sie ihn innerhalb von 30 Minuten auf der Seite Ihres Kontos ein.\nWenn Sie ihn nicht angefordert haben, hat sich jemand bei einer Adresse vertippt: Sie brauchen nichts zu tun.`,
    foot: 'Cloister sendet dies, weil Ihr Konto es so vorsieht. Auf der Seite Ihres Kontos können Sie das ändern.',
  },
};

/** What happened, in one sentence, and the way there. */
export function writeNotification(
  language: EmailLanguage,
  publicUrl: string,
  notification: Pick<Notification, 'kind' | About>,
): Writing {
  const { subject, foot } = WORDS[language];
  const sentence = subject[notification.kind];
  const link = `${publicUrl}${pathOf(notification)}`;
  return {
    subject: `Cloister: ${sentence}`,
    text: `${sentence}:\n${link}\n\n${foot}\n${publicUrl}/account\n`,
  };
}

export function writeCode(language: EmailLanguage, code: string): Writing {
  const { code: subject, codeText } = WORDS[language];
  return { subject, text: `${codeText(code)}\n` };
}

/** Where the web app shows it. */
function pathOf({
  connectionId,
  destinationId,
  documentId,
  releaseId,
  rightsChangeId,
  summaryId,
}: Pick<Notification, About>): string {
  if (connectionId !== null) return '/administration/messages';
  if (destinationId !== null) return `/administration/destinations/${destinationId}`;
  if (releaseId !== null) return '/administration/models';
  // who administers and whose rights they are: each finds them on a page of their own
  if (rightsChangeId !== null) return '/';
  // each of them sees the notice there, whatever else they may
  if (documentId === null) return '/';
  return `/documents/${documentId}${summaryId ? `?summary=${summaryId}` : ''}`;
}
