import { dictionary } from '@zxcvbn-ts/language-common';

let folded: ReadonlySet<string> | undefined;

/** Whether the password is on the list of 49,000 that breaches have shown most often. */
export function isCommonPassword(password: string): boolean {
  folded ??= new Set(dictionary['passwords-common'].map(foldCase));
  return folded.has(foldCase(password));
}

export function foldCase(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
