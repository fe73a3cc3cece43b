import type { documentReasons as english } from '../en/document-reasons.js';
import type { Translation } from '../translation.js';

export const documentReasons: Translation<typeof english> = {
  empty:
    'Die Datei enthält keinen Text. Prüfen Sie, ob es die richtige Datei ist, und laden Sie sie noch einmal hoch.',
  'no-text':
    'Die Datei enthält Bilder ohne Text, etwa einen Scan. Laden Sie eine Datei mit Textebene hoch oder den Text selbst.',
  encrypted:
    'Die Datei ist mit einem Passwort geschützt. Entfernen Sie den Schutz und laden Sie sie noch einmal hoch.',
  broken:
    'Die Datei ist beschädigt und nicht lesbar. Öffnen Sie sie dort, wo sie entstanden ist, speichern Sie sie neu und laden Sie diese hoch.',
  'type-mismatch':
    'Der Inhalt der Datei passt nicht zu ihrem Namen oder ihrem angegebenen Typ. Geben Sie ihr den richtigen Namen und laden Sie sie noch einmal hoch.',
  'unsupported-type':
    'Dateien dieser Art können nicht gelesen werden. Laden Sie sie als PDF, DOCX, RTF, HTML oder reinen Text hoch.',
  'legacy-word':
    'Das ist ein Word-Dokument im Format vor 2007. Öffnen Sie es in Word, speichern Sie es als .docx und laden Sie dieses hoch.',
  'too-much-text':
    'Der Text der Datei ist länger als die Grenze von 8.000.000 Zeichen. Teilen Sie ihn und laden Sie die Teile hoch.',
  'too-slow':
    'Das Lesen der Datei dauerte länger als erlaubt. Speichern Sie sie einfacher oder geteilt und laden Sie das hoch.',
  'too-much-memory':
    'Das Lesen der Datei brauchte mehr Speicher als erlaubt. Speichern Sie sie einfacher oder geteilt und laden Sie das hoch.',
  'too-much-output':
    'Das Lesen der Datei ergab mehr, als erlaubt ist. Speichern Sie sie einfacher oder geteilt und laden Sie das hoch.',
  crashed:
    'Der Leser brach beim Lesen dieser Datei ab. Speichern Sie sie in einfacherer Form und laden Sie diese hoch.',
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
    'Der geschützte Leser startet auf diesem Rechner nicht. Bitten Sie den Betreiber von Cloister, das zu prüfen.',
  'worker-lost': 'Der Prozess, der schrieb, antwortete nicht mehr.',
  'worker-stopped': 'Der Prozess, der schrieb, wurde beendet; ein anderer übernimmt.',
  unexpected:
    'Ein Fehler, den niemand vorhergesehen hat. Starten Sie neu; bleibt es dabei, sagen Sie dem Betreiber von Cloister Bescheid.',
  'document-not-found': 'Es gibt kein solches Dokument, oder die Person darf es nicht sehen.',
  'document-not-extracted': 'Der Text des Dokuments war noch nicht gelesen.',
  'document-not-cancellable': 'Für einen Abbruch des Dokuments war es zu spät.',
  'summary-not-found':
    'Es gibt keine solche Zusammenfassung, oder die Person darf sie nicht sehen.',
  'summary-not-cancellable': 'Für einen Abbruch der Zusammenfassung war es zu spät.',
  'not-allowed': 'Die Rolle erlaubt es nicht.',
};
