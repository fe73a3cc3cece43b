import { setImmediate as turn } from 'node:timers/promises';
import type nlp from 'compromise';
import { z } from 'zod';
import type { FoundSpan } from './found-spans.js';

const Matches = z.array(
  z.object({ offset: z.object({ start: z.int(), length: z.int() }) }).transform(({ offset }) => ({
    start: offset.start,
    end: offset.start + offset.length,
  })),
);
type Match = z.infer<typeof Matches>[number];

const PLACES = '(#City|#Country|#Region|#Address)+';
const TITLES = /^(?:(?:dr|mr|mrs|ms|miss|prof|professor|doctor|nurse|sir|madam)\b\.?\s*)+/iu;
/** Where one sentence ends and the next begins, or a speaker's label: never within a name. */
const NAME_ENDS = /[:?!;()\n]|(?<!\b(?:dr|mr|mrs|ms|prof))\.(?=\s)/iu;
const AFTER_NAME = /(?:['’]s)?[^\p{L}\p{N}]*$/u;
const LETTERS = /\p{L}/gu;
const NAME_LETTERS = 2;
const PLACE_LETTERS = 3;

/** A tenth of a second's work: in between, leases are renewed and others are answered. */
const PIECE_CHARACTERS = 4000;

/** What the library takes for persons, places and addresses of all kinds. It knows English. */
export class LibraryRules {
  private constructor(private readonly read: typeof nlp) {}

  /** The library takes a quarter of a second to load, which only those pay who replace something. */
  static async load(): Promise<LibraryRules> {
    return new LibraryRules((await import('compromise')).default);
  }

  /** The same as `find` for a text that is long, piece by piece. */
  async findInPieces(text: string): Promise<readonly FoundSpan[]> {
    const found: FoundSpan[] = [];
    for (let start = 0; start < text.length;) {
      const end = endOfPiece(text, start);
      for (const span of this.find(text.slice(start, end))) {
        found.push({ ...span, start: span.start + start, end: span.end + start });
      }
      start = end;
      await turn();
    }
    return found;
  }

  find(text: string): readonly FoundSpan[] {
    const read = this.read(text);
    const spans = (
      kind: FoundSpan['kind'],
      view: { json(options: object): unknown },
    ): FoundSpan[] =>
      Matches.parse(view.json({ offset: true, terms: false, text: false })).map((match) => ({
        kind,
        ...bare(text, match),
      }));
    return [
      ...spans('email', read.emails()),
      ...spans('url', read.urls()),
      ...spans('phone', read.phoneNumbers()),
      ...spans('name', read.people()).flatMap((span) => nameAlone(text, span)),
      ...spans('place', read.match(PLACES)).filter((span) => hasLetters(text, span, PLACE_LETTERS)),
    ];
  }
}

/** Where a line ends, or else between two words. */
function endOfPiece(text: string, start: number): number {
  const most = start + PIECE_CHARACTERS;
  if (most >= text.length) return text.length;
  const gap = [text.lastIndexOf('\n', most), text.lastIndexOf(' ', most)].find((at) => at > start);
  return gap === undefined ? most : gap + 1;
}

/** Without the marks around it. */
function bare(text: string, { start, end }: Match): Match {
  const match = text.slice(start, end);
  const before = /^(?:[^\p{L}\p{N}+(]|\((?!\d))*/u.exec(match)?.[0].length ?? 0;
  const after = /[^\p{L}\p{N}/]*$/u.exec(match)?.[0].length ?? 0;
  return { start: start + before, end: Math.max(start + before, end - after) };
}

/** The name without its title, and without what the library read on into. */
function nameAlone(text: string, span: FoundSpan): readonly FoundSpan[] {
  const whole = text.slice(span.start, span.end);
  const [cut = ''] = whole.split(NAME_ENDS);
  const title = TITLES.exec(cut)?.[0].length ?? 0;
  const after = AFTER_NAME.exec(cut.slice(title))?.[0].length ?? 0;
  const name = { ...span, start: span.start + title, end: span.start + cut.length - after };
  return hasLetters(text, name, NAME_LETTERS) ? [name] : [];
}

function hasLetters(text: string, { start, end }: FoundSpan, atLeast: number): boolean {
  return (text.slice(start, end).match(LETTERS)?.length ?? 0) >= atLeast;
}
