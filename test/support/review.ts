import type { ReviewView, SignatureView } from '../../apps/api/src/review/review.dto.js';
import type {
  SignatureDetailsView,
  SigningPreviewView,
} from '../../apps/api/src/review/signatures.dto.js';
import type { WorkingCopyView } from '../../apps/api/src/review/versions.dto.js';
import { PASSWORD, type SignedInPerson } from './people.js';

export type {
  ReviewView,
  SignatureDetailsView,
  SignatureView,
  SigningPreviewView,
  WorkingCopyView,
};

export interface Answer<T> {
  readonly status: number;
  readonly body: T & {
    readonly code?: string;
    readonly reason?: string;
    readonly meanwhile?: unknown;
  };
}

/** A reviewer at a page of the service. */
export async function ask<T>(
  who: SignedInPerson,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer<T>> {
  const headers = { 'content-type': 'application/json' };
  const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
  const response = await who.call(path, init);
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
}

/** An act that has to succeed. */
export async function act(
  who: SignedInPerson,
  path: string,
  body: unknown,
  method = 'POST',
): Promise<ReviewView> {
  const answer = await ask<ReviewView>(who, method, path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer.body;
}

export async function reviewOf(who: SignedInPerson, id: string): Promise<ReviewView> {
  return (await ask<ReviewView>(who, 'GET', `/api/summaries/${id}/review`)).body;
}

export async function claim(who: SignedInPerson, id: string): Promise<ReviewView> {
  const { revision } = await reviewOf(who, id);
  return act(who, `/api/summaries/${id}/claim`, { revision });
}

/** The newest version with one sentence changed, added or taken away, and saved. */
export async function edit(
  who: SignedInPerson,
  id: string,
  change: (sentences: readonly EditedSentence[]) => readonly EditedSentence[],
): Promise<ReviewView> {
  const copy = await work(who, id, change);
  const { revision } = await reviewOf(who, id);
  return act(who, `/api/summaries/${id}/versions`, {
    revision,
    workingCopyRevision: copy.body.revision,
  });
}

export interface EditedSentence {
  readonly from: string | null;
  readonly section: string | null;
  readonly text: string;
}

export async function work(
  who: SignedInPerson,
  id: string,
  change: (sentences: readonly EditedSentence[]) => readonly EditedSentence[],
  seen?: number,
): Promise<Answer<WorkingCopyView>> {
  const { version, workingCopy } = await reviewOf(who, id);
  const path = `/api/summaries/${id}/versions/${version}`;
  const { body } = await ask<{ sentences: (EditedSentence & { id: string })[] }>(who, 'GET', path);
  const sentences = body.sentences.map(({ id: from, section, text }) => ({ from, section, text }));
  return ask<WorkingCopyView>(who, 'PUT', `/api/summaries/${id}/working-copy`, {
    revision: seen ?? workingCopy?.revision ?? 0,
    baseVersion: version,
    sentences: change(sentences),
  });
}

/** Gives a reason for each fact that must be answered, where the person reviews the summary. */
export async function answerOmissions(who: SignedInPerson, id: string): Promise<void> {
  for (;;) {
    const { state, assignee, revision, omissions } = await reviewOf(who, id);
    if (state !== 'in_review' || assignee?.id !== who.id) return;
    const open = omissions.find(({ tier, answer }) => tier === 'must-answer' && !answer);
    if (!open) return;
    const body = { revision, omissionId: open.id, reason: 'not for this summary' };
    await act(who, `/api/summaries/${id}/omission-answers`, body);
  }
}

/** Signs what the person is shown, and answers what is asked of the sources and of what is left out. */
export async function sign(
  who: SignedInPerson,
  id: string,
  given: Record<string, unknown> = {},
): Promise<Answer<SignatureDetailsView>> {
  await answerOmissions(who, id);
  return signAsItIs(who, id, given);
}

/** Signs, and answers what is asked of the sources alone. */
export async function signAsItIs(
  who: SignedInPerson,
  id: string,
  given: Record<string, unknown> = {},
): Promise<Answer<SignatureDetailsView>> {
  const preview = await ask<SigningPreviewView>(who, 'GET', `/api/summaries/${id}/signing`);
  const { revision } = await reviewOf(who, id);
  const questions = preview.status === 200 ? preview.body.questions : [];
  const answers = questions.map(({ documentId, strikes }) => ({
    documentId,
    leftOutSeen: true,
    strikes: strikes.map(({ start, end }) => ({ start, end, answer: 'valid' })),
  }));
  return ask(who, 'POST', `/api/summaries/${id}/signatures`, {
    revision,
    contentSha256: preview.body.contentSha256,
    meaning: 'approval',
    timeZone: 'Europe/Berlin',
    answers,
    comparedUnchecked: true,
    passagesSeen: true,
    proof: { password: PASSWORD },
    ...given,
  });
}
