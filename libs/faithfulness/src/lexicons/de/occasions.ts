import type { OccasionWords } from '../occasions.js';

const OP_DE = '(?:operation|op|eingriff\\p{L}*)';

/** The same in German. Written for Cloister. */
export const OCCASIONS_DE: readonly OccasionWords[] = [
  {
    axis: 'stay',
    values: ['admission'],
    phase: 'early',
    words:
      /(?<!\p{L})(?:(?:bei|zur|vor|seit) (?:der |ihrer |seiner )?(?:stationären )?(?:aufnahme|einweisung|vorstellung)|aufnahmebefund\p{L}*)(?!\p{L})/gu,
  },
  {
    axis: 'stay',
    values: ['discharge'],
    phase: 'late',
    words:
      /(?<!\p{L})(?:(?:bei|zur|vor|bis zur) (?:der |ihrer |seiner )?entlassung|entlassungs?befund\p{L}*)(?!\p{L})/gu,
  },
  {
    axis: 'surgery',
    values: ['before'],
    phase: 'early',
    words: new RegExp(
      `(?<!\\p{L})(?:prä-?op(?:erativ\\p{L}*)?|vor (?:der |dem )?${OP_DE})(?!\\p{L})`,
      'gu',
    ),
  },
  {
    axis: 'surgery',
    values: ['after'],
    phase: 'late',
    words: new RegExp(
      `(?<!\\p{L})(?:post-?op(?:erativ\\p{L}*)?|(?:nach|seit) (?:der |dem )?${OP_DE})(?!\\p{L})`,
      'gu',
    ),
  },
  {
    axis: 'order',
    values: ['first'],
    phase: 'early',
    words:
      /(?<!\p{L})(?:zunächst|anfangs|anfänglich\p{L}*|initial\p{L}*|zu beginn|beginn(?:end)? mit|startdosis|anfangsdosis|einstiegsdosis|sättigungsdosis|aufsättigung\p{L}*|am ersten tag|zuerst)(?!\p{L})/gu,
  },
  {
    axis: 'order',
    values: ['then'],
    phase: 'late',
    words:
      /(?<!\p{L})(?:dann|danach|anschließend|später|im verlauf|im weiteren|nachfolgend|ab dem zweiten tag|zuletzt|schließlich|erhaltungsdosis|zieldosis|unter (?:der )?therapie|unter (?:der )?behandlung)(?!\p{L})/gu,
  },
  {
    axis: 'present',
    values: ['former'],
    phase: 'early',
    words:
      /(?<!\p{L})(?:früher|zuvor|vorher|bisher(?:ig\p{L}*)?|vormals|ehemals|einst|im (?:kindes|jugend|säuglings)alter|in der (?:kindheit|jugend)|als kind|bis dahin)(?!\p{L})/gu,
  },
  {
    axis: 'present',
    values: ['now'],
    phase: 'late',
    words:
      /(?<!\p{L})(?:jetzt|aktuell\p{L}*|derzeit|zur ?zeit|zurzeit|gegenwärtig|momentan|nun|heute(?! morgen| früh)|inzwischen|mittlerweile)(?!\p{L})/gu,
  },
  {
    axis: 'ordinal',
    values: ['first'],
    phase: null,
    words: /(?<!\p{L})erste[rsnm]?(?= \p{L})(?! tag)(?! mal)/gu,
  },
  {
    axis: 'ordinal',
    values: ['last'],
    phase: null,
    words:
      /(?<!\p{L})(?:letzte[rsnm]?|jüngste[rsnm]?)(?= \p{L})(?! (?:tag|woche|monat|jahr|zeit|nacht))/gu,
  },
  {
    axis: 'movement',
    values: ['admission'],
    phase: 'early',
    words: /(?<!\p{L})(?:aufnahme|aufgenommen|eintritt)(?!\p{L})/gu,
  },
  {
    axis: 'movement',
    values: ['discharge'],
    phase: 'late',
    words: /(?<!\p{L})(?:entlassung|entlassen|austritt)(?!\p{L})/gu,
  },
  {
    axis: 'daypart',
    values: ['morning'],
    phase: null,
    words:
      /(?<!\p{L}|heute |gestern )(?:morgens|am morgen|früh(?:morgens)?|vormittags|zum frühstück)(?!\p{L})/gu,
  },
  {
    axis: 'daypart',
    values: ['noon'],
    phase: null,
    words: /(?<!\p{L})(?:mittags?|zum mittagessen)(?!\p{L})/gu,
  },
  {
    axis: 'daypart',
    values: ['evening', 'night'],
    phase: null,
    words:
      /(?<!\p{L}|heute |gestern )(?:abends|am abend|zum abendessen|nachts|zur nacht|in der nacht|nächtlich\p{L}*)(?!\p{L})/gu,
  },
  {
    axis: 'daypart',
    values: ['day'],
    phase: null,
    words: /(?<!\p{L})(?:tagsüber|am tage?)(?!\p{L})/gu,
  },
  {
    axis: 'daypart',
    values: ['meal'],
    phase: null,
    words:
      /(?<!\p{L})(?:(?:vor|nach|zu) den mahlzeiten|(?:vor|nach) dem essen|postprandial\p{L}*)(?!\p{L})/gu,
  },
  {
    axis: 'speed',
    values: ['sudden'],
    phase: null,
    words:
      /(?<!(?:nicht|kein\p{L}*|ohne) (?:\p{L}+ )?)(?<!\p{L})(?:plötzlich\p{L}*|schlagartig\p{L}*|abrupt\p{L}*)(?!\p{L})/gu,
  },
  {
    axis: 'speed',
    values: ['gradual'],
    phase: null,
    words:
      /(?<!(?:nicht|kein\p{L}*|ohne) (?:\p{L}+ )?)(?<!\p{L})(?:schleichend\p{L}*|allmählich\p{L}*|langsam beginnend\p{L}*)(?!\p{L})/gu,
  },
  {
    axis: 'size',
    values: ['up'],
    phase: null,
    words:
      /(?<!(?:nicht|kein\p{L}*|ohne) (?:\p{L}+ )?)(?<!\p{L})(?:zugenommen|nahm\p{L}* zu|zunehmend\p{L}*|zunahme|größenzunahme|gewichtszunahme|größer geworden|(?:mit)?gewachsen|vergrößert)(?!\p{L})/gu,
  },
  {
    axis: 'size',
    values: ['down'],
    phase: null,
    words:
      /(?<!(?:nicht|kein\p{L}*|ohne) (?:\p{L}+ )?)(?<!\p{L})(?:abgenommen|nahm\p{L}* ab|abnehmend\p{L}*|abnahme|größenabnahme|gewichtsabnahme|kleiner geworden|geschrumpft|verkleinert|rückläufig\p{L}*)(?!\p{L})/gu,
  },
  {
    axis: 'size',
    values: ['same'],
    phase: null,
    words:
      /(?<!(?:nicht|kein\p{L}*|ohne) (?:\p{L}+ )?)(?<!\p{L})(?:größenkonstant|unverändert|konstant|gleich (?:groß )?geblieben|größenstabil)(?!\p{L})/gu,
  },
  {
    axis: 'state',
    values: ['better'],
    phase: null,
    words:
      /(?<!(?:nicht|kein\p{L}*|ohne) (?:\p{L}+ )?)(?<!\p{L})(?:besser|gebessert|verbessert\p{L}*|besserte\p{L}*|verbesserte\p{L}*|besserung|erholt\p{L}*|erholte)(?!\p{L})/gu,
  },
  {
    axis: 'state',
    values: ['worse'],
    phase: null,
    words:
      /(?<!(?:nicht|kein\p{L}*|ohne) (?:\p{L}+ )?)(?<!\p{L})(?:schlechter|schlimmer|verschlechtert\p{L}*|verschlechterung|verschlimmert\p{L}*)(?!\p{L})/gu,
  },
];
