/**
 * Entries, tree and last checkpoint do not belong together, so nothing is built on them. Somebody
 * changed them past the service, or a part of them was restored.
 */
export class TreeBroken extends Error {
  override readonly name = 'TreeBroken';
  readonly code = 'audit-tree-broken';

  constructor(leaves: number, numbered: number, signed: number) {
    super(
      `The audit trail is not what its last checkpoint says: leaves of the tree ${leaves}, numbered entries ${numbered}, signed ${signed}. No more entries are numbered. Run: cloister audit verify`,
    );
  }
}
