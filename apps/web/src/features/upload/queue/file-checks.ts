import type { Flaw, UploadItem } from './upload-item.js';

export interface FileRules {
  readonly maxBytes: number;
  readonly formats: readonly {
    readonly mediaType: string;
    readonly extensions: readonly string[];
  }[];
}

/** What speaks against sending a file, found before a byte is sent. */
export function flawsOf(row: UploadItem, rules: FileRules, same: number): readonly Flaw[] {
  const flaws: Flaw[] = [];
  if (mediaTypeFor(row.fileName, row.mediaType, rules) === null) flaws.push('type');
  if (row.sizeBytes === 0) flaws.push('empty');
  if (row.sizeBytes > rules.maxBytes) flaws.push('too-large');
  if (same > 0) flaws.push('duplicate');
  return flaws;
}

/** The rows with their flaws brought up to date; a row that has the same ones stays the same. */
export function checkAll(rows: readonly UploadItem[], rules: FileRules): readonly UploadItem[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const name = sameness(row);
    const before = seen.get(name) ?? 0;
    if (row.phase.kind !== 'refused') seen.set(name, before + 1);
    if (row.phase.kind !== 'chosen') return row;
    const flaws = flawsOf(row, rules, before);
    return flaws.join() === row.flaws.join() ? row : { ...row, flaws };
  });
}

/**
 * The media type that the service knows the file by, or null where it reads no such file. The name
 * goes first: what a browser states depends on what else is installed on the machine.
 */
export function mediaTypeFor(
  fileName: string,
  stated: string,
  { formats }: Pick<FileRules, 'formats'>,
): string | null {
  const extension = /\.([a-z0-9]{1,10})$/iu.exec(fileName)?.[1]?.toLowerCase();
  if (extension !== undefined) {
    return formats.find(({ extensions }) => extensions.includes(extension))?.mediaType ?? null;
  }
  const bare = (stated.split(';')[0] ?? '').trim().toLowerCase();
  if (bare === '') return '';
  return formats.find(({ mediaType }) => mediaType === bare)?.mediaType ?? null;
}

export function sameness({
  fileName,
  sizeBytes,
}: Pick<UploadItem, 'fileName' | 'sizeBytes'>): string {
  return `${sizeBytes} ${fileName}`;
}
