import type {
  DocumentText,
  LeftOut,
  Passages,
  Receipt,
  SourceReceipt,
  Stretch,
} from '@app/api-client';

interface Share {
  readonly read: number;
  readonly total: number;
}

/** A section whose end is missing; null is the whole of a text without sections. */
export interface CutShort {
  readonly section: string | null;
  readonly why: 'length' | 'repetition';
}

/** What the reader of a document says of whole parts that gave no text. */
export const MISSING_PARTS = [
  'sections-without-text',
  'file-incomplete',
  'left-out',
  'active-content',
  'attachments-refused',
  'elements-not-understood',
] as const;
type MissingPart = (typeof MISSING_PARTS)[number];
/** Those that say no more than a list of what was left out. */
const LISTED: ReadonlySet<string> = new Set(
  MISSING_PARTS.filter((code) => code !== 'file-incomplete'),
);

/** What became of one document's text. */
export interface DocumentRead {
  readonly documentId: string;
  /** Null for a document without pages. */
  readonly pages: Share | null;
  readonly unread: SourceReceipt['unreadPages'];
  readonly missing: readonly MissingPart[];
  /** What is in the file and not in its text; not the pages that `unread` tells of. Empty of older summaries. */
  readonly leftOut: readonly LeftOut[];
  readonly hiddenCharacters: number;
  readonly struckCharacters: number;
  /** Passages of which somebody has to say whether they are struck out. */
  readonly unsureStrikes: number;
}

/** What a receipt says, in the numbers that are shown. */
export interface ReadReceipt {
  /** Of all documents. Null for sources without pages. */
  readonly pages: Share | null;
  /** Empty of older summaries. */
  readonly documents: readonly DocumentRead[];
  /**
   * In tokens where everything was read; a part of the text is known in characters only. Where a file has more than
   * its text, `file` is the share of its characters, and `text` what was read where that share is not known.
   */
  readonly text: Share & { readonly unit: 'tokens' | 'characters' | 'file' | 'text' };
  /** In how many parts the text was read; 1 when the model saw it whole. */
  readonly parts: number;
  /** What was read in one go. Empty of older summaries. */
  readonly stretches: readonly Stretch[];
  /** What the model was given where the whole is more than it reads well; null where it was given the whole. */
  readonly passages: Passages | null;
  /** What of the draft the model did not end by itself, and why. */
  readonly cutShort: readonly CutShort[];
  /** Characters of the source that tell a program what to write, and were set aside because it did. */
  readonly setAside: number;
  /** Sections in which "Not mentioned." stands for an answer of which the source has nothing. */
  readonly replaced: readonly (string | null)[];
  /** Of a document, which the model was not trained to write: the draft is sentences of the documents. */
  readonly untrainedLanguage: Receipt['untrainedLanguage'];
  /** The profile has sentences copied in place of what a model would write. */
  readonly extractive: boolean;
  /** Characters of codes, empty cells beside them and repeated column names, which the model was not given. */
  readonly codes: number;
  /** Lines of the sources that address a program. */
  readonly instructions: number;
  readonly complete: boolean;
}

export type PagesOfSource = Pick<DocumentText, 'pages' | 'warnings'>;

export function readReceipt(receipt: Receipt, source: PagesOfSource | null): ReadReceipt {
  const { passages } = receipt;
  const documents = receipt.sources.map((one, at) => ofPassages(documentRead(one), at, passages));
  const pages = documents.length > 0 ? pagesOfAll(documents) : source && pagesOf(source);
  const isWhole =
    documents.every(({ missing, leftOut }) => missing.length === 0 && leftOut.length === 0) &&
    (pages === null || pages.read === pages.total);
  const text = passages
    ? ({ read: passages.tokens, total: receipt.sourceTokens, unit: 'tokens' } as const)
    : isWhole
      ? textOf(receipt)
      : textOfPart(receipt);
  // a call that is followed by one without such characters was replaced by it
  const used = receipt.calls.filter((call) => call.used);
  const calls = used.filter((_, index) => (used[index + 1]?.setAsideCharacters ?? 0) === 0);
  const evaluated = receipt.calls.every(
    (call) => call.evaluatedTokens + call.reusedTokens === call.sentTokens,
  );
  const bySection = Map.groupBy(calls, ({ section }) => section);
  const parts = [...bySection.values()].map(
    (ofSection) => ofSection.filter(({ ask }) => ask === 'part').length,
  );
  return {
    // all pages of a file are not all that is in it
    pages: !isWhole && pages?.read === pages?.total ? null : pages,
    documents,
    text,
    parts: Math.max(1, receipt.stretches.length, ...parts),
    stretches: receipt.stretches,
    passages,
    cutShort: [...bySection].flatMap(([section, ofSection]) => cutShort(section, ofSection)),
    untrainedLanguage: receipt.untrainedLanguage,
    extractive: receipt.extractive,
    codes: receipt.codeCharacters,
    instructions: receipt.instructions,
    replaced: [...bySection].flatMap(([section, ofSection]) =>
      isReplaced(ofSection) ? [section] : [],
    ),
    setAside: Math.max(0, ...calls.map(({ setAsideCharacters }) => setAsideCharacters)),
    complete:
      evaluated &&
      isWhole &&
      text.read === text.total &&
      calls.every(({ ended, replaced }) => ended === 'stop' || replaced),
  };
}

/** How many characters of the documents nobody sees who opens them. They were left out. */
export function hiddenIn(documents: readonly DocumentRead[]): number {
  return documents.reduce((sum, { hiddenCharacters }) => sum + hiddenCharacters, 0);
}

/** How many characters of the documents are struck out. They were left out. */
export function struckIn(documents: readonly DocumentRead[]): number {
  return documents.reduce((sum, { struckCharacters }) => sum + struckCharacters, 0);
}

function documentRead(source: SourceReceipt): DocumentRead {
  const { documentId, pages, unreadPages, warnings, leftOut } = source;
  const { hiddenCharacters, struckCharacters, unsureStrikes } = source;
  const silent = new Set(unreadPages.flatMap((unread) => unread.pages)).size;
  return {
    documentId,
    pages: pages === null ? null : { read: pages - silent, total: pages },
    unread: unreadPages,
    missing: MISSING_PARTS.filter(
      (code) => warnings.includes(code) && !(leftOut.length > 0 && LISTED.has(code)),
    ),
    leftOut: leftOut.filter(({ kind }) => kind !== 'page' || unreadPages.length === 0),
    hiddenCharacters,
    struckCharacters,
    unsureStrikes: unsureStrikes.length,
  };
}

/** Pages without a passage were searched, and not read by the model. */
function ofPassages(
  document: DocumentRead,
  source: number,
  passages: Passages | null,
): DocumentRead {
  if (!passages || document.pages === null) return document;
  const read = passages.pages.find((one) => one.source === source)?.pages.length ?? 0;
  return { ...document, pages: { ...document.pages, read } };
}

function pagesOfAll(documents: readonly DocumentRead[]): Share | null {
  const shares = documents.flatMap(({ pages }) => (pages === null ? [] : [pages]));
  if (shares.length === 0) return null;
  return {
    read: shares.reduce((sum, { read }) => sum + read, 0),
    total: shares.reduce((sum, { total }) => sum + total, 0),
  };
}

/** Of what a reader sees: notes on parts that were replaced are not seen. */
function isReplaced(calls: Receipt['calls']): boolean {
  return calls.at(-1)?.ask !== 'part' && calls.at(-1)?.replaced === true;
}

/** By the call that wrote the section: the last that combines, or else those that answered by themselves. */
function cutShort(section: string | null, calls: Receipt['calls']): readonly CutShort[] {
  const combining = calls.filter(({ ask }) => ask === 'combine').slice(-1);
  const stopped = (combining.length > 0 ? combining : calls).find(
    ({ ended, replaced }) => ended !== 'stop' && !replaced,
  );
  return stopped && stopped.ended !== 'stop' ? [{ section, why: stopped.ended }] : [];
}

function textOf(receipt: Receipt): ReadReceipt['text'] {
  const { sourceCharacters, readCharacters, sourceTokens } = receipt;
  return readCharacters === sourceCharacters
    ? { read: sourceTokens, total: sourceTokens, unit: 'tokens' }
    : { read: readCharacters, total: sourceCharacters, unit: 'characters' };
}

/** Of files that have more than was read of them: never a number of the same number. */
function textOfPart(receipt: Receipt): ReadReceipt['text'] {
  const whole = textOf(receipt);
  if (whole.unit === 'characters') return whole;
  const sources = receipt.sources.map(({ sourceCharacters: total, readCharacters: read }) =>
    total === null || read === null ? null : { total, read: Math.min(read, total) },
  );
  const share = sources.reduce<Share | null>(
    (sum, one) => sum && one && { total: sum.total + one.total, read: sum.read + one.read },
    { total: 0, read: 0 },
  );
  return share && share.read < share.total
    ? { ...share, unit: 'file' }
    : { read: receipt.readCharacters, total: receipt.readCharacters, unit: 'text' };
}

const NOT_READ = new Set([
  'pages-without-text',
  'pages-unreadable',
  'pages-broken',
  'layer-needs-recognition',
  'layer-beyond-limit',
]);

/** A page that is damaged, blank, shows nothing legible or has only a text that nobody sees was not read. */
function pagesOf({ pages, warnings }: PagesOfSource): Share | null {
  if (pages === null) return null;
  const silent = new Set(
    warnings
      .filter(({ code }) => NOT_READ.has(code))
      .flatMap(({ detail }) => {
        const numbers = detail['pages'];
        return Array.isArray(numbers) ? numbers : [];
      }),
  );
  return { read: pages - silent.size, total: pages };
}
