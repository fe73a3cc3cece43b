/** Why a value is absent (HL7 v3 NullFlavor), in words; the code stands beside them. */
const WORDS: Readonly<Record<string, string>> = {
  NI: 'no information',
  INV: 'invalid',
  OTH: 'other',
  NINF: 'negative infinity',
  PINF: 'positive infinity',
  UNC: 'not encoded',
  DER: 'derived',
  MSK: 'masked',
  NA: 'not applicable',
  UNK: 'unknown',
  ASKU: 'asked but unknown',
  NAV: 'temporarily unavailable',
  NASK: 'not asked',
  NAVU: 'not available',
  QS: 'sufficient quantity',
  TRC: 'trace',
};

/** `[no information (NI)]` */
export function nullFlavorWords(code: string): string {
  const words = Object.hasOwn(WORDS, code) ? WORDS[code] : undefined;
  return words === undefined ? '[no value]' : `[${words} (${code})]`;
}
