/** How a result was, as single words in small letters. Written for this product. */
export const LEVELS = [
  ['high', /^(?:erhöht\p{L}*|hoch|hohe[rsnm]?|gesteigert\p{L}*|vermehrt\p{L}*|vergrößert\p{L}*)$/u],
  [
    'low',
    /^(?:erniedrigt\p{L}*|niedrig\p{L}*|vermindert\p{L}*|reduziert\p{L}*|verringert\p{L}*|verkleinert\p{L}*)$/u,
  ],
  [
    'normal',
    /^(?:normal\p{L}*|normwertig\p{L}*|norm|normbereich\p{L}*|referenzbereich\p{L}*|unauffällig\p{L}*|regelrecht\p{L}*|negativ\p{L}*|steril\p{L}*|normalbefund\p{L}*)$/u,
  ],
  ['abnormal', /^(?:pathologisch\p{L}*|auffällig\p{L}*|positiv\p{L}*|wachstum)$/u],
] as const;
export type Level = (typeof LEVELS)[number][0];
