import type { recalls as english } from '../../en/admin/recalls.js';
import type { Translation } from '../../translation.js';

export const recalls: Translation<typeof english> = {
  title: 'Rückrufe',
  text: 'Eine Version eines Lesers oder ein Modell zurückrufen: Damit erstellte Entwürfe werden gesperrt und durch neue ersetzt, signierte Zusammenfassungen gehen an die signierenden Personen zurück.',
  failed: 'Die Rückrufe konnten nicht geladen werden',
  makersFailed: 'Die verwendeten Leser und Modelle konnten nicht geladen werden',
  one: 'Rückruf',
  back: 'Alle Rückrufe',
  readers: 'Verwendete Leser',
  readersText:
    'Die Leser hier haben Version {{version}}. Ältere Texte bleiben in Gebrauch, bis Sie die Dokumente erneut lesen lassen.',
  models: 'Verwendete Modelle',
  nothingRead: 'Noch wurde kein Dokument gelesen.',
  nothingWritten: 'Noch hat kein Modell einen Entwurf geschrieben.',
  reader: 'Leser',
  allReaders: 'Alle Leser',
  unknownReader: 'Nicht festgehalten',
  version: 'Version',
  versions: '{{from}} bis {{through}}',
  documents: 'Dokumente',
  drafts: 'Offene Entwürfe',
  signed: 'Signiert',
  model: 'Modell',
  adapter: 'Adapter',
  noAdapter: 'Keiner',
  adapterUnknown: 'Noch nicht ermittelt',
  isRecalled: 'Zurückgerufen',
  recall: 'Zurückrufen …',
  recallOne: '{{name}} zurückrufen …',
  readerName: 'Leser {{reader}}, Version {{version}}',
  modelName: 'Modell {{model}}, mit jedem Adapter',
  modelWithAdapter: 'Modell {{model}} mit Adapter {{adapter}}',
  namedModel: 'Modell mit dem Namen {{model}}',
  noHash: 'Kein Hash: Rückruf über den Namen',
  older: 'Alles Ältere zurückrufen …',
  olderName: 'Alle Leser vor Version {{version}}',
  confirmTitle: '{{name}} zurückrufen?',
  counting: 'Es wird gezählt, was damit erstellt wurde …',
  countFailed: 'Was damit erstellt wurde, konnte nicht gezählt werden',
  counts: {
    documents_one: '{{count, number}} Dokument wird erneut gelesen, nach den neuen Dokumenten.',
    documents_other:
      '{{count, number}} Dokumente werden erneut gelesen, nach den neuen Dokumenten.',
    drafts_one:
      '{{count, number}} offener Entwurf wird sofort gesperrt und durch einen neuen ersetzt.',
    drafts_other:
      '{{count, number}} offene Entwürfe werden sofort gesperrt und durch neue ersetzt.',
    signed_one:
      '{{count, number}} signierte Zusammenfassung geht an die signierenden Personen zurück. Ihr Text bleibt, wie er ist.',
    signed_other:
      '{{count, number}} signierte Zusammenfassungen gehen an die signierenden Personen zurück. Ihr Text bleibt, wie er ist.',
    recipients_one: 'An {{count, number}} Ziel gesendet. Welches, sehen Sie danach.',
    recipients_other: 'An {{count, number}} Ziele gesendet. Welche, sehen Sie danach.',
  },
  current:
    'Diese Version ist hier in Gebrauch. Erst nach einem Upgrade werden Dokumente erneut gelesen; bis dahin bleiben die Entwürfe gesperrt.',
  inUse:
    'Mit diesem Modell kann nichts mehr geschrieben werden. Wo es geladen ist, warten Aufträge, bis ein anderes geladen ist.',
  inUseWithAdapter:
    'Mit diesem Modell und diesem Adapter kann nichts mehr geschrieben werden. Wo beide geladen sind, warten Aufträge, bis andere geladen sind.',
  inUseByName:
    'Dieses Modell hat keinen Hash. Betroffen ist alles, was unter seinem Namen geschrieben wurde, egal welches Modell damals auf dem Server lief. Unter diesem Namen kann nichts mehr geschrieben werden, bis Sie den Rückruf aufheben.',
  answersGiven:
    'Angebundene Systeme erhalten über /v1 keine Antworten mehr von ihm. Bereits gegebene Antworten werden nicht gespeichert und sind nicht erfasst; ihre Anfragen stehen im Audit-Trail.',
  reason: 'Grund',
  reasonHelp: 'Für prüfende und signierende Personen sichtbar. Keine Patientendaten.',
  action: 'Zurückrufen',
  begun: 'Zurückgerufen. Die Entwürfe sind gesperrt.',
  list: 'Bisherige Rückrufe',
  none: 'Es wurde nichts zurückgerufen.',
  what: 'Was',
  state: 'Zustand',
  when: 'Wann',
  progress: 'Fortschritt',
  states: { open: 'In Arbeit', ended: 'Abgeschlossen', lifted: 'Aufgehoben' },
  worked: '{{done, number}} von {{all, number}} abgearbeitet',
  rereads: {
    title: 'Erneutes Lesen von Dokumenten',
    failedToLoad: 'Der Fortschritt des erneuten Lesens konnte nicht geladen werden',
    progress: '{{done, number}} von {{all, number}} Dokumenten erneut gelesen',
    first_one: '{{count, number}} neues Dokument kommt zuerst.',
    first_other: '{{count, number}} neue Dokumente kommen zuerst.',
    none: 'Kein Dokument wartet darauf, erneut gelesen zu werden.',
    done_one: '{{count, number}} Dokument in den letzten 30 Tagen erneut gelesen',
    done_other: '{{count, number}} Dokumente in den letzten 30 Tagen erneut gelesen',
    failed_one:
      '{{count, number}} Dokument konnte nicht erneut gelesen werden. Sein früherer Text bleibt in Gebrauch.',
    failed_other:
      '{{count, number}} Dokumente konnten nicht erneut gelesen werden. Ihre früheren Texte bleiben in Gebrauch.',
  },
  remade:
    '{{done, number}} von {{all, number}} Entwürfen ersetzt; die neuen werden der Reihe nach geschrieben',
  answered: '{{done, number}} von {{all, number}} signierten Zusammenfassungen beantwortet',
  locked_one:
    '{{count, number}} Entwurf bleibt gesperrt: Seine Dokumente ließen sich nicht erneut lesen',
  locked_other:
    '{{count, number}} Entwürfe bleiben gesperrt: Ihre Dokumente ließen sich nicht erneut lesen',
  look: 'Öffnen',
  lookOne: 'Rückruf öffnen: {{name}}',
  under: 'Zurückgerufen: {{when}}, {{who}}',
  lift: 'Aufheben …',
  liftTitle: 'Rückruf aufheben: {{name}}?',
  liftWarning:
    'Gesperrte Entwürfe werden unverändert entsperrt, und wer signiert hat, muss nichts mehr prüfen. Bereits ersetzte Entwürfe bleiben ersetzt.',
  liftAction: 'Aufheben',
  lifted: 'Der Rückruf ist aufgehoben.',
  affected: 'Betroffene Zusammenfassungen',
  affectedNone: 'Keine, auf die Sie Zugriff haben.',
  affectedText: 'Sie haben Zugriff auf {{shown, number}} von {{all, number}}.',
  summary: 'Zusammenfassung',
  was: { draft: 'Entwurf', signed: 'Signiert' },
  signers: 'Signiert von',
  recipients: 'Gesendet an',
  nobody: 'Niemand',
  recipient: '{{name}}: {{what}}, {{when}}',
  removedDestination: 'Ein entferntes Ziel',
  item: {
    locked: 'Gesperrt',
    waiting: 'Wartet auf seine Dokumente',
    remade: 'Durch einen neuen ersetzt',
    compared: 'Wartet auf die signierende Person',
    answered: 'Beantwortet',
    gone: 'Nicht mehr offen',
    lifted: 'Aufgehoben',
    failed: 'Bleibt gesperrt',
  },
};
