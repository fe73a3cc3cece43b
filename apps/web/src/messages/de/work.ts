import type { Translation } from '../translation.js';
import type { work as english } from '../en/work.js';

export const work: Translation<typeof english> = {
  stage: {
    received: {
      name: 'Angekommen',
      waiting: 'noch nicht gesendet',
      running: 'kommt an',
      done: 'angekommen',
      failed: 'abgelehnt',
      skipped: 'nicht angekommen',
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
      done: 'war an der Reihe',
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
    in_review: 'in Durchsicht',
    signed: 'unterschrieben',
    amended: 'ergänzt',
    withdrawn: 'zurückgezogen',
  },
  reading: 'Schritt {{call}} von {{calls}}',
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
  superseded: 'neu angefordert',
  sentence: 'Schritt {{number}} von 5, {{stage}}: {{words}}',
  news: {
    one: '{{name}}. {{sentence}}.',
    moved_one: '{{count}} Datei ist weiter.',
    moved_other: '{{count}} Dateien sind weiter.',
    drafts_one: '{{count}} Entwurf ist fertig.',
    drafts_other: '{{count}} Entwürfe sind fertig.',
    failed_one: '{{count}} ist fehlgeschlagen.',
    failed_other: '{{count}} sind fehlgeschlagen.',
  },
  connection: {
    connecting: 'Verbindung wird aufgebaut …',
    live: 'Aktuell',
    reconnecting: 'Verbindung wird wieder aufgebaut … die Anzeige kann etwas alt sein.',
    offline: 'Dieses Gerät ist offline. Die Anzeige kann alt sein.',
    'signed-out': 'Sie sind abgemeldet.',
  },
  reasonUnknown:
    'Das hat nicht geklappt ({{code}}). Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie es dem Betrieb.',
  reason: {
    unknown:
      'Das hat nicht geklappt. Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie es dem Betrieb.',
    unexpected:
      'Ein Fehler des Dienstes hat es beendet. Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie es dem Betrieb.',
    empty:
      'Die Datei enthält keinen Text. Prüfen Sie, ob es die richtige ist, und senden Sie sie noch einmal.',
    'no-text':
      'Die Datei enthält Bilder ohne Text, etwa einen Scan. Senden Sie eine mit Textebene oder den Text selbst.',
    'nothing-recognized':
      'Auf dem Bild war kein Text zu erkennen. Scannen Sie es gerade und mit 300 Punkten pro Zoll.',
    encrypted:
      'Die Datei ist mit einem Passwort geschützt. Senden Sie ein PDF mit seinem Passwort, andere Dateien ohne Schutz.',
    'wrong-password':
      'Das Passwort öffnet die Datei nicht. Wählen Sie die Datei noch einmal und senden Sie sie mit dem richtigen.',
    broken:
      'Die Datei ist beschädigt. Öffnen Sie sie dort, wo sie entstand, speichern Sie sie neu und senden Sie diese.',
    'type-mismatch':
      'Der Inhalt ist nicht, was der Name sagt. Geben Sie der Datei den richtigen Namen und senden Sie sie noch einmal.',
    'unsupported-type':
      'Diese Art ist nicht lesbar. Senden Sie PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt), RTF, HTML, reinen Text, CDA, FHIR, E-Mail (.eml, .msg) oder ein Bild. Speichern Sie eine Tabelle (.ods) als .xlsx und eine Präsentation (.odp) als .pptx.',
    'format-not-accepted':
      'Diese Art ist nicht lesbar. Senden Sie PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), OpenDocument (.odt), RTF, HTML, reinen Text, CDA, FHIR, E-Mail (.eml, .msg) oder ein Bild. Speichern Sie eine Tabelle (.ods) als .xlsx und eine Präsentation (.odp) als .pptx.',
    'legacy-word':
      'Das ist eine Word-Datei aus der Zeit vor 2007. Speichern Sie sie als .docx und senden Sie diese.',
    'legacy-excel':
      'Das ist eine Excel-Datei aus der Zeit vor 2007. Speichern Sie sie als .xlsx und senden Sie diese.',
    'legacy-powerpoint':
      'Das ist eine PowerPoint-Datei aus der Zeit vor 2007. Speichern Sie sie als .pptx und senden Sie diese.',
    'outlook-message':
      'Das ist Outlooks eigene Form einer Nachricht (.msg). Speichern Sie sie als .eml oder PDF und senden Sie diese.',
    'winmail-dat':
      'Das ist winmail.dat, das nur Outlook öffnet. Bitten Sie um die Nachricht als reinen Text oder HTML.',
    'declares-entities':
      'Das XML deklariert einen Dokumenttyp (DOCTYPE). Entfernen Sie die Deklaration und senden Sie die Datei noch einmal.',
    'nested-unreadable':
      'Das ist nur die Hülle einer Datei, die nicht lesbar ist. Senden Sie diese als eigene Datei.',
    'nested-too-deep':
      'Dateien stecken tiefer ineinander als erlaubt. Senden Sie die inneren einzeln.',
    'elements-too-deep':
      'Teile davon sind tiefer verschachtelt als erlaubt. Speichern Sie sie in einfacherer Form.',
    'too-many-attachments': 'Die E-Mail hat mehr Anhänge als erlaubt. Senden Sie sie einzeln.',
    'too-many-pages': 'Die Datei hat mehr Seiten als erlaubt. Teilen Sie sie auf.',
    'too-many-scanned-pages': 'Mehr gescannte Seiten als erlaubt. Teilen Sie die Datei auf.',
    'too-many-pixels': 'Das Bild ist größer als erlaubt. Senden Sie es kleiner.',
    'page-too-slow':
      'Eine Seite zu erkennen hat zu lange gedauert. Scannen Sie sie gerade und mit 300 Punkten pro Zoll.',
    malware: 'Ein Virenscanner hat darin etwas gefunden. Fragen Sie den Betrieb.',
    'scan-refused': 'Der Virenscanner nimmt eine Datei dieser Größe nicht an. Teilen Sie sie auf.',
    'quota-exceeded':
      'Sie haben heute so viel gesendet, wie erlaubt ist. Senden Sie später weiter.',
    'too-much-unpacked':
      'Ausgepackt wäre die Datei größer als erlaubt. Speichern Sie sie ohne Entbehrliches.',
    'too-much-text':
      'Der Text ist länger als 8.000.000 Zeichen. Teilen Sie ihn und senden Sie die Teile.',
    'attempts-exhausted':
      'Das Lesen wurde dreimal begonnen und kam nie zu Ende. Speichern Sie die Datei in einfacherer Form.',
    'too-slow':
      'Das Lesen dauerte zu lange. Speichern Sie die Datei in einfacherer Form oder teilen Sie sie.',
    'too-much-memory':
      'Das Lesen brauchte zu viel Speicher. Speichern Sie die Datei in einfacherer Form oder teilen Sie sie.',
    'too-much-output':
      'Das Lesen ergab zu viel. Speichern Sie die Datei in einfacherer Form oder teilen Sie sie.',
    crashed:
      'Das Lesen brach an dieser Datei ab. Speichern Sie sie in einfacherer Form und senden Sie diese.',
    quarantined: 'Die Datei wird zurückgehalten. Fragen Sie den Betrieb.',
    erased: 'Das Dokument ist gelöscht.',
    'seal-broken': 'Was ankam, ist nicht, was versiegelt wurde. Senden Sie es noch einmal.',
    'document-empty': 'Die Datei ist leer. Wählen Sie eine andere.',
    'document-too-large':
      'Die Datei ist größer als hier erlaubt. Teilen Sie sie oder bitten Sie um eine höhere Grenze.',
    'upload-too-many-pieces':
      'Sie kam in zu vielen Stücken an. Verwerfen Sie sie und senden Sie sie noch einmal.',
    'upload-expired':
      'Sie kam nicht rechtzeitig ganz an und ist gelöscht. Senden Sie sie noch einmal.',
    'compartment-not-yours':
      'Keine Ihrer Stationen oder Akten nimmt sie auf. Bitten Sie darum, eine zu bekommen.',
    'profile-not-found': 'Das gewählte Profil gibt es nicht mehr. Wählen Sie ein anderes.',
    'section-not-found': 'Dem Profil fehlt ein verlangter Abschnitt. Fassen Sie es neu zusammen.',
    'too-many-waiting-tokens':
      'Es wartet schon zu viel, daher wurde keine Zusammenfassung angefordert. Versuchen Sie es später noch einmal.',
    'source-rejected':
      'Der Text des Dokuments ließ sich nicht lesen, daher wurde nichts geschrieben.',
    'source-not-usable':
      'Der Text des Dokuments ist nicht zu gebrauchen. Senden Sie es in anderer Form noch einmal.',
    'source-no-longer-usable': 'Das Dokument ist nicht mehr da, um zusammengefasst zu werden.',
    'prompt-too-long':
      'Der Text passt nicht in das Modell. Versuchen Sie es noch einmal oder wählen Sie ein größeres.',
    'context-too-small': 'Das Modell ist für dieses Profil zu klein. Wählen Sie ein größeres.',
    'nothing-written':
      'Das Modell hörte ohne ein Wort auf. Versuchen Sie es noch einmal oder mit einem anderen Profil.',
    'receipt-mismatch':
      'Das Modell hat vielleicht nicht alles gelesen, der Text wird nicht verwendet. Versuchen Sie es noch einmal.',
    'deadline-exceeded':
      'Das Schreiben dauerte länger als erlaubt. Versuchen Sie es, wenn weniger wartet.',
    'engine-crashed':
      'Das Modell brach ab. Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie es dem Betrieb.',
    'engine-timeout': 'Das Modell gab kein Lebenszeichen. Versuchen Sie es noch einmal.',
    'engine-closed':
      'Das Modell wurde beendet. Versuchen Sie es noch einmal, wenn der Dienst läuft.',
    'model-not-usable': 'Diese Maschine kann das Modell nicht ausführen. Sagen Sie es dem Betrieb.',
    'generation-failed': 'Das Modell scheiterte beim Schreiben. Versuchen Sie es noch einmal.',
    'worker-lost': 'Der Prozess, der schrieb, endete. Versuchen Sie es noch einmal.',
    'worker-stopped': 'Der Dienst wurde beim Schreiben beendet. Versuchen Sie es noch einmal.',
    requested: 'Es wurde abgebrochen.',
    cancelled: 'Es wurde abgebrochen.',
  },
};
