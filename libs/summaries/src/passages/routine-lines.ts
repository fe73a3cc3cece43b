import { type Span, splitSentences } from '@app/text';

/** What is said so often is said by habit: rounds, checklists, the foot of a page. */
const OFTEN = 3;

/**
 * For each line whether all that it says is said over and over in the text, with other times and numbers. The very same
 * line again is none of that: it was copied from an earlier note.
 */
export function routineLines(text: string, lines: readonly Span[]): readonly boolean[] {
  const wordsOf = lines.map(({ start, end }) => text.slice(start, end));
  const formsOf = new Map(
    [...new Set(wordsOf)].map((words) => [
      words,
      splitSentences(words).map(({ start, end }) => formOf(words.slice(start, end))),
    ]),
  );
  const counts = new Map<string, number>();
  for (const form of [...formsOf.values()].flat()) counts.set(form, (counts.get(form) ?? 0) + 1);
  const isRoutine = (words: string): boolean =>
    formsOf.get(words)?.every((form) => (counts.get(form) ?? 0) >= OFTEN) ?? false;
  return wordsOf.map(isRoutine);
}

/** The letters of a sentence, without who wrote it and when: "NURSE 22:46: Asleep." and "HCA 23:10: Asleep." are alike. */
function formOf(sentence: string): string {
  const said = sentence.replace(/^[^.!?]{0,40}?\d[^.!?]{0,10}:\s/u, '');
  return said
    .toLowerCase()
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}
