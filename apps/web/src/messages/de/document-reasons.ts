import type {
  detailedReasons as englishDetailed,
  documentReasons as english,
  typeNames as englishTypes,
} from '../en/document-reasons.js';
import type { Translation } from '../translation.js';

export const documentReasons: Translation<typeof english> = {
  recalled:
    'Der Leser oder das Modell, womit er erstellt wurde, ist zurückgerufen. Ein anderer Entwurf ist an seine Stelle getreten.',
  'recalled-meanwhile': 'Der Leser oder das Modell wurde während des Schreibens zurückgerufen.',
  'reader-recalled':
    'Ein Dokument wurde von einem zurückgerufenen Leser gelesen und ließ sich nicht erneut lesen. Wenden Sie sich an Ihre Cloister-Administration.',
  'source-changed': 'Ihre Quelle hat sich geändert, bevor sie geschrieben war.',
  'source-cancelled':
    'Ihre Quelle wurde storniert, und die Regel der Organisation zieht sie zurück.',
  'source-wrong-patient':
    'Ihre Quelle gehört zu einer anderen Person, und die Regel der Organisation zieht sie zurück.',
  empty:
    'Die Datei enthält keinen Text. Prüfen Sie, ob es die richtige Datei ist, und laden Sie sie noch einmal hoch.',
  'no-text':
    'Die Datei enthält Bilder ohne Text, etwa einen Scan. Laden Sie eine Datei mit Textebene hoch oder den Text selbst.',
  'nothing-recognized':
    'Auf dem Bild war kein Text mit genügender Sicherheit zu erkennen. Scannen Sie die Seite gerade und mit 300 Punkten pro Zoll, oder laden Sie ihren Text hoch.',
  encrypted:
    'Die Datei ist mit einem Passwort geschützt. Laden Sie ein PDF zusammen mit seinem Passwort noch einmal hoch; bei anderen Dateien entfernen Sie den Schutz.',
  'wrong-password':
    'Das mitgeschickte Passwort öffnet die Datei nicht. Laden Sie sie mit dem richtigen noch einmal hoch.',
  broken:
    'Die Datei ist beschädigt und nicht lesbar. Öffnen Sie sie dort, wo sie entstanden ist, speichern Sie sie neu und laden Sie diese hoch.',
  'type-mismatch':
    'Der Inhalt der Datei passt nicht zu ihrem Namen oder ihrem angegebenen Typ. Geben Sie ihr den richtigen Namen und laden Sie sie noch einmal hoch.',
  'unsupported-type':
    'Dateien dieser Art können nicht gelesen werden. Laden Sie sie als PDF, DOCX, XLSX, PPTX, ODT, RTF, HTML, reinen Text, CDA, FHIR, E-Mail (.eml, .msg), PNG, JPEG oder TIFF hoch. Was aus anderen Programmen kommt, speichern Sie zuerst: einen Text als .docx, eine Tabelle (.ods) als .xlsx, eine Präsentation (.odp) als .pptx.',
  'legacy-word':
    'Das ist ein Word-Dokument im Format vor 2007. Öffnen Sie es in Word, speichern Sie es als .docx und laden Sie dieses hoch.',
  'legacy-excel':
    'Das ist eine Excel-Mappe im Format vor 2007. Öffnen Sie sie in Excel, speichern Sie sie als .xlsx und laden Sie diese hoch.',
  'legacy-powerpoint':
    'Das ist eine PowerPoint-Präsentation im Format vor 2007. Öffnen Sie sie in PowerPoint, speichern Sie sie als .pptx und laden Sie diese hoch.',
  'outlook-message':
    'Das ist eine Nachricht in Outlooks eigenem Format (.msg). Öffnen Sie sie in Outlook, speichern Sie sie als .eml oder als PDF und laden Sie diese hoch.',
  'winmail-dat':
    'Das ist winmail.dat, ein Paket, das nur Outlook öffnen kann. Bitten Sie den Absender, die Nachricht als reinen Text oder HTML zu schicken, oder speichern Sie den Inhalt als PDF.',
  'declares-entities':
    'Die XML-Datei deklariert einen Dokumenttyp (DOCTYPE), der einen Leser Text holen oder aufblähen lassen kann. Klinische Dokumente brauchen keinen: Entfernen Sie die Deklaration und laden Sie die Datei noch einmal hoch.',
  'nested-unreadable':
    'Die Datei ist nur die Hülle einer anderen, die nicht gelesen werden kann. Laden Sie diese als eigene Datei hoch.',
  'nested-too-deep':
    'Dateien stecken tiefer ineinander als erlaubt. Nehmen Sie die inneren heraus und laden Sie sie einzeln hoch.',
  'elements-too-deep':
    'Teile der Datei, etwa Tabellen in Tabellen, sind tiefer verschachtelt als erlaubt. Speichern Sie sie neu in einfacherer Form oder als PDF und laden Sie diese hoch.',
  'too-many-attachments': 'Die E-Mail hat mehr Anhänge als erlaubt. Laden Sie sie einzeln hoch.',
  'too-many-pages':
    'Die Datei hat mehr Seiten als erlaubt. Teilen Sie sie auf und laden Sie die Teile hoch.',
  'too-many-scanned-pages':
    'Mehr Seiten der Datei als erlaubt sind Bilder, deren Text zu erkennen wäre. Teilen Sie sie auf und laden Sie die Teile hoch.',
  'too-many-pixels':
    'Das Bild hat mehr Bildpunkte als erlaubt. Scannen Sie es mit 300 Punkten pro Zoll, oder laden Sie es kleiner hoch.',
  'too-much-unpacked':
    'Ausgepackt wäre die Datei größer als erlaubt. Speichern Sie sie ohne Entbehrliches oder geteilt und laden Sie das hoch.',
  'too-much-text':
    'Der Text der Datei ist länger als die Grenze von 8.000.000 Zeichen. Teilen Sie ihn und laden Sie die Teile hoch.',
  'too-slow':
    'Das Lesen der Datei dauerte länger als erlaubt. Speichern Sie sie einfacher oder geteilt und laden Sie das hoch.',
  'page-too-slow':
    'Den Text einer Seite zu erkennen hat länger gedauert als erlaubt. Scannen Sie sie neu, gerade und mit 300 Punkten pro Zoll.',
  'too-much-memory':
    'Das Lesen der Datei brauchte mehr Speicher als erlaubt. Speichern Sie sie einfacher oder geteilt und laden Sie das hoch.',
  'too-much-output':
    'Das Lesen der Datei ergab mehr, als erlaubt ist. Speichern Sie sie einfacher oder geteilt und laden Sie das hoch.',
  crashed:
    'Der Leser brach beim Lesen dieser Datei ab. Speichern Sie sie in einfacherer Form und laden Sie diese hoch.',
  malware:
    'Ein Virenscanner hat in der Datei etwas gefunden; sie wird zurückgehalten, und nichts liest sie. Fragen Sie den Betrieb.',
  'scan-refused':
    'Der Virenscanner nimmt eine Datei dieser Größe nicht an. Teilen Sie sie auf, oder fragen Sie den Betrieb.',
  cancelled:
    'Es wurde abgebrochen, bevor der Text gelesen war. Laden Sie die Datei noch einmal hoch, wenn sie gebraucht wird.',
  'attempts-exhausted':
    'Das Lesen der Datei wurde dreimal begonnen und kam nie zu Ende. Speichern Sie sie in einfacherer Form und laden Sie diese hoch; bleibt es dabei, sagen Sie dem Betreiber von Cloister Bescheid.',
  'seal-broken':
    'Die gespeicherten Bytes sind nicht die versiegelten. Sagen Sie dem Betreiber von Cloister Bescheid und laden Sie die Datei noch einmal hoch.',
  requested: 'Auf Wunsch abgebrochen. Starten Sie sie neu, wenn sie gebraucht wird.',
  retried: 'Neu gestartet; die neuere Zusammenfassung tritt an ihre Stelle.',
  'source-not-usable':
    'Eine Quelle hat keinen Text, der sich zusammenfassen ließe. Lassen Sie sie weg oder laden Sie sie in anderer Form hoch.',
  'receipt-mismatch':
    'Das Modell hat nicht genau das gelesen, was ihm geschickt wurde; sein Text wurde verworfen. Starten Sie neu; bleibt es dabei, sagen Sie dem Betreiber von Cloister Bescheid.',
  'coverage-mismatch':
    'Das Modell hätte nicht genau den ganzen Text gelesen; der Entwurf wurde verworfen. Starten Sie neu; bleibt es dabei, sagen Sie dem Betreiber von Cloister Bescheid.',
  'nothing-written':
    'Das Modell endete ohne ein Wort. Starten Sie neu oder wählen Sie ein anderes Profil.',
  'context-too-small':
    'Das verwendete Modell ist für dieses Profil zu klein. Wählen Sie ein anderes Profil oder bitten Sie den Betreiber um ein größeres Modell.',
  'prompt-too-long':
    'Der Text passte nicht in das Modell. Wählen Sie ein anderes Profil oder bitten Sie den Betreiber um ein größeres Modell.',
  'profile-not-found':
    'Das Profil ist nicht mehr installiert. Fassen Sie das Dokument mit einem anderen neu zusammen.',
  'section-not-found':
    'Das Profil hat einen verlangten Abschnitt nicht mehr. Fassen Sie das Dokument neu zusammen.',
  'deadline-exceeded':
    'Das Schreiben dauerte länger als erlaubt und wurde beendet. Starten Sie neu oder teilen Sie das Dokument.',
  'engine-crashed': 'Das Modell brach beim Schreiben ab. Starten Sie neu.',
  'engine-timeout': 'Das Modell antwortete nicht rechtzeitig. Starten Sie neu.',
  'engine-closed': 'Das Modell wurde beim Schreiben heruntergefahren. Starten Sie neu.',
  'engine-not-reachable':
    'Der Server des Modells war nicht erreichbar. Starten Sie neu; bleibt es dabei, sagen Sie dem Betreiber von Cloister Bescheid.',
  'engine-refused':
    'Der Server des Modells wies die Arbeit ab. Sagen Sie dem Betreiber von Cloister Bescheid und starten Sie neu.',
  'token-count-unknown':
    'Der Text ist länger, als der Server des Modells zählen kann. Teilen Sie das Dokument oder bitten Sie den Betreiber von Cloister um ein anderes Modell.',
  'generation-failed': 'Beim Schreiben trat im Modell ein Fehler auf. Starten Sie neu.',
  'model-not-usable':
    'Das Modell läuft auf diesem Rechner nicht. Bitten Sie den Betreiber von Cloister, es zu prüfen.',
  'model-file-missing':
    'Die Datei des Modells fehlt. Bitten Sie den Betreiber von Cloister, sie neu zu holen.',
  'model-not-fetched':
    'Das Modell wurde noch nicht geholt. Bitten Sie den Betreiber von Cloister, es zu holen.',
  'wrong-model-hash':
    'Die Datei des Modells ist nicht die freigegebene. Bitten Sie den Betreiber von Cloister, sie neu zu holen.',
  'sandbox-unavailable':
    'Leser oder Modell lassen sich auf diesem Rechner nicht abschotten und starten deshalb nicht. Bitten Sie den Betreiber von Cloister, das zu prüfen.',
  'source-erased': 'Ein Dokument, auf dem sie beruhte, wurde gelöscht.',
  'worker-lost': 'Der Prozess, der schrieb, antwortete nicht mehr.',
  'worker-stopped': 'Der Prozess, der schrieb, wurde beendet; ein anderer übernimmt.',
  unexpected:
    'Ein Fehler, den niemand vorhergesehen hat. Starten Sie neu; bleibt es dabei, sagen Sie dem Betreiber von Cloister Bescheid.',
  'document-not-found': 'Es gibt kein solches Dokument, oder die Person darf es nicht sehen.',
  'document-quarantined':
    'Das Dokument wird zurückgehalten: ein Virenscanner hat darin etwas gefunden.',
  'document-not-quarantined': 'Das Dokument wird nicht zurückgehalten.',
  'document-not-extracted': 'Der Text des Dokuments war noch nicht gelesen.',
  'document-not-cancellable': 'Für einen Abbruch des Dokuments war es zu spät.',
  'summary-not-found':
    'Es gibt keine solche Zusammenfassung, oder die Person darf sie nicht sehen.',
  'summary-not-cancellable': 'Für einen Abbruch der Zusammenfassung war es zu spät.',
  'not-allowed': 'Die Rolle erlaubt es nicht.',
};

export const detailedReasons: Translation<typeof englishDetailed> = {
  'nothing-recognized':
    'Auf dem Bild war kein Text sicher genug zu erkennen. Versuchte Sprachen: {{languages}}. Scannen Sie die Seite gerade und mit 300 dpi oder laden Sie ihren Text hoch. Ist sie in einer anderen Sprache, wenden Sie sich an Ihre Cloister-Administration.',
  'type-mismatch':
    'Der Inhalt der Datei ist {{found}}, ihr Name oder ihr angegebener Typ sagt {{stated}}. Geben Sie ihr den richtigen Namen und laden Sie sie noch einmal hoch.',
  'unsupported-type':
    'Dateien dieser Art ({{found}}) können nicht gelesen werden. Laden Sie sie als PDF, DOCX, XLSX, PPTX, ODT, RTF, HTML, reinen Text, CDA, FHIR, E-Mail (.eml, .msg), PNG, JPEG oder TIFF hoch. Was aus anderen Programmen kommt, speichern Sie zuerst: einen Text als .docx, eine Tabelle (.ods) als .xlsx, eine Präsentation (.odp) als .pptx.',
  'nested-unreadable':
    'Die Datei ist nur die Hülle einer anderen ({{found}}), die nicht gelesen werden kann. Laden Sie diese als eigene Datei hoch.',
};

export const typeNames: Translation<typeof englishTypes> = {
  text: 'reiner Text',
  cda: 'ein CDA-Dokument',
  fhir: 'eine FHIR-Ressource',
  email: 'eine E-Mail',
  xml: 'XML, aber kein CDA-Dokument',
  binary: 'weder Text noch eine bekannte Art',
  image: 'ein Bild',
  archive: 'ein Archiv',
  'winmail-dat': 'winmail.dat',
  program: 'ein Programm',
  signature: 'ein verschlüsseltes oder signiertes Paket',
  database: 'eine Datenbank',
  audio: 'Ton',
  video: 'ein Film',
  calendar: 'ein Kalendereintrag',
  vcard: 'eine Visitenkarte',
  other: 'eine andere Art',
};
