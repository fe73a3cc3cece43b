import type { Omission, Review } from '@app/api-client';

const NONE: readonly Omission[] = [];

/**
 * What the text on the screen leaves out: of the edits, once they were checked, or else of the version. An answer that
 * was given since then is there already.
 */
export function shownOmissions(
  review: Pick<Review, 'omissions'> | null,
  ofCopy: readonly Omission[] | null,
): readonly Omission[] {
  if (!review) return NONE;
  if (ofCopy === null) return review.omissions;
  return ofCopy.map((omission) => ({
    ...omission,
    answer:
      omission.answer ?? review.omissions.find(({ id }) => id === omission.id)?.answer ?? null,
  }));
}

/** The same fact has the same key in each check of a text; its id may change. */
export function factKey({ class: factClass, name, spans, reason }: Omission): string {
  const { source = 0, start = 0 } = name ?? spans[0] ?? {};
  return `${factClass ?? 'nothing'} ${reason ?? 'listed'} ${source} ${start}`;
}

/** One of unsaved edits that their version does not leave out: it has an answer only as part of a version. */
export function isOfEdits({ id }: Pick<Omission, 'id'>): boolean {
  return id.startsWith('0-');
}
