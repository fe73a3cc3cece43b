export interface KnownProfile {
  readonly id: string;
  readonly title: string;
  readonly fileNameWords: readonly string[];
}

export interface Guess {
  readonly profile: string;
  /** Whether a word of the name spoke for it; otherwise it is the profile for any text. */
  readonly guessed: boolean;
}

const FOR_ANY_TEXT = 'general';

/**
 * The profile whose words the file name has; the longest word wins, since it says most. Words are
 * compared without case, accents and separators: "Arztbrief_Müller.pdf" has "arztbrief".
 */
export function guessProfile(fileName: string, profiles: readonly KnownProfile[]): Guess {
  const name = plain(fileName);
  const [best] = profiles
    .flatMap(({ id, fileNameWords }) => fileNameWords.map((word) => ({ id, word: plain(word) })))
    .filter(({ word }) => word.trim() !== '' && name.includes(word.trimEnd()))
    .toSorted((one, other) => other.word.length - one.word.length);
  if (best) return { profile: best.id, guessed: true };
  const general = profiles.find(({ id }) => id === FOR_ANY_TEXT) ?? profiles[0];
  return { profile: general?.id ?? FOR_ANY_TEXT, guessed: false };
}

/** A space stands before each word, so that "lease" is not found in "please". */
function plain(text: string): string {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
  return ` ${words} `;
}
