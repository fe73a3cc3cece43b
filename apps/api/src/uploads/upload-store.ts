import type { Readable } from 'node:stream';
import type { UploadReceiver } from '@app/documents';
import type { Actor } from '@app/platform';
import { DataStore, Upload } from '@tus/server';

/** The uploads of one actor, as the tus server wants to see them. */
export class UploadStore extends DataStore {
  /** Of the upload that was looked at last. */
  sizeBytes = 0;

  constructor(
    private readonly receiver: UploadReceiver,
    private readonly actor: Actor,
  ) {
    super();
  }

  override async getUpload(id: string): Promise<Upload> {
    const { sizeBytes, receivedBytes } = await this.receiver.progress(this.actor, id);
    this.sizeBytes = sizeBytes;
    return new Upload({ id, size: sizeBytes, offset: receivedBytes });
  }

  override write(bytes: Readable, id: string, offset: number): Promise<number> {
    return this.receiver.receive(this.actor, id, offset, bytes);
  }
}
