import { type Span, splitSentences } from '@app/text';

/** What is said so often is said by habit: rounds, checklists, the foot of a page. */
const OFTEN = 3;

/**
 * Tells whether all that some words of a text say is said over and over in it, with other times and numbers. The very
 * same line again is none of that: it was copied from an earlier note.
 */
export function routineIn(text: string, lines: readonly Span[]): (words: string) => boolean {
  const written = new Set(lines.map(({ start, end }) => text.slice(start, end)));
  const counts = new Map<string, number>();
  for (const form of [...written].flatMap(formsOf)) counts.set(form, (counts.get(form) ?? 0) + 1);
  return (words) => formsOf(words).every((form) => (counts.get(form) ?? 0) >= OFTEN);
}

function formsOf(words: string): readonly string[] {
  return splitSentences(words).map(({ start, end }) => formOf(words.slice(start, end)));
}

/** The letters of a sentence, without who wrote it and when: "NURSE 22:46: Asleep." and "HCA 23:10: Asleep." are alike. */
function formOf(sentence: string): string {
  const said = sentence.replace(/^[^.!?]{0,40}?\d[^.!?]{0,10}:\s/u, '');
  return said
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}
