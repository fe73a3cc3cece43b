import type { Translation } from '../translation.js';
import type { layout as english } from '../en/layout.js';

export const layout: Translation<typeof english> = {
  rightsWaiting:
    'Ein Teil Ihrer Rechte wartet auf einen zweiten Administrator. Sie gelten spätestens ab {{when}}, sofern niemand die Änderung abbricht.',
  skip: 'Zum Inhalt springen',
  navigation: 'Hauptnavigation',
  pages: {
    inbox: 'Eingang',
    upload: 'Hochladen',
    documents: 'Dokumente',
    audit: 'Audit',
    administration: 'Verwaltung',
  },
  search: {
    label: 'Patient oder Dokument über die Kennung finden, oder Patient über den Namen',
    placeholder: 'Kennung oder Name des Patienten',
    short: 'Kennung',
    go: 'Finden',
    nothing:
      'Nichts hat genau diese Kennung, und kein Patientenname enthält alle diese Wörter. Prüfen Sie die Eingabe auf Tippfehler. Der Text von Dokumenten wird nicht durchsucht.',
    severalPatients: 'Mehrere Patienten passen:',
    several: 'Mehrere Dokumente haben diese Kennung:',
    more: 'Das sind die neuesten {{count}}. Die übrigen finden Sie über die Filter der Dokumentenliste.',
    unnamed: 'Dokument',
  },
  help: {
    open: 'Hilfe',
    title: 'Hilfe',
    keys: 'Tastenkürzel',
    focusSearch: 'Über die Kennung suchen',
    openHelp: 'Diese Hilfe öffnen',
    step: 'Nächste oder vorige Zeile einer Liste, oder Satz eines Entwurfs',
    nextFinding: 'Nächster zu prüfender Satz',
    claim: 'Den Entwurf oder die Zeile des Eingangs übernehmen',
    edit: 'Einen Satz des Entwurfs bearbeiten, den Sie prüfen',
    undo: 'Die letzte Änderung rückgängig machen',
    choose: 'Die Zeile auswählen, um mehrere Dokumente zusammenzufassen',
    close: 'Schließen, was geöffnet ist',
    essentials: 'Gut zu wissen',
    draft:
      'Ein maschineller Entwurf ist Text, den ein Modell aus dem Dokument daneben geschrieben hat. Niemand hat ihn geprüft. Vergleichen Sie ihn mit der Quelle, bevor Sie ihn verwenden.',
    inside:
      'Dokumente und Entwürfe bleiben auf den Rechnern Ihrer Organisation. Auch das Modell läuft dort.',
    traces:
      'Jedes Öffnen eines Dokuments wird im Audit-Trail festgehalten, ebenso wie jede andere Aktion.',
    more: 'Mehr dazu in den Anleitungen der Installation:',
    reviewer: 'für alle, die Entwürfe lesen und prüfen',
    operator: 'für alle, die Cloister betreiben',
    integrator: 'für alle, die ein System anbinden',
  },
  person: {
    menu: 'Konto von',
    account: 'Konto',
    language: 'Sprache',
    scheme: 'Darstellung',
    light: 'Hell',
    dark: 'Dunkel',
    auto: 'System',
    signOut: 'Abmelden',
  },
  trail: {
    title: 'Der Audit-Trail stimmt nicht mit dem signierten überein.',
    text: 'Dokumente und Nachrichten werden weiter angenommen. Zusammenfassungen können erst wieder signiert werden, wenn das geklärt ist. Wenden Sie sich an Ihre Cloister-Administration.',
  },
  offline: {
    title: 'Cloister ist nicht erreichbar.',
    text: 'Die Anzeige kann veraltet sein. Die Verbindung wird automatisch erneut versucht.',
  },
  notFound: {
    title: 'Nicht gefunden',
    text: 'Unter dieser Adresse gibt es nichts, oder Sie haben keinen Zugriff darauf.',
    home: 'Zu den Dokumenten',
  },
  breakGlass: {
    title: 'Notfallzugriff',
    ask: 'Notfallzugriff …',
    text: 'Öffnet für begrenzte Zeit, was Ihnen von diesem einen Patienten verborgen ist. Alles, was Sie währenddessen tun, wird im Audit-Trail gekennzeichnet und danach von einem Auditor geprüft.',
    patient: 'Kennung des Patienten',
    patientHelp: 'Die vollständige Kennung, wie in der Akte.',
    authority: 'Vergebende Stelle',
    authorityHelp:
      'Mehrere Patienten haben diese Kennung. Geben Sie die Stelle so an, wie Dokumente sie nennen.',
    reason: 'Grund',
    reasonHelp: 'Warum Sie nicht auf eine reguläre Freigabe warten können. Ein Auditor liest es.',
    reasonShort: 'Geben Sie einen Grund mit mindestens 3 Zeichen an.',
    minutes: 'Dauer',
    action: 'Zugriff öffnen',
    opened: 'Der Notfallzugriff ist offen.',
    open: 'Ein Notfallzugriff auf einen Patienten ist offen.',
    left: 'Noch {{left}}, bis {{until}}. Ihre Aktionen werden gekennzeichnet.',
    show: 'Dokumente anzeigen',
    end: 'Jetzt beenden',
    ended: 'Der Notfallzugriff ist beendet.',
  },
  noAccess: {
    title: 'Kein Zugriff',
    text: 'Ihnen fehlt die Berechtigung für diese Seite. Wenn Sie sie für Ihre Arbeit brauchen, wenden Sie sich an einen Administrator.',
  },
  failed: { title: 'Diese Seite konnte nicht angezeigt werden' },
};
