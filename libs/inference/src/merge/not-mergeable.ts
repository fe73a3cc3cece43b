/** What keeps two files from being merged, as the middle of a sentence. Crosses from the merging thread as text. */
export class NotMergeable extends Error {
  override readonly name = 'NotMergeable';
}
