/** The letters beyond ASCII of a language, the frequent ones first. */
export interface Alphabet {
  /** The encodings in which its texts come, the likelier ones first. */
  readonly encodings: readonly string[];
  readonly letters: string;
}

const WESTERN = ['windows-1252', 'macintosh', 'iso-8859-15'];
const CENTRAL = ['windows-1250', 'iso-8859-2'];
const CYRILLIC = ['windows-1251', 'koi8-r', 'koi8-u', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'];
const BALTIC = ['windows-1257', 'iso-8859-13', 'iso-8859-4'];

/** Of each language once: the letters tell its encodings apart, and the language does not matter otherwise. */
export const ALPHABETS: readonly Alphabet[] = [
  { encodings: WESTERN, letters: 'üäößéèàôâëïê' }, // German, Dutch
  { encodings: WESTERN, letters: 'éèàêçôâîûùëïœæü' }, // French
  { encodings: WESTERN, letters: 'éóíáñúüç' }, // Spanish
  { encodings: WESTERN, letters: 'ãçéáíóêõâàúô' }, // Portuguese
  { encodings: WESTERN, letters: 'èàùìòéóî' }, // Italian
  { encodings: WESTERN, letters: 'äåöéøæüõ' }, // Swedish, Danish, Norwegian, Finnish
  { encodings: WESTERN, letters: 'áðíéóúþöæýø' }, // Icelandic, Faroese
  { encodings: CENTRAL, letters: 'íáěéšžřčýůúťňďó' }, // Czech
  { encodings: CENTRAL, letters: 'áíčýžéšúľôťäňóďĺŕ' }, // Slovak
  { encodings: CENTRAL, letters: 'łąęóżśćźń' }, // Polish
  { encodings: CENTRAL, letters: 'áéöóőüíúű' }, // Hungarian
  { encodings: CENTRAL, letters: 'čšžćđ' }, // Croatian, Slovene, Bosnian
  { encodings: [...CENTRAL, 'iso-8859-16'], letters: 'ăîţâşșț' }, // Romanian
  { encodings: CYRILLIC, letters: 'оеаинтсрвлкмдпуяызьбгчйхжшюцщэфъё' }, // Russian
  { encodings: CYRILLIC, letters: 'оанивертісклудмпяьзгбчйхжюїшцєщфґ' }, // Ukrainian
  { encodings: CYRILLIC, letters: 'аиоетнрсвлдкпмзъубгчщжшцяфхюйь' }, // Bulgarian
  { encodings: CYRILLIC, letters: 'аиоенрстујкдвмплзбгчшцњжћхљђџфѓќѕ' }, // Serbian, Macedonian
  { encodings: CYRILLIC, letters: 'аніреыолстдквячупьмзгўбцхжжшйюёэф' }, // Belarusian
  { encodings: ['windows-1253', 'iso-8859-7'], letters: 'αοιετσνηυρπκμλςωγδίάόθχέύφήβξζψώϊΐϋΰ' },
  { encodings: ['windows-1254', 'iso-8859-3'], letters: 'ıüşğçöâîû' }, // Turkish
  { encodings: ['windows-1255', 'iso-8859-8'], letters: 'יולהאתמרבשנדעקכפחםגצסזטןךףץ' },
  { encodings: ['windows-1256', 'iso-8859-6'], letters: 'ايلمونتربهعدسفكقحةىجصأشطخذضءثغزإئظآؤپچگ' },
  { encodings: BALTIC, letters: 'šėįųžčūąę' }, // Lithuanian
  { encodings: BALTIC, letters: 'āīēūšņļžģķč' }, // Latvian
  { encodings: BALTIC, letters: 'äõöüšž' }, // Estonian
  { encodings: ['iso-8859-10'], letters: 'äöáčđŋšŧžåāēīūņ' }, // Sami, the Nordic countries
  { encodings: ['iso-8859-14'], letters: 'ŵŷâêîôûáéíóúẁẃ' }, // Welsh, Irish
  { encodings: ['windows-1258'], letters: 'đưâôơêăáàóéíúùèâ\u0301\u0300\u0323\u0309\u0303' },
  { encodings: ['windows-874'], letters: 'านรกอเงมยลวดทสตะปบคหแจพชขใไโผถซณฟศษธฉภญฎฐฑฒฆฌฬฝฤฮัี่้ิืุู์ำ็๊๋ๆฯ' },
];
