import { foldCase, isCommonPassword } from './common-passwords.js';
import { normalizePassword } from './password-hashing.js';
import { PasswordRefused } from './password.errors.js';

/** NIST SP 800-63B-4, section 3.1.1.2: 15 where the password is the only factor. */
export const PASSWORD_MIN_LENGTH = 15;
/** The standard asks for 64 at least; hashing takes as long for any length. */
export const PASSWORD_MAX_LENGTH = 256;

const SERVICE_NAME = 'cloister';
/** A shorter part of a name, such as "de", stands in words that have nothing to do with it. */
const NAME_PART_MIN = 3;
/** So many letters must be left once names are taken away. */
const OWN_LETTERS_MIN = 8;
const REPEATED_PIECE_MIN = 8;
const AROUND = /^[^\p{L}]+|[^\p{L}]+$/gu;

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly loginName: string;
  readonly displayName: string;
  readonly tenantName: string;
}

/**
 * Throws PasswordRefused for what an attacker tries first. Nothing about the composition is asked
 * for and nothing expires: both make people choose worse ones.
 */
export function checkPassword(password: string, owner: PasswordOwner): void {
  // by characters as a person counts them: a surrogate pair is one
  const length = Array.from(normalizePassword(password)).length;
  if (length < PASSWORD_MIN_LENGTH) {
    throw new PasswordRefused(
      'too-short',
      `The password has ${length} characters and needs at least ${PASSWORD_MIN_LENGTH}. Use four or five unrelated words; spaces are welcome.`,
    );
  }
  if (length > PASSWORD_MAX_LENGTH) {
    throw new PasswordRefused(
      'too-long',
      `The password has ${length} characters; at most ${PASSWORD_MAX_LENGTH} are allowed. Choose a shorter one.`,
    );
  }
  if (isCommon(password)) {
    throw new PasswordRefused(
      'common',
      'This password is one of those that attackers try first, or only repeats or decorates one. Use four or five unrelated words.',
    );
  }
  if (isDerived(password, owner)) {
    throw new PasswordRefused(
      'derived',
      'This password is based on your name, the name of your organization or of this service. Use four or five unrelated words.',
    );
  }
}

/** As it is, without digits and signs around it, or as one piece again and again. */
function isCommon(password: string): boolean {
  const text = foldCase(password);
  const piece = repeatedPiece(text);
  return (
    piece.length < REPEATED_PIECE_MIN ||
    [text, piece].some(
      (whole) => isCommonPassword(whole) || isCommonPassword(whole.replaceAll(AROUND, '')),
    )
  );
}

/** "abc" of "abcabcabca"; the whole text where nothing repeats. */
function repeatedPiece(text: string): string {
  for (let length = 1; length < text.length; length += 1) {
    const piece = text.slice(0, length);
    if (piece.repeat(Math.ceil(text.length / length)).startsWith(text)) return piece;
  }
  return text;
}

function isDerived(
  password: string,
  { loginName, displayName, tenantName }: PasswordOwner,
): boolean {
  const names = [loginName, displayName, tenantName, SERVICE_NAME]
    .flatMap((name) => [name, ...name.split(/[^\p{L}\p{N}]+/u)])
    .map(lettersOf)
    .filter((part) => part.length >= NAME_PART_MIN)
    .toSorted((one, other) => other.length - one.length);
  const letters = lettersOf(password);
  const own = names.reduce((rest, name) => rest.replaceAll(name, ''), letters);
  return own !== letters && own.length < OWN_LETTERS_MIN;
}

function lettersOf(text: string): string {
  return foldCase(text).replaceAll(/[^\p{L}]/gu, '');
}
