import { describe, expect, it } from 'vitest';
import { PasswordRefused } from './password.errors.js';
import { checkPassword, PASSWORD_MAX_LENGTH } from './password-rules.js';

const OWNER = {
  loginName: 'maria.weber',
  displayName: 'Dr. Maria Weber-Lindqvist',
  tenantName: 'Saint Elsewhere Hospital',
};

function refusal(password: string): string | null {
  try {
    checkPassword(password, OWNER);
    return null;
  } catch (error) {
    if (error instanceof PasswordRefused) return error.reason;
    throw error;
  }
}

describe('a password', () => {
  it.each([
    'lantern orchard velvet',
    '        15 spaces around',
    '839201746512093', // no letters: nothing about the composition is asked for
    'пароль из пяти слов и ещё',
    '🦊🐢🦉🐝🦀🐙🦋🐌🦔🦇🐧🦆🐸🐺🦁',
    'the weber street garden gate', // a name may stand in it
    'x'.padStart(PASSWORD_MAX_LENGTH, 'lantern orchard velvet 47'),
  ])('of any characters is taken: %s', (password) => {
    expect(refusal(password)).toBeNull();
  });

  it.each([
    ['fourteen chars', 'too-short'],
    ['🦊🐢🦉🐝🦀🐙🦋🐌🦔🦇🐧🦆🐸🐺', 'too-short'], // 28 code units, 14 characters
    ['x'.padStart(PASSWORD_MAX_LENGTH + 1, 'lantern orchard velvet 47'), 'too-long'],
    ['passwordpassword', 'common'],
    ['PasswordPassword', 'common'],
    ['q1w2e3r4t5y6u7i8o9p0', 'common'],
    ['aaaaaaaaaaaaaaaaaaa', 'common'],
    ['123456789012345678', 'common'],
    ['letmeinletmeinletmein', 'common'],
    ['Password12345678!', 'common'],
    ['2024-2024 sunshine!!', 'common'],
    ['maria.weber.2026', 'derived'],
    ['MariaWeber1234567', 'derived'],
    ['weber weber weber!', 'derived'],
    ['Lindqvist-Weber-7', 'derived'],
    ['Cloister2026-2027!', 'derived'],
    ['SaintElsewhere#1 Hospital', 'derived'],
  ])('that is guessed first is refused: %s', (password, reason) => {
    expect(refusal(password)).toBe(reason);
  });

  it('is refused with words that say what to do and do not repeat it', () => {
    for (const password of ['short', 'passwordpassword', 'MariaWeber1234567']) {
      try {
        checkPassword(password, OWNER);
        expect.fail('it was taken');
      } catch (error) {
        expect(error).toMatchObject({ message: expect.stringMatching(/Use four or five/) });
        expect(String(error)).not.toContain(password);
      }
    }
  });
});
