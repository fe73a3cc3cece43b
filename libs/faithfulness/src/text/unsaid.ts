import { blank, type Span } from '@app/text';

// A box that is not ticked, or of which that is not known, with its label; to the next box, cell or line.
const UNTICKED = /(?:\[[ ?]\]|[☐□])(?:(?!\[[ x?]\]|[☐☑☒□✓✔✗✘])[^|\n])*/gu;
const EMPTY = /(?<=^|[|\n])[^|\n[]*\[empty\]/gu;

/** "Chest pain: ____": a form that nobody has filled in here. */
const UNFILLED = /(?<=^|[|\n;])[^|\n:;]*:[ \t]*(?:_{2,}|\.{4,})[ \t]*(?=$|[|\n;])/gu;

/**
 * The source with spaces in the place of what it names without saying it: labels of boxes that are not ticked, names of
 * columns and fields that are empty, and what a form asks where nobody has answered. They are evidence for nothing, and not against it either. Offsets stay.
 */
export function withoutUnsaid(source: string): string {
  const filled = source.replaceAll(UNTICKED, blank).replaceAll(UNFILLED, blank);
  return filled.replaceAll(EMPTY, (cell) => {
    // `Name: Ann; Ward: [empty]` says a name.
    const colon = cell.lastIndexOf(':');
    const before = colon < 0 ? '' : (/^[^]*[:;.]/u.exec(cell.slice(0, colon))?.[0] ?? '');
    return before + blank(cell.slice(before.length));
  });
}

const CELLS = /[^|\n.;]+/gu;
const SILENT =
  /(?:\b(?:not|never) (?:available|documented|entered|recorded|mentioned|known|specified|stated)|(?<!\b(?:was|were|been|be) )\b(?:not|never) (?:provided|given)|\b(?:unknown|unavailable|unobtainable|n\/a)|\bno (?:information|data|details|records?)(?: (?:available|given|provided|on file))?|\bno (?:\p{L}+ ){1,4}(?:data|information) (?:is |are )?(?:applicable|available)|^\s*\p{L}+ excluded)\s*$/iu;

/** "Penicillin allergy, details unknown": what the rest names is said. */
const OF_DETAIL =
  /(?:,|\s[–-])\s(?:\p{L}+ ){0,2}(?:details?|dates?|years?|times?|doses?|dosage|severity|causes?|onset|reasons?|reactions?)\b[^,]*$/iu;

/**
 * Where a text names something only to say that nothing is known of it: "Procedure: not available", "smoking unknown".
 * That is no denial, and not said either.
 */
export function silencesIn(text: string): readonly Span[] {
  return [...text.matchAll(CELLS)].flatMap(({ 0: cell, index }) =>
    SILENT.test(cell)
      ? [{ start: index + (OF_DETAIL.exec(cell)?.index ?? 0), end: index + cell.length }]
      : [],
  );
}
