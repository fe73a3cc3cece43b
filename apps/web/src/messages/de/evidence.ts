import type { evidence as english } from '../en/evidence.js';
import type { Translation } from '../translation.js';

export const evidence: Translation<typeof english> = {
  label: 'Belege',
  status: {
    supported: 'Belegt',
    partly: 'Teils belegt',
    unsupported: 'Nicht in der Quelle',
    contradicted: 'Widerspruch',
    'not-found': 'Nicht gefunden',
    unchecked: 'Nicht geprüft',
  },
  meaning: {
    supported: 'Durch die Quelle belegt.',
    partly: 'Die Quelle enthält einen Teil davon. Prüfen Sie den Rest an der Quelle.',
    unsupported: 'Die Quelle wurde danach durchsucht und enthält es nicht.',
    contradicted: 'Die Quelle sagt etwas anderes.',
    'not-found': 'In den Dokumenten nicht gefunden.',
    unchecked:
      'Nicht geprüft: Für diesen Satz oder seine Sprache gibt es keine Regel. Prüfen Sie ihn an der Quelle.',
  },
  inLine: {
    supported: 'belegt',
    partly: 'teils',
    unsupported: 'nicht in der Quelle',
    contradicted: 'im Widerspruch',
    'not-found': 'nicht gefunden',
    unchecked: 'nicht geprüft',
  },
  count: '{{count, number}} {{status}}',
  nextOfThese: 'Zum nächsten davon',
  nextFinding: 'Nächsten Satz prüfen',
  noFinding: 'Kein Satz ist ohne Quelle oder steht im Widerspruch zu ihr.',
  unchecked:
    'Die Sätze dieses Entwurfs wurden nicht an der Quelle geprüft: Er ist älter als die Prüfung. Fassen Sie neu zusammen, um sie prüfen zu lassen.',
  notChecked: {
    'earlier-check_one':
      'Mit einer früheren Version der Regeln geprüft, nicht mit der heutigen: Öffnen Sie die Prüfung.',
    'earlier-check_other':
      'Mit einer früheren Version der Regeln geprüft, nicht mit der heutigen: Öffnen Sie die Prüfung.',
    'too-long_one':
      'Die Sätze dieses Entwurfs wurden nicht geprüft: Seine Quelle ist länger als {{count, number}} Zeichen.',
    'too-long_other':
      'Die Sätze dieses Entwurfs wurden nicht geprüft: Seine Quelle ist länger als {{count, number}} Zeichen.',
    'too-slow_one':
      'Die Sätze dieses Entwurfs wurden nicht geprüft: Das hätte länger gedauert als {{count, number}} Sekunde.',
    'too-slow_other':
      'Die Sätze dieses Entwurfs wurden nicht geprüft: Das hätte länger gedauert als {{count, number}} Sekunden.',
  },
  said: '{{status}}: {{places}}',
  places_one: '{{count, number}} Stelle in der Quelle',
  places_other: '{{count, number}} Stellen in der Quelle',
  noPlace: 'keine Stelle in der Quelle',
  onePlace: '1 Stelle in der Quelle',
  place: 'Stelle {{place, number}} von {{count, number}} in der Quelle',
  previousPlace: 'Vorige Stelle',
  nextPlace: 'Nächste Stelle',
  ofSentence: 'Satz {{number}}',
  closeKey: 'Schließen (Esc)',
  finding: {
    number: 'Prüfen Sie die Zahl: „{{words}}“',
    unit: 'Prüfen Sie die Einheit: „{{words}}“',
    negation: 'Prüfen Sie, ob es so ist oder verneint wird: „{{words}}“',
    side: 'Prüfen Sie die Seite: „{{words}}“',
    drug: 'Prüfen Sie das Arzneimittel: „{{words}}“',
    problem: 'Prüfen Sie Befund oder Diagnose: „{{words}}“',
    person: 'Prüfen Sie, um wen es geht: „{{words}}“',
    'no-source': 'Nichts in der Quelle sagt das.',
    absence: 'Die Dokumente sagen etwas dazu. Sehen Sie sich die Stellen an.',
    experiencer: 'Prüfen Sie, wen es betrifft, den Patienten oder jemand anderen: „{{words}}“',
    permission: 'Prüfen Sie, ob es erlaubt ist oder nicht: „{{words}}“',
    realization: 'Prüfen Sie, ob es erfolgt, geplant, angeboten oder abgelehnt ist: „{{words}}“',
    certainty: 'Prüfen Sie, wie sicher es ist: „{{words}}“',
    time: 'Prüfen Sie, ob es früher war oder aktuell ist: „{{words}}“',
    change: 'Prüfen Sie, ob es begonnen, abgesetzt oder geändert wurde: „{{words}}“',
    dose: 'Prüfen Sie, zu welchem Arzneimittel die Dosis gehört: „{{words}}“',
    result: 'Prüfen Sie, zu welchem Befund der Wert gehört: „{{words}}“',
    ambiguous: 'Diese Abkürzung ist mehrdeutig: „{{words}}“',
  },
  searched: 'In den Dokumenten nicht gefunden. Gesucht wurde nach: {{list}}.',
  searchedMore_one: '{{count, number}} weiteres Wort',
  searchedMore_other: '{{count, number}} weitere Wörter',
  absenceUnchecked: {
    unread: 'Nicht geprüft: Einige Seiten der Dokumente wurden nicht gelesen.',
    unsure: 'Nicht geprüft: Ein Teil der Dokumente ist schlecht lesbar.',
    language: 'Nicht geprüft: Für die Sprache der Dokumente gibt es keine Regeln.',
  },
  readYourself: 'Sehen Sie selbst in den Dokumenten nach.',
  usedBy: 'Der Entwurf stützt sich darauf: zeigt den Satz',
  usedBySentences_one: 'Satz {{list}} des Entwurfs stützt sich darauf',
  usedBySentences_other: 'Sätze {{list}} des Entwurfs stützen sich darauf',
  showInSource: 'In der Quelle zeigen',
  showInDraft: 'Zurück zum Entwurf',
  elsewhere: 'Diese Stelle steht in einem anderen Dokument:',
  document: 'Dokument {{number, number}}',
  unused: {
    title: 'In diesem Entwurf nicht erwähnt',
    explain:
      'Auf diese Teile der Quelle stützt sich kein Satz des Entwurfs, die längsten zuerst. Sehen Sie nach, ob etwas davon hineingehört.',
    more_one: '{{count, number}} weiteren zeigen',
    more_other: '{{count, number}} weitere zeigen',
    length_one: '{{count, number}} Zeichen',
    length_other: '{{count, number}} Zeichen',
    elsewhere_one: '{{count, number}} Teil, der nicht erwähnt ist',
    elsewhere_other: '{{count, number}} Teile, die nicht erwähnt sind',
  },
  conflicts: {
    title: 'Die Dokumente unterscheiden sich',
    explain:
      'Diese Dokumente sagen Verschiedenes. Was davon gilt, und ob die Zeit es erklärt, entscheiden Sie.',
    stopped: 'Eines setzt ein Mittel ab, das das andere aufführt',
    dose: 'Die Dosis eines Mittels ist eine andere',
    allergy: 'Eines nennt eine Allergie gegen ein Mittel, das das andere gibt',
    denied: 'Eines verneint, was das andere hat',
    side: 'Die Körperseite ist eine andere',
    document: 'Dokument {{number, number}}',
  },
  instructions: {
    label: 'Richtet sich an ein Programm, nicht an Lesende',
    note_one:
      '{{count, number}} Zeile dieses Dokuments richtet sich an ein Programm, nicht an Lesende',
    note_other:
      '{{count, number}} Zeilen dieses Dokuments richten sich an ein Programm, nicht an Lesende',
    explain:
      'Vielleicht sollte sie den Entwurf verändern. Prüfen Sie den Entwurf besonders sorgfältig.',
    show: 'In der Quelle zeigen',
    next: 'Nächste zeigen',
    shown: 'In der Quelle markiert: Diese Zeile richtet sich an ein Programm, nicht an Lesende',
  },
  conflictShown: 'In der Quelle markiert: Ein anderes Dokument sagt es anders',
  unusedShown: 'In der Quelle markiert: Kein Satz des Entwurfs stützt sich darauf',
};
