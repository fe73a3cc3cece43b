/** Why the rows are not the trail that this host has seen signed. */
export const INTEGRITY_REASONS = [
  /** The trail has fewer entries than were signed: its end was cut off, or an older state put back. */
  'set-back',
  /** Entries that were signed are others now. */
  'rewritten',
  /** Entries, tree and newest checkpoint do not belong together. */
  'tree-broken',
  /** The newest checkpoint is not signed by this installation's key. */
  'checkpoint-not-trusted',
  /** The mark was altered, or the site's signing key is another. */
  'mark-not-trusted',
  /** This host has kept a mark before, and it is gone. */
  'mark-missing',
] as const;
export type IntegrityReason = (typeof INTEGRITY_REASONS)[number];

export interface TreeSize {
  readonly size: number;
  /** In base64. */
  readonly root: string;
}

export interface IntegrityFinding {
  readonly reason: IntegrityReason;
  /** What the mark says; null where none can be read. */
  readonly mark: TreeSize | null;
  /** The newest checkpoint in the database; null where there is none. */
  readonly found: TreeSize | null;
}

const SENTENCES: Readonly<Record<IntegrityReason, string>> = {
  'set-back':
    'The audit trail has fewer entries than were signed: its end was cut off, or an older state of the database was restored.',
  rewritten: 'Signed entries of the audit trail have been changed.',
  'tree-broken': 'Entries, tree and newest checkpoint of the audit trail do not match.',
  'checkpoint-not-trusted':
    'The newest checkpoint of the audit trail is not signed with the key of this installation.',
  'mark-not-trusted':
    'The high-water mark of the audit trail is not signed with the key of this installation: it was altered, or the key was replaced.',
  'mark-missing': 'The high-water mark that this host kept of the audit trail is missing.',
};

export function sentenceOf({ reason, mark, found }: IntegrityFinding): string {
  return `${SENTENCES[reason]} High-water mark: ${spelled(mark)}. Newest checkpoint: ${spelled(found)}.`;
}

function spelled(tree: TreeSize | null): string {
  return tree ? `${tree.size} entries, root ${tree.root}` : 'none';
}
