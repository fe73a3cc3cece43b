/** Examinations whose results are written as prose and not listed. */
const EXAMINATIONS =
  /(?<![\p{L}\d])(?:x-?rays?|radiograph\p{L}*|ct|mri|ultraso\p{L}+|sono\p{L}*|echo\p{L}*|e[ck]g|eeg|scans?|scintigra\p{L}+|angiogra\p{L}+|\p{L}{2,12}scopy|biops\p{L}+|röntgen\p{L}*|mrt|\p{L}{2,12}skopie)(?!\p{L})/iu;

export function namesExamination(text: string): boolean {
  return EXAMINATIONS.test(text);
}
