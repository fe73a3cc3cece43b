import { wordList } from '../word-lists.js';

/** Written for this product: words that stand in most German texts and in no English one. */
export const GERMAN_WORDS = wordList(`
  der das den dem des ein eine einen einem einer eines und oder aber nicht kein keine keinen keinem keiner keinerlei
  ist sind waren wird werden wurde wurden worden hatte hatten haben habe sein seine seiner seinem ihr ihre ihrer
  ihrem wir uns sie er es ich mit ohne von vom zu zum zur bei beim im auf aus nach vor seit bis durch für gegen um
  über unter zwischen wegen während sowie als wie wenn dass daß ob auch noch nur sehr mehr weniger schon bereits
  jetzt dann dort hier dieser diese dieses jeder jede jedes alle allen einige andere anderen sich sei kann können
  konnte soll sollte sollen darf dürfen muss müssen musste weiter weiterhin erneut zuletzt aktuell derzeit täglich
  tgl wöchentlich morgens mittags abends nachts tag tage tagen woche wochen monat monate monaten jahr jahre jahren
  uhr stunde stunden links rechts beidseits bds beide beiden rechte rechten rechter rechtes linke linken linker
  linkes patientin patienten herr frau herrn vater mutter schwester bruder sohn tochter großmutter großvater
  diagnose diagnosen befund befunde anamnese familienanamnese sozialanamnese eigenanamnese vorerkrankungen
  verdacht ausschluss zustand unauffällig auffällig regelrecht regelrechte unverändert klinisch kein keinen
  schmerz schmerzen fieber husten atemnot luftnot übelkeit erbrechen schwindel durchfall ausschlag schwellung
  blutdruck puls gewicht größe herz lunge leber niere nieren knie schulter hüfte hand fuß bein arm hals kopf bauch
  brust rücken haut weich frei therapie behandlung medikation medikamente aufnahme entlassung entlassen
  aufgenommen vorstellung kontrolle empfehlung empfehlungen procedere beurteilung verlauf labor abgesetzt angesetzt
  begonnen erhöht reduziert pausiert umgestellt fortgeführt gegeben erhielt erfolgte erfolgt zeigte zeigt zeigen
  ergab besteht bestand bestehen bekannt bekannte bekannter leidet klagt berichtet verneint nimmt nahm einnahme
  allergie allergien unverträglichkeit unverträglichkeiten keine operation operiert wundheilung arzt ärztin
  hausarzt krankenhaus klinik station geehrte geehrter kollege kollegin kollegen grüßen erwähnt angegeben
  arterielle chronische akute schwere leichte mäßige hypertonie herzinsuffizienz vorhofflimmern tablette tabletten
  dosis ekg sinusrhythmus lungenembolie
`);

/** Shorthand with full stops that German notes have. */
export const GERMAN_SHORTHAND =
  /(?<!\p{L})(?:Z\.\s?n\.|V\.\s?a\.|o\.\s?B\.|b\.\s?Bed\.|n\.\s?Bed\.|bds\.|tgl\.|Tbl\.|li\.|re\.|z\.\s?B\.|d\.\s?h\.|ggf\.|bzw\.|Pat\.|[Dd]iagn\.|ca\.\s)/gu;

/** Endings of German words that English ones do not have. */
export const GERMAN_ENDING =
  /\p{L}{3,}(?:ung|ungen|keit|heit|lich|liche[nrs]?|isch|ische[nrsm]?|schaft|ektomie|skopie|grafie|graphie|ologie|opathie|ämie|itätig|schmerzen?|entzündung|beschwerden|erkrankung|zustand|bereich|werte?)$/u;
