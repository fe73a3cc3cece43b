import type { Translation } from '../translation.js';
import type { frame as english } from '../en/frame.js';

export const frame: Translation<typeof english> = {
  skip: 'Zum Inhalt springen',
  navigation: 'Hauptnavigation',
  pages: { upload: 'Hochladen', documents: 'Dokumente' },
  search: {
    label: 'Patient oder Dokument über die Kennung finden',
    placeholder: 'Kennung von Patient oder Dokument',
    short: 'Kennung',
    go: 'Finden',
    nothing: 'Nichts hier hat genau diese Kennung. Prüfen Sie sie auf Tippfehler.',
    several: 'Mehr als ein Dokument hat diese Kennung:',
    more: 'Das sind die neuesten {{count}}. Die übrigen finden Sie, wenn Sie die Liste der Dokumente eingrenzen.',
    unnamed: 'Dokument',
  },
  help: {
    open: 'Hilfe',
    title: 'Hilfe',
    keys: 'Tasten',
    focusSearch: 'Über die Kennung finden',
    openHelp: 'Diese Hilfe öffnen',
    close: 'Schließen, was offen ist',
    essentials: 'Gut zu wissen',
    draft:
      'Ein maschineller Entwurf ist Text, den ein Modell aus dem Dokument daneben geschrieben hat. Niemand hat ihn geprüft. Vergleichen Sie ihn mit der Quelle, bevor Sie ihn verwenden.',
    inside:
      'Dokumente und Entwürfe bleiben auf den Rechnern Ihrer Organisation. Auch das Modell läuft dort.',
    traces:
      'Wer ein Dokument öffnet, steht danach im Audit-Trail, ebenso wie bei jeder anderen Handlung.',
    more: 'Mehr steht in den Anleitungen der Installation:',
    reviewer: 'für alle, die Entwürfe lesen und prüfen',
    operator: 'für alle, die Cloister betreiben',
    integrator: 'für alle, die ein System anbinden',
  },
  person: {
    menu: 'Konto von',
    account: 'Konto',
    language: 'Sprache',
    scheme: 'Farben',
    light: 'Hell',
    dark: 'Dunkel',
    auto: 'Wie das System',
    signOut: 'Abmelden',
  },
  offline: {
    title: 'Der Dienst antwortet nicht.',
    text: 'Was Sie sehen, kann veraltet sein. Es wird von selbst weiter versucht.',
  },
  notFound: {
    title: 'Hier ist nichts',
    text: 'Unter dieser Adresse gibt es nichts, oder es ist nicht für Sie bestimmt.',
    home: 'Zu den Dokumenten',
  },
  noAccess: {
    title: 'Kein Zugang',
    text: 'Ihr Konto darf diese Seite nicht öffnen. Wenn Sie sie für Ihre Arbeit brauchen, fragen Sie einen Administrator.',
  },
  failed: { title: 'Diese Seite konnte nicht angezeigt werden' },
};
