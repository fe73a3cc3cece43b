import type { StoryEntry } from '@app/api-client';

/** One act, or a number of looks by the same actor with no act between them. */
export type HistoryEntry =
  | { readonly kind: 'act'; readonly entry: StoryEntry }
  | { readonly kind: 'looks'; readonly entries: readonly [StoryEntry, ...StoryEntry[]] };

const LOOKS = new Set([
  'document.read',
  'document.content-read',
  'document.text-read',
  'document.listed',
  'summary.read',
  'summary.followed',
  'summary.listed',
  'story.read',
  'review.listed',
  'review.read',
  'reviewer.listed',
  'working-copy.read',
  'version.listed',
  'version.read',
  'version.compared',
  'signature.previewed',
  'signature.read',
  'run.read',
  'run.replay-read',
]);

/**
 * The trail as a story, oldest first: what happened stands by itself, who looked at it meanwhile is
 * told once for each of them. A look that was refused or failed is an act: somebody should see it.
 */
export function toHistoryEntries(entries: readonly StoryEntry[]): readonly HistoryEntry[] {
  const lines: HistoryEntry[] = [];
  let looks = new Map<string, [StoryEntry, ...StoryEntry[]]>();
  const tellLooks = (): void => {
    for (const group of looks.values()) lines.push({ kind: 'looks', entries: group });
    looks = new Map();
  };
  for (const entry of entries) {
    if (!isLook(entry)) {
      tellLooks();
      lines.push({ kind: 'act', entry });
      continue;
    }
    const who = `${entry.actor.kind} ${entry.actor.id}`;
    const group = looks.get(who);
    if (group) group.push(entry);
    else looks.set(who, [entry]);
  }
  tellLooks();
  return lines;
}

/** The summary that an entry is about: itself, or that of its run. */
export function summaryOf({ subject, related }: StoryEntry): string | null {
  return [subject, ...related].find(({ type }) => type === 'summary')?.id ?? null;
}

function isLook({ action, outcome }: StoryEntry): boolean {
  return outcome === 'success' && LOOKS.has(action);
}
