import type { UnsureStrike } from '../generation/receipt.js';
import type { Span } from '@app/text';
import { keptOut, type SourceDocument } from './source.js';

/** Of the words around a strike, so many characters on either side tell what it is about. */
const AROUND = 120;

/** What of an extraction may be struck out; the parts of one line that stand side by side are one. */
export function unsureStrikes({ text, runs }: SourceDocument['extraction']): UnsureStrike[] {
  const spans: (Span & { readonly page: number | null })[] = [];
  for (const run of runs) {
    // what the reader added has the look of what it stands for
    if (run.struck !== 'inferred' || run.added || keptOut(run) !== null) continue;
    const { start, end, place } = run;
    const last = spans.at(-1);
    if (last && /^[^\S\n]*$/u.test(text.slice(last.end, start))) {
      spans[spans.length - 1] = { ...last, end };
    } else {
      spans.push({ start, end, page: place.kind === 'page' ? place.page : null });
    }
  }
  return spans.map(({ start, end, page }) => {
    const [before = ''] = text
      .slice(Math.max(0, start - AROUND), start)
      .split('\n')
      .slice(-1);
    const [after = ''] = text.slice(end, end + AROUND).split('\n', 1);
    return {
      start,
      end,
      before: before.toWellFormed(),
      text: text.slice(start, end),
      after: after.toWellFormed(),
      page,
    };
  });
}
