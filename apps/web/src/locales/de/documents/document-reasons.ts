import type {
  detailedReasons as englishDetailed,
  documentReasons as english,
  typeNames as englishTypes,
} from '../../en/documents/document-reasons.js';
import type { Translation } from '../../translation.js';

export const documentReasons: Translation<typeof english> = {
  recalled:
    'Der Leser oder das Modell, mit dem er erstellt wurde, wurde zurückgerufen. Ein anderer Entwurf ersetzt ihn.',
  'recalled-meanwhile': 'Der Leser oder das Modell wurde während des Schreibens zurückgerufen.',
  'reader-recalled':
    'Ein Dokument wurde von einem zurückgerufenen Leser gelesen und konnte nicht erneut gelesen werden. Wenden Sie sich an Ihre Cloister-Administration.',
  'source-changed': 'Die Quelle hat sich geändert, bevor die Zusammenfassung geschrieben war.',
  'source-cancelled':
    'Die Quelle wurde storniert. Nach der Regel Ihrer Organisation wird die Zusammenfassung dann zurückgezogen.',
  'source-wrong-patient':
    'Die Quelle gehört zu einer anderen Person. Nach der Regel Ihrer Organisation wird die Zusammenfassung dann zurückgezogen.',
  empty:
    'Die Datei enthält keinen Text. Prüfen Sie, ob es die richtige ist, und laden Sie sie noch einmal hoch.',
  'no-text':
    'Die Datei enthält Bilder ohne Text, etwa einen Scan. Laden Sie eine Datei mit Textebene oder den Text selbst hoch.',
  'nothing-recognized':
    'Auf dem Bild ließ sich kein Text sicher genug erkennen. Scannen Sie die Seite gerade und mit 300 Punkten pro Zoll, oder laden Sie ihren Text hoch.',
  encrypted:
    'Die Datei ist mit einem Passwort geschützt. Laden Sie ein PDF zusammen mit seinem Passwort noch einmal hoch; bei anderen Dateien entfernen Sie den Schutz.',
  'wrong-password':
    'Das Passwort öffnet die Datei nicht. Laden Sie sie mit dem richtigen noch einmal hoch.',
  broken:
    'Die Datei ist beschädigt und nicht lesbar. Öffnen Sie sie in dem Programm, mit dem sie erstellt wurde, speichern Sie sie neu, und laden Sie diese Datei hoch.',
  'type-mismatch':
    'Der Inhalt der Datei passt nicht zu ihrem Namen oder ihrem angegebenen Typ. Geben Sie ihr den richtigen Namen, und laden Sie sie noch einmal hoch.',
  'unsupported-type':
    'Dieser Dateityp ist nicht lesbar. Laden Sie die Datei als PDF, DOCX, XLSX, PPTX, ODT, RTF, HTML, reinen Text, CDA, FHIR, E-Mail (.eml, .msg), PNG, JPEG oder TIFF hoch. Dateien aus anderen Programmen speichern Sie vorher um: einen Text als .docx, eine Tabelle (.ods) als .xlsx, eine Präsentation (.odp) als .pptx.',
  'legacy-word':
    'Das ist ein Word-Dokument im Format vor 2007. Öffnen Sie es in Word, speichern Sie es als .docx, und laden Sie dieses hoch.',
  'legacy-excel':
    'Das ist eine Excel-Mappe im Format vor 2007. Öffnen Sie sie in Excel, speichern Sie sie als .xlsx, und laden Sie diese hoch.',
  'legacy-powerpoint':
    'Das ist eine PowerPoint-Präsentation im Format vor 2007. Öffnen Sie sie in PowerPoint, speichern Sie sie als .pptx, und laden Sie diese hoch.',
  'outlook-message':
    'Das ist eine Nachricht im eigenen Format von Outlook (.msg). Öffnen Sie sie in Outlook, speichern Sie sie als .eml oder als PDF, und laden Sie diese hoch.',
  'winmail-dat':
    'Das ist eine winmail.dat-Datei, die nur Outlook öffnen kann. Bitten Sie den Absender, die Nachricht als reinen Text oder HTML zu senden, oder speichern Sie den Inhalt als PDF.',
  'declares-entities':
    'Die XML-Datei deklariert einen Dokumenttyp (DOCTYPE). Damit kann ein Leser dazu gebracht werden, Text nachzuladen oder aufzublähen. Klinische Dokumente brauchen keinen: Entfernen Sie die Deklaration, und laden Sie die Datei noch einmal hoch.',
  'nested-unreadable':
    'Die Datei ist nur die Hülle einer anderen Datei, die nicht lesbar ist. Laden Sie die innere Datei einzeln hoch.',
  'nested-too-deep':
    'Dateien sind tiefer verschachtelt als erlaubt. Entnehmen Sie die inneren, und laden Sie sie einzeln hoch.',
  'elements-too-deep':
    'Teile der Datei, etwa Tabellen in Tabellen, sind tiefer verschachtelt als erlaubt. Speichern Sie sie in einfacherer Form oder als PDF, und laden Sie diese hoch.',
  'too-many-attachments': 'Die E-Mail hat mehr Anhänge als erlaubt. Laden Sie sie einzeln hoch.',
  'too-many-pages':
    'Die Datei hat mehr Seiten als erlaubt. Teilen Sie sie auf, und laden Sie die Teile hoch.',
  'too-many-scanned-pages':
    'Die Datei hat mehr gescannte Seiten als erlaubt. Teilen Sie sie auf, und laden Sie die Teile hoch.',
  'too-many-pixels':
    'Das Bild hat mehr Bildpunkte als erlaubt. Scannen Sie es mit 300 Punkten pro Zoll, oder laden Sie ein kleineres hoch.',
  'too-much-unpacked':
    'Entpackt wäre die Datei größer als erlaubt. Speichern Sie sie ohne die Teile, die nicht gebraucht werden, oder teilen Sie sie auf, und laden Sie das hoch.',
  'too-much-text':
    'Der Text der Datei ist länger als das Limit von 8.000.000 Zeichen. Teilen Sie ihn auf, und laden Sie die Teile hoch.',
  'too-slow':
    'Das Lesen der Datei dauerte länger als erlaubt. Speichern Sie sie in einfacherer Form, oder teilen Sie sie auf, und laden Sie das hoch.',
  'page-too-slow':
    'Die Texterkennung einer Seite dauerte länger als erlaubt. Scannen Sie sie noch einmal, gerade und mit 300 Punkten pro Zoll.',
  'too-much-memory':
    'Das Lesen der Datei brauchte mehr Speicher als erlaubt. Speichern Sie sie in einfacherer Form, oder teilen Sie sie auf, und laden Sie das hoch.',
  'too-much-output':
    'Das Lesen der Datei ergab mehr Ausgabe als erlaubt. Speichern Sie sie in einfacherer Form, oder teilen Sie sie auf, und laden Sie das hoch.',
  crashed:
    'Der Leser brach beim Lesen dieser Datei ab. Speichern Sie sie in einfacherer Form, und laden Sie diese hoch.',
  malware:
    'Ein Virenscanner hat in der Datei etwas gefunden. Sie ist in Quarantäne und wird nicht gelesen. Wenden Sie sich an Ihre Cloister-Administration.',
  'scan-refused':
    'Die Datei ist für den Virenscanner zu groß. Teilen Sie sie auf, oder wenden Sie sich an Ihre Cloister-Administration.',
  cancelled:
    'Dies wurde abgebrochen, bevor der Text gelesen war. Laden Sie die Datei noch einmal hoch, wenn Sie sie brauchen.',
  'attempts-exhausted':
    'Das Lesen der Datei wurde dreimal versucht und nie abgeschlossen. Speichern Sie sie in einfacherer Form, und laden Sie diese hoch. Tritt der Fehler wieder auf, wenden Sie sich an Ihre Cloister-Administration.',
  'seal-broken':
    'Die gespeicherte Datei hat die Integritätsprüfung nicht bestanden. Wenden Sie sich an Ihre Cloister-Administration, und laden Sie die Datei noch einmal hoch.',
  requested: 'Auf Wunsch abgebrochen. Starten Sie die Zusammenfassung neu, wenn Sie sie brauchen.',
  retried: 'Neu gestartet. Die neuere Zusammenfassung ersetzt sie.',
  'source-not-usable':
    'Eine Quelle hat keinen Text, der sich zusammenfassen lässt. Lassen Sie sie weg, oder laden Sie sie in einem anderen Format noch einmal hoch.',
  'receipt-mismatch':
    'Das Modell hat nicht genau das gelesen, was ihm gesendet wurde, daher wurde sein Text verworfen. Starten Sie die Zusammenfassung neu. Tritt der Fehler wieder auf, wenden Sie sich an Ihre Cloister-Administration.',
  'coverage-mismatch':
    'Das Modell hätte nicht genau den ganzen Text gelesen, daher wurde der Entwurf verworfen. Starten Sie die Zusammenfassung neu. Tritt der Fehler wieder auf, wenden Sie sich an Ihre Cloister-Administration.',
  'nothing-written':
    'Das Modell hat aufgehört, ohne Text zu erzeugen. Starten Sie die Zusammenfassung neu, oder wählen Sie ein anderes Profil.',
  'context-too-small':
    'Das verwendete Modell ist für dieses Profil zu klein. Wählen Sie ein anderes Profil, oder bitten Sie Ihre Cloister-Administration um ein größeres Modell.',
  'prompt-too-long':
    'Der Text passte nicht in das Modell. Wählen Sie ein anderes Profil, oder bitten Sie Ihre Cloister-Administration um ein größeres Modell.',
  'profile-not-found':
    'Das Profil ist nicht mehr installiert. Fassen Sie das Dokument mit einem anderen neu zusammen.',
  'section-not-found':
    'Das Profil hat einen angeforderten Abschnitt nicht mehr. Fassen Sie das Dokument neu zusammen.',
  'deadline-exceeded':
    'Das Schreiben dauerte länger als erlaubt und wurde abgebrochen. Starten Sie die Zusammenfassung neu, oder teilen Sie das Dokument auf.',
  'engine-crashed': 'Das Modell brach beim Schreiben ab. Starten Sie die Zusammenfassung neu.',
  'engine-timeout': 'Das Modell antwortete nicht rechtzeitig. Starten Sie die Zusammenfassung neu.',
  'engine-closed':
    'Das Modell wurde beim Schreiben heruntergefahren. Starten Sie die Zusammenfassung neu.',
  'engine-not-reachable':
    'Der Modellserver war nicht erreichbar. Starten Sie die Zusammenfassung neu. Tritt der Fehler wieder auf, wenden Sie sich an Ihre Cloister-Administration.',
  'engine-refused':
    'Der Modellserver hat die Anfrage abgelehnt. Wenden Sie sich an Ihre Cloister-Administration, und starten Sie die Zusammenfassung neu.',
  'token-count-unknown':
    'Der Text ist länger, als der Modellserver zählen kann. Teilen Sie das Dokument auf, oder bitten Sie Ihre Cloister-Administration um ein anderes Modell.',
  'generation-failed':
    'Beim Schreiben ist im Modell ein Fehler aufgetreten. Starten Sie die Zusammenfassung neu.',
  'model-not-usable':
    'Das Modell läuft auf diesem Rechner nicht. Bitten Sie Ihre Cloister-Administration, es zu prüfen.',
  'model-file-missing':
    'Die Modelldatei fehlt. Bitten Sie Ihre Cloister-Administration, sie neu herunterzuladen.',
  'model-not-fetched':
    'Das Modell wurde noch nicht heruntergeladen. Bitten Sie Ihre Cloister-Administration, es herunterzuladen.',
  'wrong-model-hash':
    'Die Modelldatei ist nicht die freigegebene. Bitten Sie Ihre Cloister-Administration, sie neu herunterzuladen.',
  'sandbox-unavailable':
    'Leser oder Modell lassen sich auf diesem Rechner nicht isolieren und starten deshalb nicht. Bitten Sie Ihre Cloister-Administration, das zu prüfen.',
  'source-erased': 'Ein Dokument, auf dem sie beruhte, wurde unwiderruflich gelöscht.',
  'worker-lost': 'Der schreibende Prozess antwortete nicht mehr.',
  'worker-stopped': 'Der schreibende Prozess wurde beendet. Ein anderer übernimmt.',
  unexpected:
    'Auf unserer Seite ist etwas schiefgegangen. Starten Sie die Zusammenfassung neu. Tritt der Fehler wieder auf, wenden Sie sich an Ihre Cloister-Administration.',
  'document-not-found': 'Dieses Dokument gibt es nicht, oder es fehlt der Zugriff darauf.',
  'document-quarantined':
    'Das Dokument ist in Quarantäne: Ein Virenscanner hat darin etwas gefunden.',
  'document-not-quarantined': 'Das Dokument ist nicht in Quarantäne.',
  'document-not-extracted': 'Der Text des Dokuments war noch nicht gelesen.',
  'document-not-cancellable': 'Für einen Abbruch des Dokuments war es zu spät.',
  'summary-not-found': 'Diese Zusammenfassung gibt es nicht, oder es fehlt der Zugriff darauf.',
  'summary-not-cancellable': 'Für einen Abbruch der Zusammenfassung war es zu spät.',
  'not-allowed': 'Die Rolle erlaubt es nicht.',
};

export const detailedReasons: Translation<typeof englishDetailed> = {
  'nothing-recognized':
    'Auf dem Bild ließ sich kein Text sicher genug erkennen. Versuchte Sprachen: {{languages}}. Scannen Sie die Seite gerade und mit 300 Punkten pro Zoll, oder laden Sie ihren Text hoch. Ist sie in einer anderen Sprache, wenden Sie sich an Ihre Cloister-Administration.',
  'type-mismatch':
    'Der Inhalt der Datei ist {{found}}, laut Name oder angegebenem Typ aber {{stated}}. Geben Sie ihr den richtigen Namen, und laden Sie sie noch einmal hoch.',
  'unsupported-type':
    'Dieser Dateityp ({{found}}) ist nicht lesbar. Laden Sie die Datei als PDF, DOCX, XLSX, PPTX, ODT, RTF, HTML, reinen Text, CDA, FHIR, E-Mail (.eml, .msg), PNG, JPEG oder TIFF hoch. Dateien aus anderen Programmen speichern Sie vorher um: einen Text als .docx, eine Tabelle (.ods) als .xlsx, eine Präsentation (.odp) als .pptx.',
  'nested-unreadable':
    'Die Datei ist nur die Hülle einer anderen Datei ({{found}}), die nicht lesbar ist. Laden Sie die innere Datei einzeln hoch.',
};

export const typeNames: Translation<typeof englishTypes> = {
  text: 'reiner Text',
  cda: 'ein CDA-Dokument',
  fhir: 'eine FHIR-Ressource',
  email: 'eine E-Mail',
  xml: 'XML, aber kein CDA-Dokument',
  binary: 'weder Text noch ein bekannter Typ',
  image: 'ein Bild',
  archive: 'ein Archiv',
  'winmail-dat': 'winmail.dat',
  program: 'ein Programm',
  signature: 'ein verschlüsseltes oder signiertes Paket',
  database: 'eine Datenbank',
  audio: 'eine Audiodatei',
  video: 'ein Video',
  calendar: 'ein Kalendereintrag',
  vcard: 'eine Kontaktkarte',
  other: 'ein anderer Typ',
};
