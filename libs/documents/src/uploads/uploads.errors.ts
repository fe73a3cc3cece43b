import { DomainError } from '@app/platform';
import type { UploadState } from './upload.entities.js';

export class UploadNotFound extends DomainError {
  readonly code = 'upload-not-found';
  readonly kind = 'missing';

  constructor() {
    super('There is no such upload, or it is not yours. Start it again.');
  }
}

export class UploadEnded extends DomainError {
  readonly code: string;
  readonly kind = 'missing';

  constructor(how: Exclude<UploadState, 'receiving'> | 'expired') {
    super(ENDED[how]);
    this.code = `upload-${how}`;
  }
}

const ENDED = {
  finished: 'All bytes of this upload have arrived already.',
  refused: 'This upload was refused. Look at its reason, and start another.',
  expired: 'This upload was not finished in its time and is deleted. Start it again.',
} as const;

export class UploadOffsetConflict extends DomainError {
  readonly code = 'upload-offset-conflict';
  readonly kind = 'conflict';

  constructor() {
    super(
      'The upload has come further than this request says. Ask with HEAD how many bytes there are, and go on from there.',
    );
  }
}

export class UploadNotDiscardable extends DomainError {
  readonly code = 'upload-not-discardable';
  readonly kind = 'conflict';

  constructor() {
    super(
      'The file has arrived, and its summary is about to be asked for. Try again in a moment, or cancel the document.',
    );
  }
}

export class TooManyPieces extends DomainError {
  readonly code = 'upload-too-many-pieces';
  readonly kind = 'conflict';

  constructor(limit: number) {
    super(
      `The upload arrived in more than ${limit} pieces, the limit. Discard it and send it again, more bytes at a time.`,
    );
  }
}

export class TooManyBytes extends DomainError {
  readonly code = 'upload-too-many-bytes';
  readonly kind = 'too-large';

  constructor(sizeBytes: number) {
    super(
      `More bytes came than the ${sizeBytes} that this upload was begun with. Discard it and begin again with the file's true size.`,
    );
  }
}

export class TooManyUnfinishedUploads extends DomainError {
  readonly code = 'too-many-unfinished-uploads';
  readonly kind = 'exhausted';

  constructor(count: number, limit: number) {
    super(
      `You have ${count} unfinished uploads, and the limit is ${limit} (CLOISTER_UNFINISHED_UPLOADS). Finish or discard some first.`,
    );
  }
}

export class TooManyUnfinishedBytes extends DomainError {
  readonly code = 'too-many-unfinished-bytes';
  readonly kind = 'exhausted';

  constructor(bytes: number, limit: number) {
    super(
      `Your unfinished uploads would have ${bytes} bytes with this one, and the limit is ${limit} (CLOISTER_UNFINISHED_UPLOAD_BYTES). Finish or discard some first.`,
    );
  }
}

export class FormatNotAccepted extends DomainError {
  readonly code = 'format-not-accepted';
  readonly kind = 'unsupported';

  constructor(accepted: readonly string[]) {
    super(`Files of this type are not accepted. Send one of: ${accepted.join(', ')}.`);
  }
}
