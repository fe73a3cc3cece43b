/** Table 0078 (OBX-8), as far as a code does not say itself what it means. */
const FLAGS: Readonly<Record<string, string>> = {
  L: 'low',
  H: 'high',
  LL: 'critically low',
  HH: 'critically high',
  '<': 'below the range of the instrument',
  '>': 'above the range of the instrument',
  N: 'normal',
  A: 'abnormal',
  AA: 'critically abnormal',
  U: 'significantly up',
  D: 'significantly down',
  B: 'better',
  W: 'worse',
  S: 'susceptible',
  R: 'resistant',
  I: 'intermediate',
  MS: 'moderately susceptible',
  VS: 'very susceptible',
  POS: 'positive',
  NEG: 'negative',
  IND: 'indeterminate',
  DET: 'detected',
  ND: 'not detected',
};

/** Table 0085 (OBX-11). */
const OBSERVATION_STATUSES: Readonly<Record<string, string>> = {
  A: 'amended',
  B: 'appended',
  C: 'corrected',
  D: 'deleted',
  F: 'final',
  I: 'specimen in laboratory, result pending',
  N: 'not asked for',
  O: 'ordered, no result',
  P: 'preliminary',
  R: 'not verified',
  S: 'partial',
  U: 'final, value unchanged',
  V: 'verified',
  W: 'wrong, withdrawn',
  X: 'no result possible',
};

/** Table 0123 (OBR-25). */
const REPORT_STATUSES: Readonly<Record<string, string>> = {
  A: 'some results available',
  C: 'corrected',
  F: 'final',
  I: 'specimen received, no result yet',
  M: 'corrected, not final',
  N: 'procedure completed, results pending',
  O: 'order received, no specimen yet',
  P: 'preliminary',
  R: 'not verified',
  S: 'scheduled, no result yet',
  X: 'cancelled, no result',
};

export function flagText(code: string): string {
  return spelledOut(code, FLAGS);
}

export function observationStatusText(code: string): string {
  return spelledOut(code, OBSERVATION_STATUSES);
}

export function reportStatusText(code: string): string {
  return spelledOut(code, REPORT_STATUSES);
}

/** `HH (critically high)`: the code as it was sent, and what its table says. */
function spelledOut(code: string, table: Readonly<Record<string, string>>): string {
  const meaning = Object.hasOwn(table, code) ? table[code] : undefined;
  return meaning === undefined ? code : `${code} (${meaning})`;
}
