import { wordList } from '../word-lists.js';

/** Words that say nothing of their own. Written for this product. */
export const GERMAN_STOP_WORDS = wordList(`
  der die das den dem des ein eine einen einem einer eines und oder aber sowie als wie wenn dass daß ob auch noch nur
  sehr mehr weniger schon bereits dann dort hier dieser diese dieses diesen diesem jeder jede jedes alle allen einige
  andere anderen anderer sich er sie es wir ihr ihm ihn ihre ihren ihrem seine seinen seinem uns unser unsere unserer
  ich mit von vom zu zum zur bei beim im in auf aus nach vor seit bis durch für gegen um über unter zwischen wegen
  während an am ans ist sind war waren wird werden wurde wurden worden hatte hatten haben hat sei seien kann können
  konnte konnten soll sollte sollen muss müssen will so da daher dabei damit davon dazu deshalb jedoch sondern denn
  kein keine keinen keinem keiner keinerlei nicht ohne weder nie niemals ca etwa ungefähr circa ggf bzw je pro
  bisher bislang zuvor vorher zuletzt anfangs anschließend daraufhin hierbei hierzu dabei zudem außerdem ferner insgesamt jetzt nun erneut
  laut zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
  sonst hinter innerhalb außerhalb jederzeit einschließlich einschl zweimal dreimal viermal einmal mehrfach
  darf dürfen dürfte herr herrn frau dr prof sehr geehrte geehrter
`);

/** Words of nearly every letter: alone they tie a sentence to nothing. In their first form or as a stem is made of it. */
export const GERMAN_GENERIC_WORDS = `
  patient patientin patienten aufnahme entlassung aufenthalt vorstellung untersuchung befund befunde diagnose diagnosen
  anamnese familienanamnese vorgeschichte zustand verdacht hinweis nachweis anhalt ausschluss zeichen therapie behandlung gabe dosis dosierung
  medikation medikament medikamente labor laborbefund verlauf procedere kontrolle empfehlung schema bereich
  jahr jahre jahren tag tage tagen woche wochen monat monate monaten stunde stunden uhr zeit
  zeigte zeigt zeigten fand fanden findet finden besteht bestehen bestand bestehend bestehe lag liegt vorliegt liegen vor
  ergab ergaben erfolgte erfolgt erfolgten betrug beträgt erhält erhielt erhalten umfasst nachgewiesen
  nachweisbar festgestellt diagnostiziert gesichert gesicherte bekannt bekannte bekannter bekanntes bekannten klagt klagte berichtet
  berichtete gibt angegeben angabe angaben vorgesehen empfohlen empfehlen bestimmt gemessen leidet litt wert werte
  neu neue neuer neues deutlich deutliche sichtbar pathologisch pathologischer weiter bitte mal nebenwirkung nebenwirkungen
  links rechts linke linken linker rechte rechten rechter linkes rechtes beidseits bds li re
  mutter vater schwester bruder großmutter großvater familie sohn tochter tante onkel
  akut akute akuter akuten aktuell derzeit früher frühere ehemalig vermutlich wahrscheinlich fraglich fragliche ehesten
  erlaubt gestattet untersagt verboten möglich darf
  tablette tabletten tbl morgens mittags abends nachts täglich tgl
  vollständig gut unter voll umstellung umgestellt abgesetzt angesetzt begonnen beendet erhöht reduziert pausiert fortgeführt ersetzt
  bestätigt bestätigte verbot
  betracht erwägung frage bild sinne vermutung möglichkeit wahrscheinlichkeit arbeitsdiagnose verdachtsdiagnose
  differentialdiagnose abklärung einschätzung
  konnte ausgeschlossen verneint unauffällig allergie allergien
`;
