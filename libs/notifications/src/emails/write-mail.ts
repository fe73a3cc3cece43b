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
      assigned: 'A summary was handed over to you',
      returned: 'A summary was returned from review',
      stat: 'An urgent draft is waiting for review',
      failed: 'Something you uploaded or requested has failed',
      changed: 'The source of one of your summaries has changed',
      'patient-doubted': 'A document may belong to another patient',
      parked: 'A destination no longer accepts deliveries',
      connection: 'An HL7 connection needs attention',
      requested: 'A client system requests your approval',
      'training-erased': 'Data that an adapter was trained on was erased',
      rights: 'Rights of an account are waiting for confirmation, or have been decided',
      'trail-mismatch': 'The audit trail does not match what was signed; signing is blocked',
    },
    code: 'Your Cloister code',
    codeText: (code) =>
      `Your code to confirm this e-mail address:\n\n${code}\n\nEnter it on your account page within 30 minutes.\nIf you didn’t request it, someone mistyped an address: you don’t need to do anything.`,
    foot: 'You receive this e-mail because of your notification settings. You can change them on your account page:',
  },
  de: {
    subject: {
      assigned: 'Ihnen wurde eine Zusammenfassung übergeben',
      returned: 'Eine Zusammenfassung wurde aus der Prüfung zurückgegeben',
      stat: 'Ein dringender Entwurf wartet auf die Prüfung',
      failed: 'Ein Upload oder eine Anforderung von Ihnen ist fehlgeschlagen',
      changed: 'Die Quelle einer Ihrer Zusammenfassungen hat sich geändert',
      'patient-doubted': 'Ein Dokument gehört möglicherweise zu einer anderen Person',
      parked: 'Ein Ziel nimmt keine Zustellungen mehr an',
      connection: 'Eine HL7-Verbindung erfordert Ihre Aufmerksamkeit',
      requested: 'Ein Client-System bittet um Ihre Freigabe',
      'training-erased':
        'Daten, mit denen ein Adapter trainiert wurde, wurden unwiderruflich gelöscht',
      rights: 'Rechte eines Kontos warten auf Bestätigung, oder es wurde darüber entschieden',
      'trail-mismatch':
        'Der Audit-Trail stimmt nicht mit dem signierten Stand überein; Signieren ist gesperrt',
    },
    code: 'Ihr Code für Cloister',
    codeText: (code) =>
      `Ihr Code zur Bestätigung dieser E-Mail-Adresse:\n\n${code}\n\nGeben Sie ihn innerhalb von 30 Minuten auf Ihrer Kontoseite ein.\nFalls Sie ihn nicht angefordert haben, hat sich jemand bei einer Adresse vertippt: Sie müssen nichts tun.`,
    foot: 'Sie erhalten diese E-Mail aufgrund Ihrer Benachrichtigungseinstellungen. Sie können sie auf Ihrer Kontoseite ändern:',
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
    text: `${sentence}.\n${link}\n\n${foot}\n${publicUrl}/account\n`,
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
