/** German names of what laboratories telephone, by the keys of `CRITICAL`. Written for Cloister. */
export const ANALYTES_DE: readonly (readonly [key: string, name: RegExp])[] = [
  [
    'potassium',
    /(?<!\p{L})(?:serum-?)?kalium(?:wert|spiegel)?(?!\p{L})|(?<!\p{L})k(?:\+|(?=:? ?\d))/u,
  ],
  [
    'sodium',
    /(?<!\p{L})(?:serum-?)?natrium(?:wert|spiegel)?(?!\p{L})|(?<!\p{L})na(?:\+|(?=:? ?\d))/u,
  ],
  ['glucose', /(?<!\p{L})(?:glu[kc]ose|blutzucker|bz|nüchternzucker)(?:wert|spiegel)?(?!\p{L})/u],
  ['haemoglobin', /(?<!\p{L})(?:hämoglobin(?:wert)?|hb(?:-?wert)?)(?!\p{L}|a1c)/u],
  ['inr', /(?<!\p{L})inr(?!\p{L})/u],
  ['lactate', /(?<!\p{L})la[kc]tat(?:wert)?(?!\p{L})/u],
  ['platelets', /(?<!\p{L})(?:thrombozyten(?:zahl)?|thrombos)(?!\p{L})/u],
  ['neutrophils', /(?<!\p{L})neutrophile[nr]?(?: granulozyten)?(?!\p{L})/u],
  ['ph', /(?<!\p{L})ph(?:-wert)?(?!\p{L})/u],
  ['calcium', /(?<!\p{L})(?:[ck]al[cz]ium)(?:wert|spiegel)?(?!\p{L})/u],
];
