import type { Translation } from '../translation.js';
import type { live as english } from '../en/live.js';

export const live: Translation<typeof english> = {
  stage: {
    received: {
      name: 'Eingegangen',
      waiting: 'noch nicht gesendet',
      running: 'geht ein',
      done: 'eingegangen',
      failed: 'abgelehnt',
      skipped: 'nicht eingegangen',
    },
    extracted: {
      name: 'Text gelesen',
      waiting: 'wird als Nächstes gelesen',
      running: 'Text wird gelesen',
      done: 'Text gelesen',
      failed: 'Text nicht lesbar',
      skipped: 'Text nicht gelesen',
    },
    queued: {
      name: 'Wartet',
      waiting: 'wartet auf das Modell',
      running: 'wartet auf das Modell',
      done: 'aus der Warteschlange',
      failed: 'nicht eingereiht',
      skipped: 'nicht eingereiht',
    },
    writing: {
      name: 'Schreibt',
      waiting: 'noch nicht geschrieben',
      running: 'wird geschrieben',
      done: 'geschrieben',
      failed: 'Schreiben fehlgeschlagen',
      skipped: 'nicht geschrieben',
    },
    draft: {
      name: 'Entwurf',
      waiting: 'noch kein Entwurf',
      running: 'noch kein Entwurf',
      done: 'nicht geprüft',
      failed: 'kein Entwurf',
      skipped: 'kein Entwurf',
    },
  },
  review: {
    in_review: 'in Prüfung',
    signed: 'signiert',
    amended: 'ergänzt',
    withdrawn: 'zurückgezogen',
  },
  reading: 'Schritt {{call}} von {{calls}}',
  comparing: 'prüft Satz {{sentence}} von {{sentences}}',
  next: 'als Nächstes',
  place_ordinal_one: '{{count}}.',
  place_ordinal_two: '{{count}}.',
  place_ordinal_few: '{{count}}.',
  place_ordinal_other: '{{count}}.',
  expected: {
    soon: 'unter einer Minute',
    minutes: 'etwa {{minutes}} min',
    hours: 'etwa {{hours}} h',
    hoursMinutes: 'etwa {{hours}} h {{minutes}} min',
  },
  cancelled: 'abgebrochen',
  superseded: 'erneut angefordert',
  sentence: 'Schritt {{number}} von 5, {{stage}}: {{words}}',
  stages: {
    one: '{{name}}. {{sentence}}.',
    moved_one: '{{count}} Datei ist einen Schritt weiter.',
    moved_other: '{{count}} Dateien sind einen Schritt weiter.',
    drafts_one: '{{count}} Entwurf ist fertig.',
    drafts_other: '{{count}} Entwürfe sind fertig.',
    failed_one: '{{count}} ist fehlgeschlagen.',
    failed_other: '{{count}} sind fehlgeschlagen.',
  },
  connection: {
    connecting: 'Verbindung wird aufgebaut …',
    live: 'Aktuell',
    reconnecting:
      'Verbindung wird wiederhergestellt … die Anzeige ist vielleicht nicht ganz aktuell.',
    offline: 'Dieses Gerät ist offline. Die Anzeige ist vielleicht nicht aktuell.',
    'signed-out': 'Sie sind abgemeldet.',
  },
  reasonUnknown:
    'Das hat nicht geklappt ({{code}}). Versuchen Sie es erneut. Tritt der Fehler wieder auf, wenden Sie sich an Ihre Cloister-Administration.',
  reason: {
    unknown:
      'Das hat nicht geklappt. Versuchen Sie es erneut. Tritt der Fehler wieder auf, wenden Sie sich an Ihre Cloister-Administration.',
    unexpected:
      'Auf unserer Seite ist etwas schiefgegangen. Versuchen Sie es erneut. Tritt der Fehler wieder auf, wenden Sie sich an Ihre Cloister-Administration.',
    empty:
      'Die Datei enthält keinen Text. Prüfen Sie, ob es die richtige ist, und laden Sie sie noch einmal hoch.',
    'no-text':
      'Die Datei enthält Bilder ohne Text, etwa einen Scan. Laden Sie eine Datei mit Textebene oder den Text selbst hoch.',
    'nothing-recognized':
      'Auf dem Bild war kein Text zu erkennen. Scannen Sie es gerade und mit 300 Punkten pro Zoll.',
    encrypted:
      'Die Datei ist mit einem Passwort geschützt. Laden Sie ein PDF mit seinem Passwort hoch, andere Dateien ohne Schutz.',
    'wrong-password':
      'Das Passwort öffnet die Datei nicht. Wählen Sie die Datei noch einmal, und geben Sie das richtige Passwort ein.',
    broken:
      'Die Datei ist beschädigt. Öffnen Sie sie in dem Programm, mit dem sie erstellt wurde, speichern Sie sie neu, und laden Sie diese Datei hoch.',
    'type-mismatch':
      'Der Inhalt passt nicht zum Dateinamen. Geben Sie der Datei den richtigen Namen, und laden Sie sie noch einmal hoch.',
    'unsupported-type':
      'Dieser Dateityp ist nicht lesbar. Laden Sie PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt), RTF, HTML, reinen Text, CDA, FHIR, E-Mail (.eml, .msg) oder ein Bild hoch. Speichern Sie eine Tabelle (.ods) als .xlsx und eine Präsentation (.odp) als .pptx.',
    'format-not-accepted':
      'Dieser Dateityp ist nicht lesbar. Laden Sie PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt), RTF, HTML, reinen Text, CDA, FHIR, E-Mail (.eml, .msg) oder ein Bild hoch. Speichern Sie eine Tabelle (.ods) als .xlsx und eine Präsentation (.odp) als .pptx.',
    'legacy-word':
      'Das ist eine Word-Datei aus der Zeit vor 2007. Speichern Sie sie als .docx, und laden Sie diese hoch.',
    'legacy-excel':
      'Das ist eine Excel-Datei aus der Zeit vor 2007. Speichern Sie sie als .xlsx, und laden Sie diese hoch.',
    'legacy-powerpoint':
      'Das ist eine PowerPoint-Datei aus der Zeit vor 2007. Speichern Sie sie als .pptx, und laden Sie diese hoch.',
    'outlook-message':
      'Das ist eine Nachricht im eigenen Format von Outlook (.msg). Speichern Sie sie als .eml oder PDF, und laden Sie diese hoch.',
    'winmail-dat':
      'Das ist eine winmail.dat-Datei, die nur Outlook öffnen kann. Bitten Sie um die Nachricht als reinen Text oder HTML.',
    'declares-entities':
      'Das XML deklariert einen Dokumenttyp (DOCTYPE). Entfernen Sie die Deklaration, und laden Sie die Datei noch einmal hoch.',
    'nested-unreadable':
      'Das ist nur die Hülle einer Datei, die nicht lesbar ist. Laden Sie die innere Datei einzeln hoch.',
    'nested-too-deep':
      'Dateien sind tiefer verschachtelt als erlaubt. Laden Sie die inneren einzeln hoch.',
    'elements-too-deep':
      'Teile der Datei sind tiefer verschachtelt als erlaubt. Speichern Sie sie in einfacherer Form.',
    'too-many-attachments': 'Die E-Mail hat mehr Anhänge als erlaubt. Laden Sie sie einzeln hoch.',
    'too-many-pages':
      'Die Datei hat mehr Seiten als erlaubt. Teilen Sie sie auf, und laden Sie die Teile hoch.',
    'too-many-scanned-pages':
      'Die Datei hat mehr gescannte Seiten als erlaubt. Teilen Sie sie auf, und laden Sie die Teile hoch.',
    'too-many-pixels': 'Das Bild ist größer als erlaubt. Laden Sie ein kleineres hoch.',
    'page-too-slow':
      'Die Texterkennung einer Seite hat zu lange gedauert. Scannen Sie sie gerade und mit 300 Punkten pro Zoll.',
    malware:
      'Ein Virenscanner hat in dieser Datei etwas gefunden. Wenden Sie sich an Ihre Cloister-Administration.',
    'scan-refused': 'Die Datei ist für den Virenscanner zu groß. Teilen Sie sie auf.',
    'quota-exceeded':
      'Sie haben Ihr Upload-Limit für heute erreicht. Versuchen Sie es morgen wieder.',
    'too-much-unpacked':
      'Entpackt wäre die Datei größer als erlaubt. Speichern Sie sie ohne die Teile, die nicht gebraucht werden.',
    'too-much-text':
      'Der Text ist länger als 8.000.000 Zeichen. Teilen Sie ihn auf, und laden Sie die Teile hoch.',
    'attempts-exhausted':
      'Das Lesen der Datei wurde dreimal versucht und nie abgeschlossen. Speichern Sie sie in einfacherer Form.',
    'too-slow':
      'Das Lesen der Datei dauerte zu lange. Speichern Sie sie in einfacherer Form, oder teilen Sie sie auf.',
    'too-much-memory':
      'Das Lesen der Datei brauchte zu viel Speicher. Speichern Sie sie in einfacherer Form, oder teilen Sie sie auf.',
    'too-much-output':
      'Das Lesen der Datei ergab eine zu große Ausgabe. Speichern Sie sie in einfacherer Form, oder teilen Sie sie auf.',
    crashed:
      'Der Leser brach beim Lesen dieser Datei ab. Speichern Sie sie in einfacherer Form, und laden Sie diese hoch.',
    quarantined: 'Die Datei ist in Quarantäne. Wenden Sie sich an Ihre Cloister-Administration.',
    erased: 'Das Dokument wurde unwiderruflich gelöscht.',
    'seal-broken':
      'Die gespeicherte Datei hat die Integritätsprüfung nicht bestanden. Laden Sie sie noch einmal hoch.',
    'document-empty': 'Die Datei ist leer. Wählen Sie eine andere Datei.',
    'document-too-large':
      'Die Datei ist größer als hier erlaubt. Teilen Sie sie auf, oder bitten Sie um ein höheres Limit.',
    'upload-too-many-pieces':
      'Der Upload kam in zu vielen Teilen an. Verwerfen Sie ihn, und laden Sie die Datei noch einmal hoch.',
    'upload-expired':
      'Der Upload wurde nicht rechtzeitig fertig und ist gelöscht. Laden Sie die Datei noch einmal hoch.',
    'compartment-not-yours':
      'Sie gehören zu keiner Station oder Akte, die dieses Dokument aufnehmen kann. Bitten Sie darum, hinzugefügt zu werden.',
    'profile-not-found': 'Das gewählte Profil gibt es nicht mehr. Wählen Sie ein anderes.',
    'section-not-found':
      'Dem Profil fehlt ein angeforderter Abschnitt. Fassen Sie das Dokument neu zusammen.',
    'too-many-waiting-tokens':
      'Es wartet schon zu viel, daher wurde keine Zusammenfassung angefordert. Versuchen Sie es später noch einmal.',
    'source-rejected':
      'Der Text des Dokuments ließ sich nicht lesen, daher wurde nichts geschrieben.',
    'source-not-usable':
      'Der Text des Dokuments ist nicht verwendbar. Laden Sie das Dokument in einem anderen Format noch einmal hoch.',
    'source-no-longer-usable':
      'Das Dokument steht für eine Zusammenfassung nicht mehr zur Verfügung.',
    'prompt-too-long':
      'Der Text passt nicht in das Modell. Versuchen Sie es erneut, oder wählen Sie ein größeres Modell.',
    'context-too-small':
      'Das Modell ist für dieses Profil zu klein. Wählen Sie ein größeres Modell.',
    'nothing-written':
      'Das Modell hat aufgehört, ohne Text zu erzeugen. Versuchen Sie es erneut, oder wählen Sie ein anderes Profil.',
    'receipt-mismatch':
      'Das Modell hat das Dokument vielleicht nicht ganz gelesen, daher wird sein Text nicht verwendet. Versuchen Sie es erneut.',
    'deadline-exceeded':
      'Das Schreiben dauerte länger als erlaubt. Versuchen Sie es erneut, wenn die Warteschlange kürzer ist.',
    'engine-crashed':
      'Das Modell brach ab. Versuchen Sie es erneut. Tritt der Fehler wieder auf, wenden Sie sich an Ihre Cloister-Administration.',
    'engine-timeout': 'Das Modell antwortete nicht mehr. Versuchen Sie es erneut.',
    'engine-closed': 'Das Modell wurde beendet. Versuchen Sie es erneut, wenn der Dienst läuft.',
    'model-not-usable':
      'Dieser Rechner kann das Modell nicht ausführen. Wenden Sie sich an Ihre Cloister-Administration.',
    'generation-failed':
      'Beim Schreiben ist im Modell ein Fehler aufgetreten. Versuchen Sie es erneut.',
    'worker-lost': 'Der schreibende Prozess wurde beendet. Versuchen Sie es erneut.',
    'worker-stopped': 'Der Dienst wurde beim Schreiben beendet. Versuchen Sie es erneut.',
    requested: 'Dies wurde abgebrochen.',
    cancelled: 'Dies wurde abgebrochen.',
  },
};
