import type { Extraction } from '@app/extraction';
import type { Engine } from '@app/inference';
import {
  accountFor,
  assign,
  draftToJudge,
  evidenceOf,
  Generation,
  planReads,
  Profiles,
  Source,
} from '@app/summaries';

/** Few words: what is measured is what was read. */
const ANSWER_TOKENS = 24;
const SILENT = { reading: () => undefined, text: () => undefined };

/** What a receipt comes to, for one source. */
export interface Account {
  readonly characters: number;
  readonly hiddenCharacters: number;
  readonly tokens: number;
  readonly stretches: number;
  readonly calls: number;
  readonly pages: number | null;
  readonly unreadPages: number;
  /** Sums that disagree; none where the receipt adds up. */
  readonly faults: readonly string[];
  readonly ms: number;
}

/** Reads a text as the service does, with an answer of a few words, and adds up its receipt once more. */
export async function account(
  extraction: Extraction,
  engine: Engine,
  signal: AbortSignal,
): Promise<Account> {
  const started = performance.now();
  const { profile, sections } = assign(Profiles.load().get('general'), null);
  const short = sections.map((section) => ({ ...section, outputTokens: ANSWER_TOKENS }));
  const assignment = { profile, sections: short };
  const source = new Source([{ documentId: 'd', extractionId: 'e', extraction }]);
  const plan = await planReads(source, assignment, engine, signal);
  const written = await new Generation(assignment, engine, SILENT, signal, 1).write(
    source.text,
    plan,
  );
  const receipt = accountFor(source, written.receipt);
  const { evidence, unused } = evidenceOf(source, draftToJudge(written, profile, []));
  const [own] = receipt.sources;
  const used = evidence.flatMap(({ spans }) => spans);
  return {
    characters: receipt.sourceCharacters,
    hiddenCharacters: own?.hiddenCharacters ?? 0,
    tokens: receipt.sourceTokens,
    stretches: receipt.stretches.length,
    calls: receipt.calls.length,
    pages: own?.pages ?? null,
    unreadPages: own?.unreadPages.reduce((sum, { pages }) => sum + pages.length, 0) ?? 0,
    faults: [
      ...receipt.calls.flatMap(({ sentTokens, evaluatedTokens, reusedTokens }) =>
        sentTokens === evaluatedTokens + reusedTokens
          ? []
          : [`sent ${sentTokens}, evaluated ${evaluatedTokens}, reused ${reusedTokens}`],
      ),
      ...gaps(receipt.stretches, receipt.sourceCharacters),
      ...receipt.stretches.flatMap(({ tokens }, at) => unread(at, tokens, receipt.calls)),
      ...[...used, ...unused].flatMap(({ start, end }) =>
        start >= 0 && start < end && end <= extraction.text.length ? [] : [`span ${start}-${end}`],
      ),
    ],
    ms: Math.round(performance.now() - started),
  };
}

function gaps(
  stretches: readonly { readonly start: number; readonly end: number }[],
  characters: number,
): readonly string[] {
  const ends = [0, ...stretches.map(({ end }) => end)];
  const starts = [...stretches.map(({ start }) => start), characters];
  return starts.flatMap((start, at) => (start === ends[at] ? [] : [`gap at ${start}`]));
}

/** A stretch is read by a call that is sent at least its tokens, but for the few that join at its ends. */
function unread(
  at: number,
  tokens: number,
  calls: readonly { readonly stretch: number | null; readonly sentTokens: number }[],
): readonly string[] {
  const SEAM = 8;
  const isRead = calls.some(
    ({ stretch, sentTokens }) => stretch === at && sentTokens + SEAM >= tokens,
  );
  return isRead ? [] : [`stretch ${at} of ${tokens} tokens is in no call`];
}
