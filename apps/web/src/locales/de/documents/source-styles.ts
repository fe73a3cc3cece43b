import type {
  styles as englishStyles,
  tokens as englishTokens,
} from '../../en/documents/source-styles.js';
import type { Translation } from '../../translation.js';

export const styles: Translation<typeof englishStyles> = {
  hidden: 'Verborgen',
  struck: 'Durchgestrichen',
  'struck-inferred': 'Vielleicht durchgestrichen',
  inserted: 'Eingefügt',
  instruction: 'Richtet sich an ein Programm, nicht an Menschen',
  'not-given': 'Vom Modell nicht gelesen, von Regeln durchsucht',
  end: 'Ende',
  means: {
    hidden:
      'Verborgener Text: Wer das Dokument öffnet, sieht ihn nicht. Keine Zusammenfassung verwendet ihn.',
    struck: 'Im Dokument durchgestrichen. Keine Zusammenfassung verwendet es.',
    'struck-inferred':
      'Hier geht eine Linie durch. Es ist vielleicht durchgestrichen: Prüfen Sie das Original. Wer signiert, muss das entscheiden.',
    inserted: 'Durch eine nachverfolgte Änderung eingefügt, die noch niemand angenommen hat',
    'not-given':
      'Das Modell hat dies nicht gelesen. Regeln haben darin nach Angaben gesucht, die nicht fehlen dürfen.',
    instruction:
      'Diese Zeile richtet sich an ein Programm, nicht an Menschen. Sie ist keine Angabe über den Patienten.',
  },
};

export const tokens: Translation<typeof englishTokens> = {
  empty: 'leer',
  illegible: 'unleserlich',
  maybeStruck: 'durchgestrichen?',
  note: 'Anmerkung {{label}}',
  header: 'Kopfzeile',
  footer: 'Fußzeile',
  comment: 'Kommentar',
  means: {
    ticked: 'Angekreuzt',
    unticked: 'Nicht angekreuzt',
    unknownBox: 'Unklar, ob angekreuzt',
    empty: 'Hier ist nichts eingetragen. Das heißt nicht „nein“.',
    illegible: 'Hier steht etwas, das nicht gelesen werden konnte: Prüfen Sie das Original',
    maybeStruck: 'Eine Linie geht durch die Worte davor: Prüfen Sie das Original',
    note: 'Verweist auf eine Anmerkung oder beginnt sie',
    header: 'Wiederholt sich oben auf den Seiten',
    footer: 'Wiederholt sich unten auf den Seiten',
    comment: 'Ein Kommentar zum Text',
  },
};
