import { DomainError } from '@app/platform';
import type { ReviewAction } from '@app/summaries';

/** Whoever was quicker. */
export interface Meanwhile {
  readonly action: ReviewAction;
  readonly by: { readonly id: string; readonly name: string | null };
  readonly at: Date;
}

export class ReviewChanged extends DomainError {
  readonly code = 'review-changed';
  readonly kind = 'conflict';

  constructor(readonly meanwhile: Meanwhile) {
    super('Someone else changed this. Reload to see the current state, then decide again.');
  }
}

export class ReviewNotPossible extends DomainError {
  readonly code = 'review-not-possible';
  readonly kind = 'conflict';

  /** @param reason the state that the summary is in, or `assigned` */
  constructor(override readonly reason: string) {
    super(`This is not possible: the summary is ${reason.replace('_', ' ')}.`);
  }
}

export class NotAssigned extends DomainError {
  readonly code = 'not-assigned';
  readonly kind = 'conflict';

  constructor() {
    super('The summary is not assigned to you. First claim it, or have it handed over to you.');
  }
}

export class NotAReviewerOfThis extends DomainError {
  readonly code = 'not-a-reviewer-of-this';
  readonly kind = 'invalid';

  constructor() {
    super(
      'This person is not a reviewer, or does not have access to this summary. Choose someone else.',
    );
  }
}

export class VersionNotFound extends DomainError {
  readonly code = 'version-not-found';
  readonly kind = 'missing';

  constructor() {
    super('The summary has no such version.');
  }
}

export class SentenceUnknown extends DomainError {
  readonly code = 'sentence-unknown';
  readonly kind = 'invalid';

  constructor() {
    super('The newest version of the summary has no such sentence. Reload it.');
  }
}

export class NoSuchFinding extends DomainError {
  readonly code = 'no-such-finding';
  readonly kind = 'invalid';

  constructor() {
    super('This sentence of the newest version has no finding.');
  }
}

export class OverriddenAlready extends DomainError {
  readonly code = 'overridden-already';
  readonly kind = 'conflict';

  constructor() {
    super('Someone has already given a reason for this sentence.');
  }
}

export class NoSuchOmission extends DomainError {
  readonly code = 'no-such-omission';
  readonly kind = 'invalid';

  constructor() {
    super('The newest version has no such left-out fact that needs an answer. Reload it.');
  }
}

export class OmissionAnswered extends DomainError {
  readonly code = 'omission-answered';
  readonly kind = 'conflict';

  constructor() {
    super('Someone has already given a reason why this is left out.');
  }
}

export class WorkingCopyNotFound extends DomainError {
  readonly code = 'working-copy-not-found';
  readonly kind = 'missing';

  constructor() {
    super('You have no unsaved edits of this summary.');
  }
}

export class WorkingCopyChanged extends DomainError {
  readonly code = 'working-copy-changed';
  readonly kind = 'conflict';

  constructor() {
    super('Your edits were saved from another window in the meantime. Reload them.');
  }
}

export class BaseVersionOutdated extends DomainError {
  readonly code = 'base-version-outdated';
  readonly kind = 'conflict';

  constructor() {
    super(
      'There is a newer version than the one you are editing. Discard your edits and start again.',
    );
  }
}

export class SentencesNotUsable extends DomainError {
  readonly code = 'sentences-not-usable';
  readonly kind = 'invalid';

  constructor(override readonly reason: 'unknown' | 'twice' | 'section' | 'too-long' | 'blank') {
    super(SENTENCES[reason]);
  }
}

const SENTENCES = {
  unknown: 'A sentence refers to one that the version does not have.',
  twice: 'A sentence of the version is named twice.',
  section: 'A sentence is in a section that the version does not have, or out of order.',
  'too-long': 'The text has more than 200000 characters, the limit of an edited summary.',
  blank: 'A sentence has no text. Leave it out instead.',
} as const;

export class NothingChanged extends DomainError {
  readonly code = 'nothing-changed';
  readonly kind = 'conflict';

  constructor() {
    super('Your text is the same as the version you are editing. There is nothing to save.');
  }
}

/** What is still in an editor must neither be left out unseen nor become part of a text unseen. */
export class EditOpen extends DomainError {
  readonly code = 'edit-open';
  readonly kind = 'conflict';

  constructor(count: number) {
    super(
      `You have ${count} unfinished ${count === 1 ? 'edit' : 'edits'} of this summary. Apply or cancel each of them first.`,
    );
  }
}

export class EditsNotSaved extends DomainError {
  readonly code = 'edits-not-saved';
  readonly kind = 'conflict';

  constructor() {
    super(
      'You have edits of this summary that are not saved as a version. Save them as a version or discard them, then sign.',
    );
  }
}

export class OpenFindings extends DomainError {
  readonly code = 'open-findings';
  readonly kind = 'conflict';

  constructor({ toCheck, leftOut }: { readonly toCheck: number; readonly leftOut: number }) {
    super(
      [
        ...(toCheck > 0
          ? [`${toCheck} to check: change each of these sentences, or give a reason for it.`]
          : []),
        ...(leftOut > 0
          ? [`${leftOut} left out: add each of these facts, or give a reason for it.`]
          : []),
      ].join(' '),
    );
  }
}

/** The rules have changed since, and what they find now nobody has seen. */
export class EarlierCheck extends DomainError {
  readonly code = 'earlier-check';
  readonly kind = 'conflict';

  constructor() {
    super(
      'This draft was checked by an earlier version of the check. Open the review to have it checked again, then sign.',
    );
  }
}

/** The signer has to know what was not read, and what may be struck out. */
export class SourcesUnanswered extends DomainError {
  readonly code = 'sources-unanswered';
  readonly kind = 'conflict';

  constructor(count: number) {
    super(
      `${count} ${count === 1 ? 'question' : 'questions'} about the sources ${count === 1 ? 'is' : 'are'} open: what was not read, or whether text is struck out. Answer ${count === 1 ? 'it' : 'each of them'}, then sign.`,
    );
  }
}

/** Nobody signs what neither a check nor they themselves have compared with the sources. */
export class UncheckedNotCompared extends DomainError {
  readonly code = 'unchecked-not-compared';
  readonly kind = 'conflict';

  constructor(count: number) {
    super(
      `The check could not judge ${count} ${count === 1 ? 'sentence' : 'sentences'}. Compare ${count === 1 ? 'it' : 'them'} with the sources, confirm that, then sign.`,
    );
  }
}

/** Nobody signs as if the model had read the whole what it wrote of passages. */
export class PassagesNotSeen extends DomainError {
  readonly code = 'passages-not-seen';
  readonly kind = 'conflict';

  constructor(count: number) {
    super(
      `The model read only ${count} ${count === 1 ? 'passage' : 'passages'} of the sources; the rest was searched by rules alone. Look through the sources, confirm that, then sign.`,
    );
  }
}

/** By whoever signs, who says that the text is struck out. `reason`: the numbers of the sentences. */
export class StruckTextStated extends DomainError {
  readonly code = 'struck-text-stated';
  readonly kind = 'conflict';
  override readonly reason: string;

  constructor(sentences: readonly number[]) {
    const which = `${sentences.length === 1 ? 'Sentence' : 'Sentences'} ${sentences.join(', ')}`;
    super(
      `${which} of the version: supported only by text that you say is struck out. Edit or delete it, or answer that the text is not struck out.`,
    );
    this.reason = sentences.join(' ');
  }
}

/** What it was written of is no longer what the source says. */
export class SourceChanged extends DomainError {
  readonly code = 'source-changed';
  readonly kind = 'conflict';

  constructor(override readonly reason: string) {
    super(
      'The source changed after this was written. Have it written again, or give a reason why it can be signed as it is.',
    );
  }
}

export class SourceUnchanged extends DomainError {
  readonly code = 'source-unchanged';
  readonly kind = 'conflict';

  constructor() {
    super('The source has not changed, or someone has already given a reason.');
  }
}

export class ContentChanged extends DomainError {
  readonly code = 'content-changed';
  readonly kind = 'conflict';

  constructor() {
    super('What you were shown is no longer what would be signed. Check it again.');
  }
}

export class SignedAlready extends DomainError {
  readonly code = 'signed-already';
  readonly kind = 'conflict';

  constructor() {
    super(
      'You have already signed this version. The other signature must be that of a different person.',
    );
  }
}

export class SamePerson extends DomainError {
  readonly code = 'same-person';
  readonly kind = 'conflict';

  constructor() {
    super(
      'You have already signed this version with another account. The other signature must be that of a different person.',
    );
  }
}

export class ResetTooRecent extends DomainError {
  readonly code = 'reset-too-recent';
  readonly kind = 'forbidden';

  constructor(
    until: Date,
    override readonly retryAfterSeconds: number,
  ) {
    super(
      `Your password or second factor was reset. You can sign again from ${until.toISOString()}.`,
    );
  }
}

export class SignatureNotFound extends DomainError {
  readonly code = 'signature-not-found';
  readonly kind = 'missing';

  constructor() {
    super('The summary has no such signature.');
  }
}
