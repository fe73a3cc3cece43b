import { DomainError } from '@app/platform';
import type { UploadState } from './upload.entities.js';

export class UploadNotFound extends DomainError {
  readonly code = 'upload-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This upload does not exist, or it is not yours. Start it again.');
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
  finished: 'All bytes of this upload have already arrived.',
  refused: 'This upload was refused. See its reason, and start a new one.',
  expired: 'This upload was not finished in time and was deleted. Start it again.',
} as const;

export class UploadOffsetConflict extends DomainError {
  readonly code = 'upload-offset-conflict';
  readonly kind = 'conflict';

  constructor() {
    super(
      'The upload is further along than this request says. Send HEAD for the number of stored bytes, and continue from there.',
    );
  }
}

export class UploadNotDiscardable extends DomainError {
  readonly code = 'upload-not-discardable';
  readonly kind = 'conflict';

  constructor() {
    super(
      'The file has arrived, and its summary is about to be requested. Try again in a moment, or cancel the document.',
    );
  }
}

export class TooManyPieces extends DomainError {
  readonly code = 'upload-too-many-pieces';
  readonly kind = 'conflict';

  constructor(limit: number) {
    super(
      `The upload arrived in more than ${limit} pieces, the limit. Discard it and send it again, with more bytes at a time.`,
    );
  }
}

export class TooManyBytes extends DomainError {
  readonly code = 'upload-too-many-bytes';
  readonly kind = 'too-large';

  constructor(sizeBytes: number) {
    super(
      `More bytes arrived than the ${sizeBytes} announced for this upload. Discard it and start again with the correct size of the file.`,
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
