import { describe, expect, it } from 'vitest';
import { nameSkeletons } from './name-skeletons.js';

function looksLike(one: string, other: string): boolean {
  const seen = nameSkeletons(other);
  return nameSkeletons(one).some((skeleton, index) => skeleton === seen[index]);
}

describe('a printed name', () => {
  it.each([
    ['the same', 'Dr. Anna Berg'],
    ['letters of another script among them', 'Dr. Ann\u0430 Berg'],
    ['all letters of another script', '\u0405\u0430\u0455\u04bb\u0430', 'Sasha'],
    ['l, I, 1 and |', 'Dr. Wi11i Kiel', 'Dr. Willi KieI'],
    ['0 and O', '0tto Brandt', 'Otto Brandt'],
    ['rn and m', 'Dr. Arnold Karnrner', 'Dr. Arnold Kammer'],
    ['a zero width space', 'Dr. An\u200bna Berg'],
    ['a soft hyphen', 'Dr. Anna Be\u00adrg'],
    ['a mark that turns the direction', '\u202eDr. Anna Berg'],
    ['a no-break space', 'Dr.\u00a0Anna Berg'],
    ['two spaces, none after the title', 'Dr.Anna  Berg'],
    ['full-width letters', '\uff24r. \uff21nna Berg'],
    ['mathematical letters', 'Dr. \u{1d400}nna Berg'],
    ['a ligature', 'Dr. Ste\ufb00i Wolf', 'Dr. Steffi Wolf'],
    ['other letter case', 'DR. ANNA BERG'],
    ['a mark above a letter', 'Dr. Anna B\u00e9rg'],
    ['a letter and its mark apart', 'Ju\u0308rgen Kolb', 'J\u00fcrgen Kolb'],
    ['another order of the words', 'Berg, Dr. Anna'],
    ['a full stop left out', 'Dr Anna Berg'],
  ])('is hard to tell from one with %s', (_, name, other = 'Dr. Anna Berg') => {
    expect(looksLike(name, other)).toBe(true);
  });

  it.each([
    ['Dr. Anna Berg', 'Dr. Anne Berg'],
    ['Anna Berg', 'Dr. Anna Bergmann'],
    ['Person 1', 'Person 2'],
    ['\u738b\u5c0f\u660e', '\u738b\u5c0f\u7ea2'],
    ['\u2605', '\u263a'],
  ])('is told from another: %s, %s', (name, other) => {
    expect(looksLike(name, other)).toBe(false);
  });
});
