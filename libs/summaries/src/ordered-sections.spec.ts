import { afterAll, beforeAll, expect, it } from 'vitest';
import { FakeEngine } from '../../../test/support/fake-engine.js';
import { startSummariesApp, type SummariesApp } from '../../../test/support/summaries-app.js';
import { outputTokens } from './requests/assignment.js';
import { Profiles } from './profiles/profiles.js';
import { TokenCountStep } from './token-counting/token-count-step.js';

const never = new AbortController().signal;
let app: SummariesApp;

beforeAll(async () => {
  app = await startSummariesApp(new FakeEngine());
});
afterAll(() => app[Symbol.asyncDispose]());

it('weighs a summary by the sections that it will have', async () => {
  const { sections } = Profiles.load().get('visit-note');
  const allergies = await app.summary(await app.addSummary({ sectionIds: ['allergies'] }));
  const usual = await app.summary(await app.addSummary());
  const inProfile = sections.find(({ id }) => id === 'allergies');
  expect(allergies.tokensOutEstimate).toBe(inProfile?.outputTokens);
  expect(usual.tokensOutEstimate).toBe(
    outputTokens(
      sections.filter(({ onRequest }) => !onRequest),
      1,
      null,
    ),
  );
  await app.admin(`update summary set state = 'cancelled' where state = 'queued'`);
});

it('writes the sections that were asked for, and keeps where they stand', async () => {
  const id = await app.addSummary({ sectionIds: ['plan', 'diagnosis'] });
  await using writer = await app.startWriter(
    new FakeEngine({ answer: () => ['Stop lisinopril.'] }),
  );
  await writer.step.takeTurn(never);
  const content = await app.content(id);
  expect(content?.text).toBe('Diagnosis\nStop lisinopril.\n\nPlan\nStop lisinopril.');
  expect(content?.sections.map(({ id: section }) => section)).toEqual(['diagnosis', 'plan']);
});

it('fails a summary whose section is no longer in the profile, before and after it is weighed', async () => {
  const lacking = `update summary set section_ids = '{gone}' where id = $1`;
  const weighed = await app.addSummary({ sectionIds: ['plan'] });
  await app.admin(lacking, [weighed]);
  await using writer = await app.startWriter(new FakeEngine());
  await writer.step.takeTurn(never);
  expect(await app.summary(weighed)).toMatchObject({
    state: 'failed',
    stateReason: 'section-not-found',
  });

  const waiting = await app.addSummary({ sectionIds: ['plan'] });
  await app.admin(lacking, [waiting]);
  await app.admin('update summary set tokens_counted_at = null where id = $1', [waiting]);
  await writer.get(TokenCountStep).run(app.actor.tenantId, waiting, never);
  expect(await app.summary(waiting)).toMatchObject({
    state: 'failed',
    stateReason: 'section-not-found',
  });
});
