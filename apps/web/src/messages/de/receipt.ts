import type { receipt as english } from '../en/receipt.js';
import type { Translation } from '../translation.js';

export const receipt: Translation<typeof english> = {
  unread: {
    'no-text_one': 'Seite {{list}} ergab keinen Text, etwa weil sie leer ist.',
    'no-text_other': 'Die Seiten {{list}} ergaben keinen Text, etwa weil sie leer sind.',
    'not-recognized_one':
      'Auf Seite {{list}} war kein Text sicher genug zu erkennen, etwa bei Handschrift.',
    'not-recognized_other':
      'Auf den Seiten {{list}} war kein Text sicher genug zu erkennen, etwa bei Handschrift.',
    broken_one: 'Seite {{list}} ist beschädigt und war nicht zu lesen.',
    broken_other: 'Die Seiten {{list}} sind beschädigt und waren nicht zu lesen.',
  },
  missing: {
    'sections-without-text':
      'Abschnitte mit codierten Einträgen und ohne Worte für Leser wurden nicht gelesen.',
    'left-out':
      'Teile außerhalb des laufenden Textes wurden nicht gelesen, etwa Bilder oder Kopfzeilen.',
    'active-content': 'Skripte, Makros oder eingebettete Objekte wurden nicht gelesen.',
    'attachments-refused': 'Anhänge einer Art, die sich nicht lesen lässt, wurden nicht gelesen.',
    'elements-not-understood': 'Elemente, die der Leser nicht kennt, wurden nicht gelesen.',
    'file-incomplete': 'Die Datei endet vor ihrem eigenen Schluss: An ihrem Ende kann Text fehlen.',
  },
  hiddenLabel: 'Verborgener Text',
  hidden_one: '{{count, number}} Zeichen verborgener Text wurde ausgelassen',
  hidden_other: '{{count, number}} Zeichen verborgener Text wurden ausgelassen',
  hiddenShort_one: '{{count, number}} verborgenes Zeichen ausgelassen',
  hiddenShort_other: '{{count, number}} verborgene Zeichen ausgelassen',
  hiddenMeans:
    'Wer das Dokument öffnet, sieht ihn nicht: Er ist zu klein, hat die Farbe des Papiers oder ist als verborgen gekennzeichnet. Er kann für eine Maschine gedacht sein, deshalb bekam ihn kein Modell. Er steht im gelesenen Text.',
  struck_one: '{{count, number}} Zeichen durchgestrichener Text wurde ausgelassen.',
  struck_other: '{{count, number}} Zeichen durchgestrichener Text wurden ausgelassen.',
  struckShort_one: '{{count, number}} durchgestrichenes Zeichen ausgelassen',
  struckShort_other: '{{count, number}} durchgestrichene Zeichen ausgelassen',
  unsureStrikes_one:
    '{{count, number}} Stelle ist vielleicht durchgestrichen. Sie wurde als gültig gelesen; wer signiert, muss sagen, was gilt.',
  unsureStrikes_other:
    '{{count, number}} Stellen sind vielleicht durchgestrichen. Sie wurden als gültig gelesen; wer signiert, muss sagen, was gilt.',
  instructions_one:
    '{{count, number}} Zeile der Quelle richtet sich an ein Programm, nicht an Lesende.',
  instructions_other:
    '{{count, number}} Zeilen der Quelle richten sich an ein Programm, nicht an Lesende.',
  plan: 'Was jeder Teil hatte',
  passagePages: 'Seiten, aus denen das Modell las',
  onPages_one: 'Seite {{list}}',
  onPages_other: 'Seiten {{list}}',
  pages_one: 'Seite {{first, number}}',
  pages_other: 'Seiten {{first, number}} bis {{last, number}}',
  tokens_one: '{{number}} Token',
  tokens_other: '{{number}} Token',
  characters_one: '{{number}} Zeichen',
  characters_other: '{{number}} Zeichen',
  documents: 'Die {{count, number}} Dokumente, in der Reihenfolge, in der sie gelesen wurden',
  run: 'Der Lauf, und wie er zu wiederholen ist',
  copyRun: 'Kennung des Laufs kopieren',
  repeat:
    'Wer Cloister hier betreibt, kann ihn wiederholen lassen. Die Antwort sagt, ob der Text derselbe ist, und wenn nicht, was anders war:',
};
