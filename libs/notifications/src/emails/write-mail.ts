import type { EmailLanguage } from '@app/auth';
import { definitionOf } from '../notification-kinds.js';
import type { Notification } from '../notification.entities.js';

/** What a mail says. Nothing of a patient, of a document or of who did something stands in it. */
export interface Writing {
  readonly subject: string;
  readonly text: string;
}

type About =
  | 'connectionId'
  | 'destinationId'
  | 'documentId'
  | 'releaseId'
  | 'rightsChangeId'
  | 'summaryId';

interface Words {
  readonly code: string;
  readonly codeText: (code: string) => string;
  readonly foot: string;
}

const WORDS: Readonly<Record<EmailLanguage, Words>> = {
  en: {
    code: 'Your Cloister code',
    codeText: (code) =>
      `Your code to confirm this e-mail address:\n\n${code}\n\nEnter it on your account page within 30 minutes.\nIf you didn’t request it, someone mistyped an address: you don’t need to do anything.`,
    foot: 'You receive this e-mail because of your notification settings. You can change them on your account page:',
  },
  de: {
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
  const { foot } = WORDS[language];
  const sentence = definitionOf(notification.kind).subject[language];
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
