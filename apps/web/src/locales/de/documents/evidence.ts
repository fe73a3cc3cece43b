import type { evidence as english } from '../../en/documents/evidence.js';
import type { Translation } from '../../translation.js';

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
    supported: 'Die Quelle sagt das mit denselben Worten.',
    partly:
      'Die Quelle sagt einen Teil davon oder sagt es mit anderen Worten. Vergleichen Sie es mit der Quelle.',
    unsupported: 'Die Quelle wurde danach durchsucht, und es wurde dort nicht gefunden.',
    contradicted: 'Die Quelle sagt etwas anderes.',
    'not-found': 'In den Dokumenten nicht gefunden.',
    unchecked:
      'Nicht geprüft: Für diesen Satz oder seine Sprache gibt es keine Regel. Vergleichen Sie ihn selbst mit der Quelle.',
  },
  summary: {
    supported: 'belegt',
    partly: 'teils belegt',
    unsupported: 'nicht in der Quelle',
    contradicted: 'im Widerspruch',
    'not-found': 'nicht gefunden',
    unchecked: 'nicht geprüft',
  },
  count: '{{count, number}} {{status}}',
  nextOfThese: 'Zum nächsten',
  nextFinding: 'Nächsten Satz prüfen',
  noFinding: 'Kein Satz ist mit „Widerspruch“ oder „Nicht in der Quelle“ gekennzeichnet.',
  unchecked:
    'Die Sätze dieses Entwurfs wurden nicht mit der Quelle verglichen: Er ist älter als die Prüfung. Fassen Sie neu zusammen, um sie prüfen zu lassen.',
  notChecked: {
    'earlier-check_one':
      'Mit einer früheren Version der Regeln geprüft, nicht mit der aktuellen. Öffnen Sie die Prüfung, damit erneut geprüft wird.',
    'earlier-check_other':
      'Mit einer früheren Version der Regeln geprüft, nicht mit der aktuellen. Öffnen Sie die Prüfung, damit erneut geprüft wird.',
    'too-long_one':
      'Die Sätze dieses Entwurfs wurden nicht geprüft: Seine Quelle ist länger als {{count, number}} Zeichen.',
    'too-long_other':
      'Die Sätze dieses Entwurfs wurden nicht geprüft: Seine Quelle ist länger als {{count, number}} Zeichen.',
    'too-slow_one':
      'Die Sätze dieses Entwurfs wurden nicht geprüft: Die Prüfung hätte länger als {{count, number}} Sekunde gedauert.',
    'too-slow_other':
      'Die Sätze dieses Entwurfs wurden nicht geprüft: Die Prüfung hätte länger als {{count, number}} Sekunden gedauert.',
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
    negation: 'Prüfen Sie, ob es zutrifft oder verneint wird: „{{words}}“',
    side: 'Prüfen Sie die Seite: „{{words}}“',
    drug: 'Prüfen Sie das Arzneimittel: „{{words}}“',
    problem: 'Prüfen Sie Befund oder Diagnose: „{{words}}“',
    person: 'Prüfen Sie, um wen es geht: „{{words}}“',
    'no-source': 'Nichts in der Quelle belegt das.',
    absence: 'Die Dokumente sagen durchaus etwas dazu. Prüfen Sie die gezeigten Stellen.',
    experiencer: 'Prüfen Sie, wen es betrifft, den Patienten oder jemand anderen: „{{words}}“',
    permission: 'Prüfen Sie, ob es erlaubt ist oder nicht: „{{words}}“',
    realization: 'Prüfen Sie, ob es erfolgt, geplant, angeboten oder abgelehnt ist: „{{words}}“',
    qualifier: 'Prüfen Sie, wie schwer, welcher Art oder wo es ist: „{{words}}“',
    certainty: 'Prüfen Sie, wie sicher es ist: „{{words}}“',
    time: 'Prüfen Sie, ob es früher war oder aktuell ist: „{{words}}“',
    change: 'Prüfen Sie, ob es begonnen, abgesetzt oder geändert wurde: „{{words}}“',
    dose: 'Prüfen Sie, zu welchem Arzneimittel die Dosis gehört: „{{words}}“',
    result: 'Prüfen Sie, zu welchem Befund der Wert gehört: „{{words}}“',
    ambiguous: 'Diese Abkürzung ist mehrdeutig: „{{words}}“',
    entailment:
      'Ein Sprachmodell hat dies mit der Quelle verglichen und findet dort nicht alles. Vergleichen Sie den Satz mit den gezeigten Stellen.',
  },
  searched: 'In den Dokumenten nicht gefunden. Gesucht wurde nach: {{list}}.',
  searchedMore_one: '{{count, number}} weiteres Wort',
  searchedMore_other: '{{count, number}} weitere Wörter',
  absenceUnchecked: {
    unread: 'Nicht geprüft: Einige Seiten der Dokumente wurden nicht gelesen.',
    unsure: 'Nicht geprüft: Ein Teil der Dokumente ist schlecht lesbar.',
    language: 'Nicht geprüft: Für die Sprache der Dokumente gibt es keine Regeln.',
  },
  notMade: {
    en: 'In englischem Text nicht geprüft: {{list}}.',
    de: 'In deutschem Text nicht geprüft: {{list}}.',
    other:
      'Text in anderen Sprachen wurde nicht geprüft, außer auf Zahlen, Einheiten und Arzneimittel.',
  },
  kind: {
    number: 'Zahlen',
    unit: 'Einheiten',
    negation: 'Verneinungen',
    side: 'Seiten',
    drug: 'Arzneimittel',
    problem: 'Diagnosen',
    person: 'Personen',
    'no-source': 'Sätze ohne Quelle',
    absence: '„nicht erwähnt“',
    experiencer: 'wen es betrifft',
    permission: 'was erlaubt ist',
    realization: 'erfolgt oder geplant',
    certainty: 'sicher oder vermutet',
    qualifier: 'leicht oder schwer, akut oder chronisch, oben oder unten',
    time: 'früher oder aktuell',
    change: 'begonnen, abgesetzt oder geändert',
    dose: 'zu welchem Arzneimittel eine Dosis gehört',
    result: 'zu welchem Befund ein Wert gehört',
    ambiguous: 'mehrdeutige Abkürzungen',
    entailment: 'Sätze, die ein Sprachmodell nicht wiederfindet',
  },
  meaningCompared: 'Die Quelle hat Wörter davon und sagt damit vielleicht etwas anderes.',
  compared_one:
    'Ein Sprachmodell ({{model}}) hat {{count, number}} Satz zusätzlich mit der Quelle verglichen.',
  compared_other:
    'Ein Sprachmodell ({{model}}) hat {{count, number}} Sätze zusätzlich mit der Quelle verglichen.',
  readYourself: 'Sehen Sie selbst in den Dokumenten nach.',
  usedBy: 'Der Entwurf stützt sich darauf. Satz zeigen',
  usedBySentences_one: 'Satz {{list}} des Entwurfs stützt sich darauf',
  usedBySentences_other: 'Sätze {{list}} des Entwurfs stützen sich darauf',
  showInSource: 'In der Quelle zeigen',
  showInDraft: 'Zurück zum Entwurf',
  elsewhere: 'Diese Stelle ist in einem anderen Dokument:',
  document: 'Dokument {{number, number}}',
  unused: {
    title: 'In diesem Entwurf nicht erwähnt',
    explain:
      'Auf diese Teile der Quelle stützt sich kein Satz des Entwurfs, die längsten zuerst. Prüfen Sie, ob etwas davon hineingehört.',
    more_one: '{{count, number}} weiteren zeigen',
    more_other: '{{count, number}} weitere zeigen',
    length_one: '{{count, number}} Zeichen',
    length_other: '{{count, number}} Zeichen',
    elsewhere_one: '{{count, number}} nicht erwähnter Teil',
    elsewhere_other: '{{count, number}} nicht erwähnte Teile',
  },
  conflicts: {
    title: 'Die Dokumente unterscheiden sich',
    explain:
      'Diese Dokumente sagen Verschiedenes. Sie entscheiden, was davon stimmt und ob der zeitliche Verlauf den Unterschied erklärt.',
    stopped: 'Eines setzt ein Arzneimittel ab, das das andere aufführt',
    dose: 'Die Dosis eines Arzneimittels weicht ab',
    allergy: 'Eines nennt eine Allergie gegen ein Arzneimittel, das das andere gibt',
    denied: 'Eines verneint, was das andere angibt',
    side: 'Die Körperseite weicht ab',
    document: 'Dokument {{number, number}}',
  },
  instructions: {
    label: 'Richtet sich an ein Programm, nicht an Menschen',
    note_one:
      '{{count, number}} Zeile dieses Dokuments richtet sich an ein Programm, nicht an Menschen',
    note_other:
      '{{count, number}} Zeilen dieses Dokuments richten sich an ein Programm, nicht an Menschen',
    explain: 'Vielleicht soll das den Entwurf verändern. Prüfen Sie ihn besonders sorgfältig.',
    show: 'In der Quelle zeigen',
    next: 'Nächste zeigen',
    shown: 'In der Quelle markiert: Diese Zeile richtet sich an ein Programm, nicht an Menschen',
  },
  conflictShown: 'In der Quelle markiert: Ein anderes Dokument sagt etwas anderes',
  unusedShown: 'In der Quelle markiert: Kein Satz des Entwurfs stützt sich darauf',
};
