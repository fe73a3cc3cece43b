import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import type { ProfileList } from '../../apps/api/src/system/profiles.dto.js';
import { FakeEngine } from '../support/fake-engine.js';
import {
  postJson,
  read,
  send,
  summarize,
  untilDocument,
  untilState,
  upload,
} from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { entries } from './admin.js';
import { problemOf } from './problem.js';

const PROFILE = 'visit-note';
let service: TestService;
let documentId: string;
/** While it is true nothing is written, so that an order stays under way. */
let broken = false;

beforeAll(async () => {
  service = await startService();
  await service.startWorker(
    new FakeEngine({
      answer: ({ messages }) => {
        if (broken) return [];
        return [messages.at(-1)?.content.includes('"Allergies"') ? 'No allergies.' : 'Words.'];
      },
    }),
  );
  // an answer that no document supports would be replaced
  documentId = (await send(service, upload('Words. No allergies.'))).id;
  await untilDocument(service, documentId, 'extracted');
});
afterAll(() => service[Symbol.asyncDispose]());

async function drafted(extra: Record<string, unknown> = {}): Promise<SummaryView> {
  const { id } = await summarize(service, [documentId], { profile: PROFILE, ...extra });
  return untilState(service, id, 'draft');
}

async function sectionsOf(profile: string): Promise<ProfileList['items'][number]['sections']> {
  const { items } = await read<ProfileList>(service, '/api/profiles');
  return items.find(({ id }) => id === profile)?.sections ?? [];
}

describe('the list of profiles', () => {
  it('has the sections of each, with their titles in other languages, and which come on request', async () => {
    const sections = await sectionsOf(PROFILE);
    expect(sections[0]).toEqual({
      id: 'subjective',
      title: 'Subjective',
      translations: { de: 'Subjektiv' },
      onRequest: false,
      whereCopied: false,
    });
    const allergies = sections.find(({ id }) => id === 'allergies');
    expect(allergies).toMatchObject({ onRequest: true, whereCopied: true });
  });
});

describe('a summary', () => {
  it('has the sections of its profile that need no request, and tells where each stands', async () => {
    const { sections, version } = await drafted();
    expect(sections).toBeNull();
    const expected = (await sectionsOf(PROFILE)).filter(({ onRequest }) => !onRequest);
    expect(version?.text).toBe(expected.map(({ title }) => `${title}\nWords.`).join('\n\n'));
    expect(version?.sections.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    for (const { start, end } of version?.sections ?? []) {
      expect(version?.text.slice(start, end)).toBe('Words.');
    }
    expect(version?.receipt.calls.map(({ ask, section }) => [ask, section])).toEqual(
      expected.map(({ id }) => ['whole', id]),
    );
  });

  it('has the sections that are asked for by id, in the order of the profile', async () => {
    const asked = ['allergies', 'subjective', 'allergies'];
    const { id, sections, version } = await drafted({ sections: asked });
    expect(sections).toEqual(['subjective', 'allergies']);
    expect(version?.text).toBe('Subjective\nWords.\n\nAllergies\nNo allergies.');
    const requested = await entries(service, 'summary.requested');
    const entry = requested.find(({ subject_id: subject }) => subject === id);
    expect(JSON.parse(entry?.canonical.toString('utf8') ?? '{}')).toMatchObject({
      details: { profile: PROFILE, sections: 'subjective allergies' },
    });
  });

  it('of one section is the text alone', async () => {
    const { version } = await drafted({ sections: ['allergies'] });
    expect(version?.text).toBe('No allergies.');
    expect(version?.sections).toEqual([
      { id: 'allergies', title: 'Allergies', start: 0, end: 'No allergies.'.length },
    ]);
  });

  it.each([['horoscope'], ['subjective', 'GENHX']])(
    'is refused with a section that the profile lacks (%s), and told which there are',
    async (...sections) => {
      const body = { documentIds: [documentId], profile: PROFILE, sections };
      const { code, title } = await problemOf(await postJson(service, '/api/summaries', body), 422);
      expect(code).toBe('section-not-found');
      for (const { id } of await sectionsOf(PROFILE)) expect(title).toContain(id);
    },
  );

  it('is refused with an empty list of sections', async () => {
    const body = { documentIds: [documentId], profile: PROFILE, sections: [] };
    await problemOf(await postJson(service, '/api/summaries', body), 400);
  });

  it('is not the answer to an order of other sections under the same key', async () => {
    const order = (sections?: readonly string[]): Promise<Response> =>
      postJson(
        service,
        '/api/summaries',
        { documentIds: [documentId], profile: PROFILE, ...(sections && { sections }) },
        { 'idempotency-key': 'sections' },
      );
    expect((await order(['allergies'])).status).toBe(201);
    expect((await order(['allergies'])).headers.get('idempotent-replayed')).toBe('true');
    await problemOf(await order(), 422);
  });

  it('keeps its sections when it is asked for again', async () => {
    broken = true;
    const { id } = await summarize(service, [documentId], {
      profile: PROFILE,
      sections: ['allergies'],
    });
    // it is cancelled between two attempts, or before the first
    await service.call(`/api/summaries/${id}`, { method: 'DELETE' });
    broken = false;
    const retried = await service.call(`/api/summaries/${id}/retry`, { method: 'POST' });
    expect(retried.status).toBe(201);
    const { id: again } = (await retried.json()) as SummaryView;
    const { sections, version } = await untilState(service, again, 'draft');
    expect(sections).toEqual(['allergies']);
    expect(version?.text).toBe('No allergies.');
  });
});
