import type { Mismatch, UploadItem } from './upload-item.js';

export interface Matched {
  /** Rows that go on with a chosen file. */
  readonly found: readonly { readonly key: string; readonly file: File }[];
  /** Rows whose name came with another size: it is not the same file. */
  readonly mismatched: readonly { readonly key: string; readonly mismatch: Mismatch }[];
  /** Files that no row asks for. */
  readonly others: readonly File[];
}

/**
 * Gives chosen files to the rows that miss their bytes, by name and size. The same name with another
 * size is told at the row and not sent in its place: two notes of a day are often called the same.
 */
export function matchFiles(rows: readonly UploadItem[], files: readonly File[]): Matched {
  const open = rows.filter(({ phase }) => phase.kind === 'missing');
  const taken = new Set<string>();
  const found: { key: string; file: File }[] = [];
  const left = files.filter((file) => {
    const row = open.find(
      ({ key, fileName, sizeBytes }) =>
        !taken.has(key) && fileName === file.name && sizeBytes === file.size,
    );
    if (!row) return true;
    taken.add(row.key);
    found.push({ key: row.key, file });
    return false;
  });
  const mismatched: { key: string; mismatch: Mismatch }[] = [];
  const others = left.filter((file) => {
    const row = open.find(({ key, fileName }) => !taken.has(key) && fileName === file.name);
    if (!row) return true;
    taken.add(row.key);
    mismatched.push({ key: row.key, mismatch: mismatchOf(file) });
    return false;
  });
  return { found, mismatched, others };
}

export function mismatchOf({ name, size }: File): Mismatch {
  return { chosenName: name, chosenBytes: size };
}
