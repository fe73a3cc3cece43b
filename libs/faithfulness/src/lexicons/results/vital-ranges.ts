/** A vital sign by its names, and from where on nobody calls its value normal in an adult at rest. */
export interface VitalRange {
  readonly named: RegExp;
  /** Its value, or both values of a blood pressure. */
  readonly valued: RegExp;
  readonly isAbnormal: (values: readonly number[]) => boolean;
}

/** Written for this product, of adults. The bounds are wide: a value that is a little off stays without a finding. */
export const VITAL_RANGES: readonly VitalRange[] = [
  {
    named: /\b(?:blood pressure|bp)\b/i,
    valued: /(\d{2,3}) ?\/ ?(\d{2,3})/,
    isAbnormal: ([systolic = 120, diastolic = 80]) =>
      systolic <= 95 || systolic >= 160 || diastolic >= 105 || diastolic < 45,
  },
  {
    named: /\b(?:heart rate|pulse(?: rate)?|hr)\b/i,
    valued: /(?<![\d.,/])(\d{2,3})(?![\d.,/]\d|\/\d)/,
    isAbnormal: ([rate = 80]) => rate <= 45 || rate >= 110,
  },
  {
    named: /\b(?:sp?o2|sats?|(?:oxygen )?saturations?)\b/i,
    valued: /(?<![\d.,/])(\d{2,3}) ?%/,
    isAbnormal: ([share = 97]) => share <= 92,
  },
  {
    named: /\b(?:respiratory rate|resp(?:iration)? rate|rr)\b/i,
    valued: /(?<![\d.,/])(\d{1,2})(?![\d.,/]\d|\/\d)/,
    isAbnormal: ([rate = 15]) => rate <= 8 || rate >= 25,
  },
  {
    named: /\b(?:temp(?:erature)?)\b/i,
    valued: /(?<![\d.,/])(\d{2,3}(?:[.,]\d)?)(?![\d/])/,
    isAbnormal: ([degrees = 37]) =>
      degrees > 80 ? degrees >= 100.5 || degrees <= 95 : degrees >= 38.1 || degrees <= 35,
  },
];

/** That a value is as it should be. */
export const CALLED_NORMAL =
  /(?<!\p{L})(?:normal|within (?:the )?normal (?:limits|range)|normotensive|unremarkable)(?!\p{L})/iu;
export const CALLED_OTHERWISE =
  /(?<!\p{L})(?:not|no longer|never|below|above|than|until|returned|back)(?!\p{L})/iu;
/** That it is not. */
export const CALLED_OFF =
  /(?<!\p{L})(?:elevated|high(?! blood pressure)|raised|low|hypertensive|hypotensive|tachycardic?|bradycardic?|febrile)(?!\p{L})/iu;
/** That a clinician is content with it. */
export const CALLED_GOOD =
  /(?<!(?:not|n't|never) )\b(?:where we want|normal|unremarkable|(?:looks?|is|are) (?:(?:really|very|pretty|all|quite|so) )*(?:good|great|fine|perfect|excellent))\b/iu;
