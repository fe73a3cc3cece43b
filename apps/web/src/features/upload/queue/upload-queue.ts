import type { Upload } from '@app/api-client';
import { ChangeEmitter } from '../../../live/change-emitter.js';
import { checkAll } from './file-checks.js';
import { matchFiles, mismatchOf } from './match-files.js';
import {
  itemFromFile,
  outcomeOf,
  type UploadOptions,
  itemFromUpload,
} from './create-upload-item.js';
import { NOTHING, type UploadTotals, totalsOf } from './upload-totals.js';
import { isProtectedPdf } from './protected-pdf.js';
import type { Details, UploadItem } from './upload-item.js';

export type UploadQueueKey = 'keys' | 'overview' | 'removed' | `row:${string}`;

/** A row that was taken off, and where it stood. */
export interface Removed {
  readonly row: UploadItem;
  readonly at: number;
}

const NONE: readonly Removed[] = [];

/**
 * The files of this tab, from their choice to their drafts. It outlives the page that shows it, and
 * it is gone with the tab: nothing of it goes into the browser's storage.
 */
export class UploadQueue {
  readonly changes: ChangeEmitter<UploadQueueKey>;
  private rows = new Map<string, UploadItem>();
  private order: readonly string[] = [];
  private removedRows: readonly Removed[] = NONE;
  private counted = NOTHING;
  private options: UploadOptions | null = null;

  constructor(changes: ChangeEmitter<UploadQueueKey> = new ChangeEmitter()) {
    this.changes = changes;
    this.changes.watch((changed) => {
      if ([...changed].some((key) => key.startsWith('row:') || key === 'keys')) this.recount();
    });
  }

  get keys(): readonly string[] {
    return this.order;
  }

  get totals(): UploadTotals {
    return this.counted;
  }

  get removed(): readonly Removed[] {
    return this.removedRows;
  }

  get known(): UploadOptions | null {
    return this.options;
  }

  row(key: string): UploadItem | null {
    return this.rows.get(key) ?? null;
  }

  all(): readonly UploadItem[] {
    return this.order.flatMap((key) => this.rows.get(key) ?? []);
  }

  learn(options: UploadOptions): void {
    this.options = options;
    this.check();
    this.changes.flush();
  }

  /**
   * Takes files in: those which a row waits for go to it, the others become new rows.
   * @returns the rows that can go on
   */
  take(files: readonly File[], details: Partial<Details> = {}): readonly string[] {
    const { found, mismatched, others } = matchFiles(this.all(), files);
    for (const { key, file } of found) this.change(key, { file, mismatch: null });
    for (const { key, mismatch } of mismatched) this.change(key, { mismatch });
    const rows = others.map((file) => itemFromFile(file, this.options, details));
    this.put(rows, 'first');
    this.check();
    this.changes.flush();
    for (const row of rows) void this.askForPassword(row);
    return found.map(({ key }) => key);
  }

  /**
   * Takes a file for one row that misses its bytes: by name and size the one that was announced.
   * @returns the rows that can go on
   */
  takeFor(key: string, files: readonly File[]): readonly string[] {
    const row = this.rows.get(key);
    const [file] = files;
    if (!row || !file) return [];
    const fits = file.name === row.fileName && file.size === row.sizeBytes;
    this.change(key, fits ? { file, mismatch: null } : { mismatch: mismatchOf(file) });
    this.changes.flush();
    return fits ? [key] : [];
  }

  /** Another file in the place of one that was refused; what was said of it stays. */
  replaceFile(key: string, file: File): void {
    const old = this.rows.get(key);
    if (!old) return;
    const { patientIdentifier, profile, guessed, priority } = old;
    const row = itemFromFile(file, this.options, {
      patientIdentifier,
      profile,
      priority,
    });
    this.rows.set(key, { ...row, key, guessed, turn: old.turn + 1 });
    this.changes.mark(`row:${key}`);
    this.check();
    this.changes.flush();
    void this.askForPassword({ ...row, key });
  }

  /** What opens a protected file, as long as it is not sent yet. */
  setPassword(key: string, password: string): void {
    if (this.rows.get(key)?.phase.kind !== 'chosen') return;
    this.change(key, { password });
    this.changes.flush();
  }

  change(key: string, change: Partial<Omit<UploadItem, 'key'>>): void {
    const row = this.rows.get(key);
    if (!row) return;
    this.rows.set(key, { ...row, ...change });
    this.changes.mark(`row:${key}`);
  }

  /** What a person says of files that are not sent yet. */
  describe(keys: readonly string[], details: Partial<Details>): void {
    const guessed = details.profile === undefined ? {} : { guessed: false };
    for (const key of keys) {
      if (this.rows.get(key)?.phase.kind === 'chosen') this.change(key, { ...details, ...guessed });
    }
    this.changes.flush();
  }

  keepDuplicate(key: string): void {
    this.change(key, { duplicateWanted: true });
    this.changes.flush();
  }

  /** Takes rows off the list; `undo` brings those back that were not sent yet. */
  remove(keys: readonly string[]): void {
    const rows = keys.flatMap((key) => {
      const row = this.rows.get(key);
      return row ? [{ row, at: this.order.indexOf(key) }] : [];
    });
    for (const { row } of rows) {
      this.rows.delete(row.key);
      this.changes.mark(`row:${row.key}`);
    }
    const gone = new Set(keys);
    this.order = this.order.filter((key) => !gone.has(key));
    this.removedRows = rows.filter(({ row }) => row.phase.kind === 'chosen');
    this.changes.mark('keys');
    this.changes.mark('removed');
    this.check();
    this.changes.flush();
  }

  undoRemove(): void {
    const order = [...this.order];
    for (const { row, at } of this.removedRows.toSorted((one, other) => one.at - other.at)) {
      this.rows.set(row.key, row);
      order.splice(at, 0, row.key);
      this.changes.mark(`row:${row.key}`);
    }
    this.order = order;
    this.changes.mark('keys');
    this.forgetRemoved();
    this.check();
    this.changes.flush();
  }

  forgetRemoved(): void {
    this.removedRows = NONE;
    this.changes.mark('removed');
    this.changes.flush();
  }

  /** Brings in what the service has of this person and this tab does not know: after a reload. */
  merge(uploads: readonly Upload[]): void {
    const known = new Map(
      this.all().flatMap(({ uploadId, key }) => (uploadId === null ? [] : [[uploadId, key]])),
    );
    this.put(
      uploads.filter(({ id }) => !known.has(id)).map((upload) => itemFromUpload(upload)),
      'last',
    );
    for (const upload of uploads) {
      const key = known.get(upload.id);
      if (key !== undefined && upload.state !== 'receiving') this.change(key, outcomeOf(upload));
    }
    this.check();
  }

  /**
   * The service has made an upload for a row. An answer of the list may have told of it before that,
   * and then it stands here as one whose bytes are missing.
   */
  adopt(key: string, uploadId: string): void {
    const duplicates = this.all().filter((row) => row.uploadId === uploadId && row.key !== key);
    for (const duplicate of duplicates) {
      this.rows.delete(duplicate.key);
      this.order = this.order.filter((other) => other !== duplicate.key);
      this.changes.mark('keys');
    }
    this.change(key, { uploadId });
  }

  clear(): void {
    this.rows = new Map();
    this.order = [];
    this.removedRows = NONE;
    this.changes.mark('keys');
    this.changes.mark('removed');
  }

  private async askForPassword({ key, file, mediaType }: UploadItem): Promise<void> {
    if (!file || mediaType !== 'application/pdf') return;
    // a file that cannot be read now will fail when it is sent, and says so then
    const isProtected = await isProtectedPdf(file).catch(() => false);
    if (isProtected && this.rows.get(key)?.file === file) this.setPassword(key, '');
  }

  /** What a person has just chosen stands first; what only the service remembers, last. */
  private put(rows: readonly UploadItem[], where: 'first' | 'last'): void {
    if (rows.length === 0) return;
    for (const row of rows) {
      this.rows.set(row.key, row);
      this.changes.mark(`row:${row.key}`);
    }
    const keys = rows.map(({ key }) => key);
    this.order = where === 'first' ? [...keys, ...this.order] : [...this.order, ...keys];
    this.changes.mark('keys');
  }

  private check(): void {
    if (!this.options) return;
    for (const row of checkAll(this.all(), this.options.rules)) {
      if (row === this.rows.get(row.key)) continue;
      this.rows.set(row.key, row);
      this.changes.mark(`row:${row.key}`);
    }
  }

  private recount(): void {
    const next = totalsOf(this.rows.values());
    if (JSON.stringify(next) === JSON.stringify(this.counted)) return;
    this.counted = next;
    this.changes.mark('overview');
  }
}
