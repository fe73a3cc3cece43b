import type { Judgement, SentenceEvidence } from '@app/faithfulness';
import type { Span } from '@app/text';
import { type CopiedLine, linesToCopy } from '../copied-rows/copied-sections.js';
import { blankInstructions } from '../record-sentences/blank-instructions.js';
import { findRows } from '../copied-rows/find-rows.js';
import { quoteSentence } from '../record-sentences/quote-sentence.js';
import { recordSentences } from '../record-sentences/record-sentences.js';
import type { Source } from '../sources/source.js';
import type { DraftToJudge } from './judged-draft.js';

/**
 * Lines that are word for word what a row of the source gives, or a sentence with its day and heading, are supported by
 * it, whatever the check makes of their figures: it asks of a sentence that it names the column of each, which a row does
 * by its order, and knows no day that is above a sentence. Any other line, such as one that somebody edited, stays as it
 * was judged.
 */
export function withCopiedRows(
  { text, documentStarts }: Pick<Source, 'text' | 'documentStarts'>,
  draft: DraftToJudge,
  judged: Judgement,
): Judgement {
  const copying = draft.sections.filter(
    ({ copies = [], isQuoted }) => copies.length > 0 || isQuoted,
  );
  if (copying.length === 0) return judged;
  const found = findRows(text, documentStarts);
  const places = copying.flatMap((section) => {
    const quotes = section.isQuoted
      ? recordSentences(blankInstructions(text), [], documentStarts).map(quoteSentence)
      : [];
    const lines = [...quotes, ...linesToCopy(text, section.copies ?? [], found, documentStarts)];
    return placesOf(draft.text, section, new Map(lines.map((line) => [line.text, line])));
  });
  const spans = places.flatMap((place) => place.line.spans);
  const isUsed = ({ start, end }: Span): boolean =>
    spans.some((span) => span.start <= start && end <= span.end);
  return {
    ...judged,
    statements: judged.statements.map((statement) => {
      const place = places.find(
        ({ start, end }) => start <= statement.start && statement.end <= end,
      );
      return place ? supportedBy(place.line, statement) : statement;
    }),
    unused: judged.unused.filter((span) => !isUsed(span)),
  };
}

/** The lines of a section that are copied. */
function placesOf(
  text: string,
  { start, end }: Span,
  lines: ReadonlyMap<string, CopiedLine>,
): readonly (Span & { readonly line: CopiedLine })[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\n')
    .flatMap((written) => {
      const place = { start: at, end: at + written.length };
      at = place.end + 1;
      const line = lines.get(written);
      return line ? [{ ...place, line }] : [];
    });
}

function supportedBy({ spans }: CopiedLine, statement: SentenceEvidence): SentenceEvidence {
  return { ...statement, status: 'supported', spans, findings: [], absence: null };
}
