/**
 * "1." or "2)" where a list's item may begin: at the start, or after a line's or sentence's end, a colon
 * or a bracket, and not before another number. Without a space it does not follow a digit: "LDL 3.9.
 * Aspirin" and "at 12:30. Later" go on.
 */
const MARK = /(^|\n|[.:;)](?=\s)|(?<!\d)[.:;)])(\s{0,8})(\d{1,2})[.)](?=\s{1,8}[^\s\d])/g;

/**
 * The text with a line's end in the place of each mark of a numbered list; all other places stay. Any
 * number may begin the text, or a line after a sentence's end or an empty line. Elsewhere a mark is 1 or
 * the next number of the list before it: in "HR: 88. BP 120/80" and "a heart rate of\n88. No fever" the
 * 88 is a value.
 */
export function withoutListMarks(text: string): string {
  let last = 0;
  return text.replaceAll(MARK, (mark: string, before: string, space: string, digits: string) => {
    const number = Number(digits);
    const isFree = before === '' || (before !== ':' && space.includes('\n'));
    if (!isFree && number !== 1 && number !== last + 1) return mark;
    last = number;
    return `${before}\n`.padEnd(mark.length);
  });
}
