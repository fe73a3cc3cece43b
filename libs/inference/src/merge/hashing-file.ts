import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';

/** A new file that is written from beginning to end, and its hash with it. */
export class HashingFile implements AsyncDisposable {
  private readonly hash = createHash('sha256');
  private position = 0;

  private constructor(private readonly file: FileHandle) {}

  static async create(path: string): Promise<HashingFile> {
    return new HashingFile(await open(path, 'wx', 0o600));
  }

  get written(): number {
    return this.position;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.hash.update(bytes);
    this.position += bytes.byteLength;
    for (let at = 0; at < bytes.byteLength;) {
      at += (await this.file.write(bytes, at)).bytesWritten;
    }
  }

  /** Zeros up to here. */
  async fillTo(offset: number): Promise<void> {
    if (offset > this.position) await this.write(new Uint8Array(offset - this.position));
  }

  /** What was written is on the disk when this resolves. */
  async finish(): Promise<{ readonly bytes: number; readonly sha256: string }> {
    await this.file.sync();
    return { bytes: this.position, sha256: this.hash.digest('hex') };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.file.close();
  }
}
