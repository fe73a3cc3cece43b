import { type IntegrityFinding, sentenceOf } from '../mark/integrity-finding.js';

/**
 * The rows are not what was signed of them, so nothing is built on them. Somebody changed them past
 * the service, or an older state was restored.
 */
export class TreeBroken extends Error {
  override readonly name = 'TreeBroken';
  readonly code = 'audit-trail-mismatch';

  constructor(readonly finding: IntegrityFinding) {
    super(
      `${sentenceOf(finding)} Entries are no longer numbered and signed. Run: cloister audit verify`,
    );
  }
}
