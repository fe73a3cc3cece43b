/** How often and when something is taken, in small letters. Written for this product. */
export const GERMAN_FREQUENCIES: readonly (readonly [when: string, said: RegExp])[] = [
  [
    'morning',
    /(?<!\p{L})(?:morgens|am morgen|jeden morgen|zum frühstück|früh(?:morgens)?)(?!\p{L})/u,
  ],
  ['noon', /(?<!\p{L})(?:mittags|am mittag|jeden mittag|zum mittagessen)(?!\p{L})/u],
  ['evening', /(?<!\p{L})(?:abends|am abend|jeden abend|zum abendessen)(?!\p{L})/u],
  ['night', /(?<!\p{L})(?:nachts|zur nacht|jede nacht|vor dem schlafen\p{L}*)(?!\p{L})/u],
  [
    'once a day',
    /(?<!\p{L})(?:(?:(?:einmal|1 ?[x×]|1-mal) (?:täglich|tgl\.?|am tag|pro tag)|(?<!(?:mal|[x×]|\d) )täglich(?!\p{L}))|jeden tag)/u,
  ],
  [
    'twice a day',
    /(?<!\p{L})(?:(?:zweimal|2 ?[x×]|2-mal) (?:täglich|tgl\.?|am tag|pro tag)|alle 12 (?:stunden|h))/u,
  ],
  [
    'three times a day',
    /(?<!\p{L})(?:(?:dreimal|3 ?[x×]|3-mal) (?:täglich|tgl\.?|am tag|pro tag)|alle 8 (?:stunden|h))/u,
  ],
  [
    'four times a day',
    /(?<!\p{L})(?:(?:viermal|4 ?[x×]|4-mal) (?:täglich|tgl\.?|am tag|pro tag)|alle 6 (?:stunden|h))/u,
  ],
  [
    'weekly',
    /(?<!\p{L})(?:(?<!(?:zwei|drei)mal )(?<![x×] )wöchentlich|(?:einmal|1 ?[x×]) (?:pro|in der|die) woche)(?!\p{L})/u,
  ],
  [
    'twice a week',
    /(?<!\p{L})(?:zweimal|2 ?[x×]) (?:wöchentlich|(?:pro|in der|die) woche)(?!\p{L})/u,
  ],
  [
    'three times a week',
    /(?<!\p{L})(?:dreimal|3 ?[x×]) (?:wöchentlich|(?:pro|in der|die) woche)(?!\p{L})/u,
  ],
  ['every other day', /(?<!\p{L})(?:jeden (?:zweiten|2\.) tag|alle (?:zwei|2) tage)(?!\p{L})/u],
  ['monthly', /(?<!\p{L})(?:monatlich|(?:einmal|1 ?[x×]) (?:pro|im) monat)(?!\p{L})/u],
  ['as needed', /(?<!\p{L})(?:bei bedarf|b\. ?bed\.?|bedarfsweise)(?!\p{L})/u],
];
