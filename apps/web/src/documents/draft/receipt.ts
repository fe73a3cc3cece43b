import type { DocumentText, Receipt } from '../../generated/types.gen.js';

interface Share {
  readonly read: number;
  readonly total: number;
}

/** A section whose end is missing; null is the whole of a text without sections. */
export interface CutShort {
  readonly section: string | null;
  readonly why: 'length' | 'repetition';
}

/** What a receipt says, in the numbers that are shown. */
export interface ReadReceipt {
  /** Null for sources without pages, and for summaries of several documents. */
  readonly pages: Share | null;
  /** In tokens where everything was read; a part of the text is known in characters only. */
  readonly text: Share & { readonly unit: 'tokens' | 'characters' };
  /** In how many parts the text was read; 1 when the model saw it whole. */
  readonly parts: number;
  /** What of the draft the model did not end by itself, and why. */
  readonly cutShort: readonly CutShort[];
  readonly complete: boolean;
}

export type PagesOfSource = Pick<DocumentText, 'pages' | 'warnings'>;

export function readReceipt(receipt: Receipt, source: PagesOfSource | null): ReadReceipt {
  const pages = source && pagesOf(source);
  const text = textOf(receipt);
  const evaluated = receipt.calls.every(
    (call) => call.evaluatedTokens + call.reusedTokens === call.sentTokens,
  );
  const bySection = Map.groupBy(receipt.calls, ({ section }) => section);
  const parts = [...bySection.values()].map(
    (calls) => calls.filter(({ ask }) => ask === 'part').length,
  );
  return {
    pages,
    text,
    parts: Math.max(1, ...parts),
    cutShort: [...bySection].flatMap(([section, calls]) => cutShort(section, calls)),
    complete:
      evaluated &&
      text.read === text.total &&
      (pages === null || pages.read === pages.total) &&
      receipt.calls.every(({ ended }) => ended === 'stop'),
  };
}

/** By the call that wrote the section: the last that combines, or else those that answered by themselves. */
function cutShort(section: string | null, calls: Receipt['calls']): readonly CutShort[] {
  const combining = calls.filter(({ ask }) => ask === 'combine').slice(-1);
  const stopped = (combining.length > 0 ? combining : calls).find(({ ended }) => ended !== 'stop');
  return stopped && stopped.ended !== 'stop' ? [{ section, why: stopped.ended }] : [];
}

function textOf(receipt: Receipt): ReadReceipt['text'] {
  const { sourceCharacters, readCharacters, sourceTokens } = receipt;
  return readCharacters === sourceCharacters
    ? { read: sourceTokens, total: sourceTokens, unit: 'tokens' }
    : { read: readCharacters, total: sourceCharacters, unit: 'characters' };
}

/** A page that is damaged or holds only a picture gave no text, so nobody read it. */
function pagesOf({ pages, warnings }: PagesOfSource): Share | null {
  if (pages === null) return null;
  const silent = new Set(
    warnings
      .filter(({ code }) => code === 'pages-without-text' || code === 'pages-broken')
      .flatMap(({ detail }) => {
        const numbers = detail['pages'];
        return Array.isArray(numbers) ? numbers : [];
      }),
  );
  return { read: pages - silent.size, total: pages };
}
