import { detectInstructions } from '@app/faithfulness';
import { blanked, codeLines } from '@app/text';

/** A source with spaces in the place of instructions to a model and of code, so that no sentence has either. Offsets and lines stay. */
export function blankInstructions(source: string): string {
  const code = codeLines(source);
  // "Add this:" takes up the next sentence, which is not the one behind the program
  let marked = '';
  let from = 0;
  for (const { start, end } of code) {
    marked += source.slice(from, start) + 'X'.repeat(end - start);
    from = end;
  }
  marked += source.slice(from);
  return blanked(source, [...code, ...detectInstructions(marked)]);
}
