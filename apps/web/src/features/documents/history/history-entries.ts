import type { HistoryEntry } from '@app/api-client';

/** One action, or a number of looks by the same actor with no action between them. */
export type HistoryLine =
  | { readonly kind: 'action'; readonly entry: HistoryEntry }
  | { readonly kind: 'looks'; readonly entries: readonly [HistoryEntry, ...HistoryEntry[]] };

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
 * The trail as a history, oldest first: what happened stands by itself, who looked at it meanwhile is
 * told once for each of them. A look that was refused or failed is an action: somebody should see it.
 */
export function toHistoryLines(entries: readonly HistoryEntry[]): readonly HistoryLine[] {
  const lines: HistoryLine[] = [];
  let looks = new Map<string, [HistoryEntry, ...HistoryEntry[]]>();
  const tellLooks = (): void => {
    for (const group of looks.values()) lines.push({ kind: 'looks', entries: group });
    looks = new Map();
  };
  for (const entry of entries) {
    if (!isLook(entry)) {
      tellLooks();
      lines.push({ kind: 'action', entry });
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
export function summaryOf({ subject, related }: HistoryEntry): string | null {
  return [subject, ...related].find(({ type }) => type === 'summary')?.id ?? null;
}

function isLook({ action, outcome }: HistoryEntry): boolean {
  return outcome === 'success' && LOOKS.has(action);
}
