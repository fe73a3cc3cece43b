/**
 * Words that say to which moment a value belongs, how it went since, and that it is none of the patient's. In small
 * letters. Written for this product.
 */
export const FIRST =
  /(?<!\p{L})(?:(?:bei |am tag der |zur )?aufnahme\p{L}*|initial\p{L}*|anfangs|anfänglich\p{L}*|zu beginn|eingangs|ausgangswert|präoperativ\p{L}*|prä-?op|vorwert\p{L}*|zuvor|vorher|vorbefund|früher|vor(?= (?:der|dem|einer|op)(?!\p{L})))(?!\p{L})/gu;
export const LAST =
  /(?<!\p{L})(?:(?:bei |zur |vor )?entlass\p{L}*|zuletzt|aktuell\p{L}*|derzeit|jetzt|postoperativ\p{L}*|post-?op|im verlauf|verlaufskontrolle|abschließend|schließlich|nach(?= (?:der|dem|einer|op)(?!\p{L})))(?!\p{L})/gu;
export const REFERENCE =
  /(?<!\p{L})(?:referenz\p{L}*|ref\.?|norm(?:wert|bereich)?\p{L}*|nb|grenzwert\p{L}*|zielwert\p{L}*|ziel)(?!\p{L})/gu;
export const ROSE =
  /(?<!\p{L})(?:stieg\p{L}*|gestiegen\p{L}*|anstieg\p{L}*|ansteigend\p{L}*|angestiegen|zugenommen|zunahme|zunehmend|erhöhte sich)(?!\p{L})/u;
export const FELL =
  /(?<!\p{L})(?:sank\p{L}*|gesunken\p{L}*|fiel(?:en)?|gefallen\p{L}*|abfall\p{L}*|abgefallen|rückgang|rückläufig\p{L}*|abgenommen|abnahme|sinkend\p{L}*|fallend\p{L}*|ging\p{L}* [^.;]{0,40}zurück|verringerte sich)(?!\p{L})/u;
/** Moments that are told apart by their own kind: a month, the day of a week or a stay, a time of day. */
export const NAMED_MOMENTS: readonly (readonly [kind: string, said: RegExp])[] = [
  [
    'month',
    /(?<!\p{L})(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(?!\p{L})/gu,
  ],
  [
    'weekday',
    /(?<!\p{L})(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s?(?!\p{L})/gu,
  ],
  ['daytime', /(?<!\p{L})(nüchtern|morgens?|mittags?|abends?|nachts?|postprandial)(?!\p{L})/gu],
  [
    'count',
    /(?<!\p{L})((?:tag|woche|monat) \d{1,2}|\d{1,2}\. (?:\p{L}+ )?(?:tag|woche|monat))(?!\p{L})/gu,
  ],
  ['kind', /(?<!\p{L})(in ruhe|unter belastung|vollblut|serum|urin|liquor|plasma)(?!\p{L})/gu],
];
/** Moments are no names of what was measured; whole words. */
export const MOMENT_WORD =
  /^(?:aufnahme\p{L}*|entlass\p{L}*|initial\p{L}*|anfang\p{L}*|anfänglich\p{L}*|prä-?op\p{L}*|post-?op\p{L}*|vorwert\p{L}*|vorbefund\p{L}*|verlauf\p{L}*|zuletzt|zuvor|vorher|referenz\p{L}*|norm(?:wert|bereich)?\p{L}*|grenzwert\p{L}*|beginn|labor(?:wert|befund|werte|befunde)?|analyt|parameter|wert\p{L}*|datum|einheit|befund\p{L}*|anstieg|abfall|rückgang|messung|tage?s?|tagen|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|morgens?|mittags?|abends?|nachts?|nüchtern|zeitpunkt|dialyse|zielwert\p{L}*|woche|monat|spalte)$/u;
