import type { receipt as english } from '../../en/documents/receipt.js';
import type { Translation } from '../../translation.js';

export const receipt: Translation<typeof english> = {
  unread: {
    'no-text_one': 'Auf Seite {{list}} wurde kein Text gefunden, etwa weil sie leer ist.',
    'no-text_other': 'Auf den Seiten {{list}} wurde kein Text gefunden, etwa weil sie leer sind.',
    'not-recognized_one':
      'Auf Seite {{list}} ließ sich kein Text sicher genug erkennen, etwa wegen Handschrift.',
    'not-recognized_other':
      'Auf den Seiten {{list}} ließ sich kein Text sicher genug erkennen, etwa wegen Handschrift.',
    broken_one: 'Seite {{list}} ist beschädigt und konnte nicht gelesen werden.',
    broken_other: 'Die Seiten {{list}} sind beschädigt und konnten nicht gelesen werden.',
  },
  missing: {
    'sections-without-text':
      'Abschnitte mit kodierten Einträgen, aber ohne lesbaren Text wurden nicht gelesen.',
    'left-out':
      'Teile außerhalb des Fließtextes wurden nicht gelesen, etwa Bilder oder Kopfzeilen.',
    'active-content': 'Skripte, Makros oder eingebettete Objekte wurden nicht gelesen.',
    'attachments-refused': 'Anhänge mit nicht lesbarem Dateityp wurden nicht gelesen.',
    'elements-not-understood': 'Elemente, die der Leser nicht kennt, wurden nicht gelesen.',
    'file-incomplete': 'Die Datei endet vor ihrer eigenen Endmarkierung: Am Ende kann Text fehlen.',
  },
  hiddenLabel: 'Verborgener Text',
  hidden_one: '{{count, number}} Zeichen verborgener Text wurde ausgelassen',
  hidden_other: '{{count, number}} Zeichen verborgener Text wurden ausgelassen',
  hiddenShort_one: '{{count, number}} verborgenes Zeichen ausgelassen',
  hiddenShort_other: '{{count, number}} verborgene Zeichen ausgelassen',
  hiddenMeans:
    'Wer das Dokument öffnet, sieht ihn nicht: Er ist zu klein, hat die Farbe des Papiers oder ist als verborgen gekennzeichnet. Er kann für eine Maschine gedacht sein, deshalb bekam ihn kein Modell. Sie finden ihn im gelesenen Text.',
  struck_one: '{{count, number}} Zeichen durchgestrichener Text wurde ausgelassen.',
  struck_other: '{{count, number}} Zeichen durchgestrichener Text wurden ausgelassen.',
  struckShort_one: '{{count, number}} durchgestrichenes Zeichen ausgelassen',
  struckShort_other: '{{count, number}} durchgestrichene Zeichen ausgelassen',
  unsureStrikes_one:
    '{{count, number}} Stelle ist vielleicht durchgestrichen. Sie wurde als gültig gelesen; wer signiert, muss das entscheiden.',
  unsureStrikes_other:
    '{{count, number}} Stellen sind vielleicht durchgestrichen. Sie wurden als gültig gelesen; wer signiert, muss das entscheiden.',
  instructions_one:
    '{{count, number}} Zeile der Quelle richtet sich an ein Programm, nicht an Menschen.',
  instructions_other:
    '{{count, number}} Zeilen der Quelle richten sich an ein Programm, nicht an Menschen.',
  plan: 'Was jeder Teil umfasste',
  passagePages: 'Seiten, aus denen das Modell gelesen hat',
  onPages_one: 'Seite {{list}}',
  onPages_other: 'Seiten {{list}}',
  pages_one: 'Seite {{first, number}}',
  pages_other: 'Seiten {{first, number}} bis {{last, number}}',
  tokens_one: '{{number}} Token',
  tokens_other: '{{number}} Token',
  characters_one: '{{number}} Zeichen',
  characters_other: '{{number}} Zeichen',
  documents: 'Die {{count, number}} Dokumente, in der Reihenfolge, in der sie gelesen wurden',
  run: 'Lauf und wie er sich wiederholen lässt',
  copyRun: 'Lauf-ID kopieren',
  repeat:
    'Ihre Cloister-Administration kann diesen Lauf wiederholen. Das Ergebnis sagt, ob der Text derselbe ist, und wenn nicht, was anders war:',
};
