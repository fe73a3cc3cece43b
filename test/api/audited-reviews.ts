import { z } from 'zod';
import { PASSWORD, type SignedInPerson, signedInPerson } from '../support/people.js';
import {
  answerOmissions,
  ask,
  claim,
  edit,
  reviewOf,
  sign,
  type SigningPreviewView,
  work,
} from '../support/review.js';
import type { TestService } from '../support/service.js';
import { rows } from './admin.js';
import type { AuditedRoute } from './audited-people.js';

const REASON = 'file 17/26';
const DOUBTFUL = { from: null, section: null, text: 'Start warfarin 500 mg daily.' };
const Signature = z.object({ id: z.uuid() });

/**
 * The routes of reviewers; `addDrafts` makes enough drafts for all of them, which no worker changes
 * meanwhile. Once, at the beginning: the rows are sealed under keys that other routes exchange.
 */
export function routesOfReviews(
  of: () => TestService,
  addDrafts: () => Promise<void>,
): Readonly<Record<string, AuditedRoute>> {
  let anna: SignedInPerson;
  let revision = 0;
  let signature = '';
  let contentSha256 = '';
  let drafts: Promise<void> | undefined;

  const nextDraft = async (): Promise<string | undefined> => {
    const [row] = await rows<{ id: string }>(
      of(),
      `select id from summary where state = 'draft' and revision = 1 limit 1`,
    );
    return row?.id;
  };
  const draft = async (): Promise<string> => {
    anna = await signedInPerson(of());
    await (drafts ??= addDrafts());
    revision = 1;
    return (await nextDraft()) ?? '';
  };
  const claimed = async (): Promise<string> => {
    const id = await draft();
    ({ revision } = await claim(anna, id));
    return id;
  };
  const working = async (): Promise<string> => {
    const id = await claimed();
    await work(anna, id, (all) => [...all, DOUBTFUL]);
    return id;
  };
  const doubted = async (): Promise<string> => {
    const id = await claimed();
    ({ revision } = await edit(anna, id, (all) => [...all, DOUBTFUL]));
    return id;
  };
  const outdated = async (): Promise<string> => {
    const id = await claimed();
    await rows(
      of(),
      `update summary set source_change = 'corrected', source_changed_at = now(), source_open = true
       where id = $1`,
      [id],
    );
    return id;
  };
  const previewed = async (): Promise<string> => {
    const id = await claimed();
    await answerOmissions(anna, id);
    ({ revision } = await reviewOf(anna, id));
    const path = `/api/summaries/${id}/signing`;
    ({ contentSha256 } = (await ask<SigningPreviewView>(anna, 'GET', path)).body);
    return id;
  };
  const signed = async (): Promise<string> => {
    const id = await claimed();
    signature = Signature.parse((await sign(anna, id)).body).id;
    ({ revision } = await reviewOf(anna, id));
    return id;
  };
  const call = async (method: string, path: string, body?: unknown): Promise<number> =>
    (await ask(anna, method, path, body)).status;
  const post = (id: string, what: string, body: object = {}): Promise<number> =>
    call('POST', `/api/summaries/${id}/${what}`, { revision, ...body });
  const look = (id: string, what: string): Promise<number> =>
    call('GET', `/api/summaries/${id}/${what}`);

  return {
    'ReviewsController.listReviews': [draft, () => call('GET', '/api/reviews')],
    'ReviewController.getReview': [draft, (id) => look(id, 'review')],
    'ReviewController.listReviewers': [draft, (id) => look(id, 'reviewers')],
    'ReviewController.claimSummary': [draft, (id) => post(id, 'claim')],
    'ReviewController.handOverSummary': [
      draft,
      (id) => post(id, 'hand-over', { personId: anna.id, note: REASON }),
    ],
    'ReviewController.releaseSummary': [claimed, (id) => post(id, 'release')],
    'ReviewController.returnSummary': [claimed, (id) => post(id, 'return', { reason: REASON })],
    'ReviewController.rejectSummary': [claimed, (id) => post(id, 'rejection', { reason: REASON })],
    'ReviewController.regenerateSummary': [
      claimed,
      (id) => post(id, 'regeneration', { profile: 'general' }),
    ],
    'ReviewController.addComment': [
      draft,
      (id) => call('POST', `/api/summaries/${id}/comments`, { text: REASON }),
    ],
    'OverridesController.overrideFinding': [
      doubted,
      (id) => post(id, 'overrides', { sentenceId: '2-2', reason: REASON }),
    ],
    'OverridesController.overrideSourceChange': [
      outdated,
      (id) => post(id, 'source-overrides', { reason: REASON }),
    ],
    'WorkingCopyController.getWorkingCopy': [working, (id) => look(id, 'working-copy')],
    'WorkingCopyController.saveWorkingCopy': [
      claimed,
      (id) =>
        call('PUT', `/api/summaries/${id}/working-copy`, {
          revision: 0,
          baseVersion: 1,
          sentences: [DOUBTFUL],
        }),
    ],
    'WorkingCopyController.saveOpenEdits': [
      claimed,
      (id) =>
        call('PUT', `/api/summaries/${id}/working-copy/open-edits`, {
          revision: 0,
          baseVersion: 1,
          edits: [{ from: '1-1', section: null, was: null, behind: null, text: 'In wri' }],
        }),
    ],
    'WorkingCopyController.discardWorkingCopy': [
      working,
      (id) => call('DELETE', `/api/summaries/${id}/working-copy`),
    ],
    'VersionsController.saveVersion': [
      working,
      (id) => post(id, 'versions', { workingCopyRevision: 1 }),
    ],
    'VersionsController.listVersions': [draft, (id) => look(id, 'versions')],
    'VersionsController.getVersion': [draft, (id) => look(id, 'versions/1')],
    'VersionsController.compareVersions': [doubted, (id) => look(id, 'versions/1/diff/2')],
    'SignaturesController.previewSigning': [claimed, (id) => look(id, 'signing')],
    'SignaturesController.signSummary': [
      previewed,
      (id) =>
        post(id, 'signatures', {
          contentSha256,
          meaning: 'review',
          timeZone: 'UTC',
          proof: { password: PASSWORD },
        }),
    ],
    'SignaturesController.getSignature': [signed, (id) => look(id, `signatures/${signature}`)],
    'SignaturesController.amendSummary': [
      signed,
      (id) => post(id, 'amendment', { reason: REASON }),
    ],
    'SignaturesController.withdrawSummary': [
      signed,
      (id) => post(id, 'withdrawal', { reason: REASON }),
    ],
  };
}
