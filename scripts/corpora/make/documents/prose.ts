import type { Random } from '../random.js';

/** Sentences with numbers, negations and doses; `#` is a number of chance. */
const SENTENCES = {
  en: [
    'The patient was admitted with chest pain that had begun # hours before.',
    'There was no fever, and no history of a previous infarction.',
    'On examination the blood pressure was 1#/8# mmHg and the pulse #2 a minute.',
    'The electrocardiogram showed no ST elevation in any lead.',
    'Troponin T rose from # to 1## ng/l within three hours.',
    'Echocardiography found an ejection fraction of 5# % without regional abnormalities.',
    'Coronary angiography showed a stenosis of 8# % in the right coronary artery.',
    'A drug-eluting stent of 3.# mm was placed without complications.',
    'She is not to take ibuprofen or other non-steroidal drugs.',
    'The follow-up in # weeks should include creatinine and potassium.',
    'Pulmonary embolism was excluded by computed tomography.',
    'Family history is negative for sudden death before the age of 5#.',
    'Renal function was stable, with a creatinine of 9# µmol/l.',
    'He denies alcohol and has not smoked for 1# years.',
    'The wound was dry, and sutures were removed on day 1#.',
    'Anticoagulation was paused for # days before the procedure.',
  ],
  de: [
    'Die Aufnahme erfolgte wegen Brustschmerzen, die # Stunden zuvor begonnen hatten.',
    'Fieber bestand nicht, ein früherer Infarkt ist nicht bekannt.',
    'Der Blutdruck betrug 1#/8# mmHg bei einem Puls von #2 pro Minute.',
    'Das Elektrokardiogramm zeigte in keiner Ableitung ST-Hebungen.',
    'Troponin T stieg innerhalb von drei Stunden von # auf 1## ng/l.',
    'Die Ejektionsfraktion lag bei 5# % ohne regionale Wandbewegungsstörungen.',
    'Die Koronarangiographie ergab eine Stenose von 8# % der rechten Kranzarterie.',
    'Ein Stent von 3,# mm wurde komplikationslos eingesetzt.',
    'Ibuprofen und andere nichtsteroidale Mittel soll sie nicht einnehmen.',
    'Bei der Kontrolle in # Wochen bitten wir um Kreatinin und Kalium.',
    'Eine Lungenembolie wurde computertomographisch ausgeschlossen.',
    'Die Nierenfunktion war mit einem Kreatinin von 9# µmol/l stabil.',
    'Die Wunde war trocken, die Fäden wurden am 1#. Tag gezogen.',
    'Die Antikoagulation wurde # Tage vor dem Eingriff pausiert.',
  ],
} as const;

/** `count` sentences, no two alike. */
export function sentencesOf(
  language: 'en' | 'de',
  count: number,
  random: Random,
): readonly string[] {
  return random
    .some(SENTENCES[language], count)
    .map((sentence) => sentence.replaceAll('#', () => String(random.integer(2, 9))));
}
