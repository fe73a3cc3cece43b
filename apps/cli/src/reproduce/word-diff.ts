import { diffWordsWithSpace } from 'diff';

/** What was taken out stands in [-…-], what came in {+…+}, as `git diff --word-diff` prints it. */
export function wordDiff(was: string, is: string): string {
  return diffWordsWithSpace(was, is)
    .map(({ value, added, removed }) => {
      if (added) return `{+${value}+}`;
      return removed ? `[-${value}-]` : value;
    })
    .join('');
}
