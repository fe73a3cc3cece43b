import { expect, it } from 'vitest';
import type { RunRecord } from '../runs/run-record.js';
import { differencesOf } from './compare-runs.js';

const CALL = {
  ask: 'whole',
  stretch: 0,
  section: 'plan',
  promptSha256: 'aa',
  sentTokens: 1,
  evaluatedTokens: 1,
  reusedTokens: 0,
  generatedTokens: 1,
  takenBack: 0,
  setAsideCharacters: 0,
  replaced: false,
  used: true,
  ended: 'stop',
  alone: true,
  promptMs: 1,
  generateMs: 1,
} as const;

const COPIED = { section: 'medications', rows: 1, rowsLeftOut: 0, spans: [{ start: 0, end: 1 }] };
const RECORD: RunRecord = {
  v: 3,
  run: '0199c1f0-7a51-7c3a-9a53-2f1f2f0a9b1e',
  cloister: '1.0.0',
  host: 'one',
  profile: { id: 'general', version: 1, sha256: 'bb' },
  engine: {
    engine: 'llama-cpp',
    build: 'b1',
    model: { id: 'm', name: 'M', sha256: 'cc' },
    adapter: { id: 'a', sha256: 'dd' },
    contextTokens: 8192,
    sequences: 1,
    chatTemplateSha256: 'ee',
    label: 'Written by a test',
    followsRequests: true,
    networkIsolated: true,
  },
  sampling: { temperature: 0.01, seed: 1 },
  sections: ['plan'],
  receipt: {
    sourceCharacters: 1,
    readCharacters: 1,
    sourceTokens: 1,
    codeCharacters: 0,
    sources: [],
    stretches: [{ start: 0, end: 1, tokens: 1, pages: [] }],
    passages: null,
    language: null,
    untrainedLanguage: null,
    extractive: false,
    candidates: 1,
    calls: [CALL],
    copied: [],
  },
  source: 'ff',
  text: '00',
  content: '11',
  startedAt: '2026-01-01T00:00:00.000Z',
  endedAt: '2026-01-01T00:00:01.000Z',
};

it('finds nothing that matters in times, ids, what was written and answers that were not used', () => {
  const later = { run: RECORD.run.replace('0', '1'), endedAt: '2026-02-01T00:00:00.000Z' };
  const slower = {
    ...RECORD.receipt,
    calls: [
      { ...CALL, promptMs: 9 },
      { ...CALL, used: false },
    ],
  };
  expect(differencesOf(RECORD, { ...RECORD, ...later, receipt: slower, text: '22' })).toEqual([]);
});

it.each([
  ['source', { source: '99' }],
  ['profile', { profile: { ...RECORD.profile, version: 2 } }],
  ['prompts', { receipt: { ...RECORD.receipt, calls: [{ ...CALL, promptSha256: '99' }] } }],
  ['copied', { receipt: { ...RECORD.receipt, copied: [COPIED] } }],
  [
    'passages',
    {
      receipt: {
        ...RECORD.receipt,
        passages: { spans: [{ start: 0, end: 1 }], tokens: 1, pages: [] },
      },
    },
  ],
  ['engine', { engine: { ...RECORD.engine, build: 'b2' } }],
  ['adapter', { engine: { ...RECORD.engine, adapter: null } }],
  ['sampling', { sampling: { ...RECORD.sampling, seed: 2 } }],
  ['sampling', { receipt: { ...RECORD.receipt, candidates: 3 } }],
  ['alone', { receipt: { ...RECORD.receipt, calls: [{ ...CALL, alone: false }] } }],
  ['host', { host: 'two' }],
] as const)('names the %s where that changed', (fact, change) => {
  const found = differencesOf(RECORD, { ...RECORD, ...change } as RunRecord);
  expect(found.map((difference) => difference.fact)).toEqual([fact]);
  expect(found[0]?.was).not.toBe(found[0]?.is);
});
