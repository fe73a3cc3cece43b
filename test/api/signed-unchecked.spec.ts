import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { judgedAs } from '../support/judged.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import {
  ask,
  claim,
  sign,
  type SignatureDetailsView,
  type SigningPreviewView,
} from '../support/review.js';
import { NOTE, send, summarize, untilState, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';

let service: TestService;
let anna: SignedInPerson;

beforeAll(async () => {
  service = await startService();
  await service.startWorker();
  anna = await signedInPerson(service);
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

let notes = 0;

const Whole = z.looseObject({ readCharacters: z.int() });

/** A draft of another note each time, in review. */
async function inReview(change: Parameters<typeof judgedAs>[2]): Promise<string> {
  notes += 1;
  const note = await send(service, upload(`${NOTE}\nVisit ${notes}.\n`));
  const { id } = await summarize(service, [note.id]);
  await untilState(service, id, 'draft');
  await judgedAs(service, id, change);
  await claim(anna, id);
  return id;
}

const preview = async (id: string): Promise<SigningPreviewView> =>
  (await ask<SigningPreviewView>(anna, 'GET', `/api/summaries/${id}/signing`)).body;

describe('what no check has compared with the sources', () => {
  it('is signed by nobody who does not say that they have', async () => {
    const id = await inReview(({ text }) => ({
      evidence: [
        { start: 0, end: text.length, status: 'unchecked', spans: [], findings: [], absence: null },
      ],
      omissions: [],
    }));
    const { unchecked, headline } = await preview(id);
    expect(unchecked).toBeGreaterThan(0);
    expect(headline).toMatchObject({ toCheck: 0, unchecked });

    const refused = await sign(anna, id, { comparedUnchecked: false });
    expect(refused).toMatchObject({ status: 409, body: { code: 'unchecked-not-compared' } });

    const { status, body } = await sign(anna, id);
    expect(status).toBe(201);
    expect(body.unchecked).toBe(unchecked);
    const path = `/api/summaries/${id}/signatures/${body.id}`;
    const { body: signature } = await ask<SignatureDetailsView>(anna, 'GET', path);
    expect(signature.intact).toBe(true);
    expect(signature.statement).toContain(`"comparedUnchecked":${unchecked}`);
  });

  it('is the whole text where nothing was checked', async () => {
    const id = await inReview(() => ({
      evidence: null,
      omissions: [],
      unchecked: { reason: 'too-long', limit: 2_000_000 },
    }));
    const { unchecked, headline } = await preview(id);
    expect(headline).toBeNull();
    expect(unchecked).toBeGreaterThan(0);
    const refused = await sign(anna, id, { comparedUnchecked: false });
    expect(refused).toMatchObject({ status: 409, body: { code: 'unchecked-not-compared' } });
  });
});

describe('what the model wrote of passages alone', () => {
  it('is signed by nobody who does not say that they know the rest', async () => {
    const spans = [
      { start: 0, end: 5 },
      { start: 10, end: 20 },
    ];
    const id = await inReview(({ receipt }) => ({
      receipt: { ...Whole.parse(receipt), passages: { spans, tokens: 4, pages: [] } },
    }));
    const { passages } = await preview(id);
    expect(passages).toMatchObject({ count: 2, characters: 15 });
    expect(passages?.ofCharacters).toBeGreaterThan(NOTE.length);

    const refused = await sign(anna, id, { passagesSeen: false });
    expect(refused).toMatchObject({ status: 409, body: { code: 'passages-not-seen' } });

    const { status, body } = await sign(anna, id);
    expect(status).toBe(201);
    expect(body.passages).toEqual(passages);
    const path = `/api/summaries/${id}/signatures/${body.id}`;
    const { body: signature } = await ask<SignatureDetailsView>(anna, 'GET', path);
    expect(signature.intact).toBe(true);
    expect(signature.statement).toContain('"readInPassages":{"characters":15,"count":2');
  });

  it('is no question where it was given the whole', async () => {
    const id = await inReview(() => ({}));
    expect((await preview(id)).passages).toBeNull();
    const { status, body } = await sign(anna, id, { passagesSeen: false });
    expect(status).toBe(201);
    expect(body.statement).not.toContain('readInPassages');
  });
});
