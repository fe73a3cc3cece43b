import type { headline as english } from '../../en/documents/headline.js';
import type { Translation } from '../../translation.js';

export const headline: Translation<typeof english> = {
  label: 'Prüfung dieses Entwurfs',
  leftOut_one: '{{count, number}} fehlt',
  leftOut_other: '{{count, number}} fehlen',
  toAnswer_zero: '0 zu beantworten',
  toAnswer_one: '{{count, number}} zu beantworten',
  toAnswer_other: '{{count, number}} zu beantworten',
  toCheck_one: '{{count, number}} zu prüfen',
  toCheck_other: '{{count, number}} zu prüfen',
  supported_one: '{{supported, number}} von {{count, number}} belegt',
  supported_other: '{{supported, number}} von {{count, number}} belegt',
  someUnchecked_one: '{{count, number}} nicht geprüft',
  someUnchecked_other: '{{count, number}} nicht geprüft',
  unchecked: 'Nicht geprüft',
  checking: 'Ihre Änderungen werden geprüft …',
  aloud: {
    all: '{{leftOut}}, {{toCheck}}, {{supported}}.',
    allUnchecked: '{{leftOut}}, {{toCheck}}, {{unchecked}}, {{supported}}.',
    someUnchecked_one: '{{count, number}} Satz konnte nicht geprüft werden',
    someUnchecked_other: '{{count, number}} Sätze konnten nicht geprüft werden',
    leftOut_one: '{{count, number}} Angabe aus der Quelle fehlt und muss beantwortet werden',
    leftOut_other: '{{count, number}} Angaben aus der Quelle fehlen und müssen beantwortet werden',
    listed_one: '{{count, number}} weitere fehlt',
    listed_other: '{{count, number}} weitere fehlen',
    toCheck_one: '{{count, number}} Satz muss geprüft werden',
    toCheck_other: '{{count, number}} Sätze müssen geprüft werden',
    supported_one: '{{supported, number}} von {{count, number}} Satz ist durch die Quelle belegt',
    supported_other:
      '{{supported, number}} von {{count, number}} Sätzen sind durch die Quelle belegt',
    unchecked: 'Dieser Entwurf wurde nicht mit seiner Quelle verglichen.',
  },
};
