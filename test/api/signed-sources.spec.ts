import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnPdf } from '../support/pdf-syntax.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { ask, claim, edit, reviewOf, sign, type SigningPreviewView } from '../support/review.js';
import { NOTE, send, summarize, untilState, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { entries } from './admin.js';

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

const PICTURE = '<img alt="" src="data:image/png;base64,iVBORw0KGgo=">';

/** A draft of a note, and of a page with two pictures that nobody reads, which Anna reviews. */
async function draft(): Promise<{ readonly id: string; readonly page: string }> {
  const note = await send(service);
  const html = `<html><body><p>Cough for two weeks.</p>${PICTURE}${PICTURE}</body></html>`;
  const page = await send(service, upload(html, 'page.html', 'text/html'));
  const { id } = await summarize(service, [note.id, page.id]);
  await untilState(service, id, 'draft');
  await claim(anna, id);
  return { id, page: page.id };
}

/** Gives a reason for each sentence in doubt. */
async function answerFindings(id: string): Promise<void> {
  for (;;) {
    const { revision, findings } = await reviewOf(anna, id);
    const finding = findings.find(({ override }) => override === null);
    if (!finding) return;
    const body = { revision, sentenceId: finding.sentenceId, reason: 'said so' };
    expect((await ask(anna, 'POST', `/api/summaries/${id}/overrides`, body)).status).toBe(200);
  }
}

const preview = async (id: string): Promise<SigningPreviewView> =>
  (await ask<SigningPreviewView>(anna, 'GET', `/api/summaries/${id}/signing`)).body;

describe('what was not read of the sources', () => {
  it('stands on the receipt and has to be answered for, by the document, before it is signed', async () => {
    const { id, page } = await draft();
    const leftOut = [{ kind: 'picture', count: 2, characters: null, pages: null, name: null }];
    const { questions } = await preview(id);
    expect(questions).toEqual([{ documentId: page, leftOut, strikes: [] }]);

    const refusals = [
      [],
      [{ documentId: page, leftOutSeen: false, strikes: [] }],
      // an answer for the document of which all was read is none for the other
      [{ documentId: anna.id, leftOutSeen: true, strikes: [] }],
    ];
    for (const answers of refusals) {
      const refused = await sign(anna, id, { answers });
      expect(refused).toMatchObject({ status: 409, body: { code: 'sources-unanswered' } });
    }
    expect(await reviewOf(anna, id)).toMatchObject({ state: 'in_review', signatures: [] });

    const answers = [{ documentId: page, leftOutSeen: true, strikes: [] }];
    const signed = await sign(anna, id, { answers });
    expect(signed.status).toBe(201);
    expect(signed.body).toMatchObject({
      intact: true,
      answered: [{ documentId: page, leftOut, struck: 0, valid: 0 }],
    });
    // the content says what was not read, the statement that the signer knew
    expect(JSON.parse(signed.body.content)).toMatchObject({
      sources: [{}, { document: page, leftOut: [{ kind: 'picture', count: 2 }] }],
    });
    expect(JSON.parse(signed.body.statement.split('\n')[1] ?? '')).toMatchObject({
      answered: [{ document: page, leftOut: [{ kind: 'picture', count: 2 }], strikes: [] }],
    });
    const review = await reviewOf(anna, id);
    expect(review.signatures).toMatchObject([{ answered: [{ documentId: page, leftOut }] }]);
    const entry: unknown = JSON.parse(
      (await entries(service, 'summary.signed')).at(-1)?.canonical.toString() ?? '{}',
    );
    expect(entry).toMatchObject({ details: { notReadAccepted: 1, strikesAnswered: 0 } });
  });

  it('asks of each line across text whether it strikes it out, and keeps the answer', async () => {
    const text = 'BT /F1 10 Tf 50 700 Td (Allergy: none known) Tj ET';
    const pdf = drawnPdf([{ content: `${text} 88 703 m 145 703 l S` }]);
    const file = await send(service, upload(new Uint8Array(pdf), 'plan.pdf', 'application/pdf'));
    const { id } = await summarize(service, [file.id]);
    await untilState(service, id, 'draft');
    await claim(anna, id);
    const [question] = (await preview(id)).questions;
    expect(question?.strikes).toEqual([
      {
        start: 9,
        end: 19,
        before: 'Allergy: ',
        text: 'none known',
        after: ' [struck?]',
        page: 1,
      },
    ]);
    const given = { documentId: file.id, leftOutSeen: true };
    const none = await sign(anna, id, { answers: [{ ...given, strikes: [] }] });
    expect(none).toMatchObject({ status: 409, body: { code: 'sources-unanswered' } });
    const strikes = [{ start: 9, end: 19, answer: 'struck' }];
    // the draft says so still
    const stated = await sign(anna, id, { answers: [{ ...given, strikes }] });
    expect(stated).toMatchObject({
      status: 409,
      body: { code: 'struck-text-stated', reason: '1' },
    });
    expect(await reviewOf(anna, id)).toMatchObject({ state: 'in_review', signatures: [] });
    await edit(anna, id, ([sentence]) =>
      sentence ? [{ ...sentence, text: 'An allergy is recorded.' }] : [],
    );
    await answerFindings(id);
    const { status, body } = await sign(anna, id, { answers: [{ ...given, strikes }] });
    expect(status).toBe(201);
    expect(body).toMatchObject({ intact: true, answered: [{ struck: 1, valid: 0 }] });
    expect(JSON.parse(body.statement.split('\n')[1] ?? '')).toMatchObject({
      answered: [{ document: file.id, strikes }],
    });
    expect(body.content).not.toContain('none known');
  });

  it('lets a sentence stay that the rest of its line supports, and that may draw on what is valid', async () => {
    const words = (text: string, x: number): string => `BT /F1 10 Tf ${x} 700 Td (${text}) Tj ET`;
    const line = `${words('Allergy:', 50)} ${words('none known', 95)} ${words('penicillin', 155)}`;
    const pdf = drawnPdf([{ content: `${line} 93 703 m 148 703 l S` }]);
    const file = await send(service, upload(new Uint8Array(pdf), 'line.pdf', 'application/pdf'));
    const { id } = await summarize(service, [file.id]);
    await untilState(service, id, 'draft');
    await claim(anna, id);
    await edit(anna, id, ([sentence]) =>
      sentence
        ? [
            { ...sentence, text: 'Allergy: penicillin.' },
            { from: null, section: sentence.section, text: 'Allergy: none known.' },
          ]
        : [],
    );
    await answerFindings(id);
    const [question] = (await preview(id)).questions;
    const [strike] = question?.strikes ?? [];
    expect(strike?.text).toBe('none known');
    const answer = (given: 'struck' | 'valid') => [
      {
        documentId: file.id,
        leftOutSeen: true,
        strikes: [{ start: strike?.start, end: strike?.end, answer: given }],
      },
    ];
    const refused = await sign(anna, id, { answers: answer('struck') });
    expect(refused).toMatchObject({ status: 409, body: { reason: '2' } });
    await edit(anna, id, (all) => all.slice(0, 1));
    expect((await sign(anna, id, { answers: answer('struck') })).status).toBe(201);
  });

  it('asks nothing where everything was read', async () => {
    const { id: document } = await send(service, upload(`${NOTE}\nOnce more.\n`));
    const { id } = await summarize(service, [document]);
    await untilState(service, id, 'draft');
    await claim(anna, id);
    expect((await preview(id)).questions).toEqual([]);
    const { status, body } = await sign(anna, id);
    expect(status).toBe(201);
    expect(body.answered).toEqual([]);
    expect(body.content).not.toContain('leftOut');
    expect(body.statement).not.toContain('"answered":[');
  });
});
