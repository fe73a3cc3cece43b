import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import type { Summary } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { type CommentDetails, CommentsService } from './comments.service.js';
import { type SignatureDetails, SignaturesService } from './signing/signatures.service.js';
import {
  type WorkingCopyFacts,
  WorkingCopiesService,
} from './working-copies/working-copies.service.js';

export interface Contributions {
  readonly comments: readonly CommentDetails[];
  readonly signatures: readonly SignatureDetails[];
  /** The reader's own. */
  readonly workingCopy: WorkingCopyFacts | null;
}

/** What people have added to a summary under review. */
@Injectable()
export class ReviewContributions {
  constructor(
    private readonly comments: CommentsService,
    private readonly signatures: SignaturesService,
    private readonly copies: WorkingCopiesService,
  ) {}

  async of(tx: Transaction, actor: Actor, summary: Summary): Promise<Contributions> {
    return {
      comments: await this.comments.of(tx, summary),
      signatures: await this.signatures.of(tx, summary),
      workingCopy: actor.kind === 'person' ? await this.copies.find(tx, actor, summary.id) : null,
    };
  }
}
