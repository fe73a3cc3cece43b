import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { canonicalJson, ObjectKey, sealValue } from '@app/crypto';
import { newId } from '@app/platform';
import { openContent, sealContent } from './version-content.js';

const key = ObjectKey.fromBytes(randomBytes(32));
const row = { tenantId: newId(), id: newId() };

/** As versions were stored before there were sections. */
const OLD = {
  v: 1,
  text: 'A cough.',
  label: 'Written by a test',
  model: null,
  receipt: {
    sourceCharacters: 8,
    readCharacters: 8,
    sourceTokens: 3,
    calls: [
      {
        ask: 'whole',
        promptSha256: 'ab',
        sentTokens: 20,
        evaluatedTokens: 20,
        generatedTokens: 3,
        ended: 'stop',
        promptMs: 1,
        generateMs: 1,
      },
    ],
  },
};

it('a version that was stored before there were sections is read, and has none', () => {
  const place = { ...row, table: 'summary_version', rowId: row.id, version: 1 };
  const contentSealed = sealValue(key, place, canonicalJson(OLD));
  expect(openContent(key, { ...row, contentSealed })).toMatchObject({
    text: OLD.text,
    sections: [],
    receipt: { calls: [{ section: null, sentTokens: 20 }] },
  });
});

it('a version keeps where its sections stand', () => {
  const content = openContent(key, {
    ...row,
    contentSealed: sealContent(key, row, {
      text: 'Plan\nRest.',
      sections: [{ id: 'plan', title: 'Plan', start: 5, end: 10 }],
      label: 'Written by a test',
      model: 'test',
      receipt: {
        sourceCharacters: 1,
        readCharacters: 1,
        sourceTokens: 1,
        codeCharacters: 0,
        sources: [],
        stretches: [],
        passages: null,
        language: null,
        untrainedLanguage: null,
        extractive: false,
        candidates: 1,
        calls: [],
        copied: [],
      },
      evidence: [],
      unchecked: null,
      unused: [],
      conflicts: [],
      omissions: [],
      instructions: [],
      notMade: [],
      comparison: null,
      compared: 0,
      checkVersion: 2,
    }).sealed,
  });
  expect(content?.sections).toEqual([{ id: 'plan', title: 'Plan', start: 5, end: 10 }]);
});

it('what was in doubt in earlier formats is a finding', () => {
  const place = { ...row, table: 'summary_version', rowId: row.id, version: 1 };
  const doubt = { code: 'number', start: 2, end: 7 };
  const evidence = [{ start: 0, end: 8, status: 'contradicted', spans: [], doubts: [doubt] }];
  const contentSealed = sealValue(key, place, canonicalJson({ ...OLD, v: 4, evidence }));
  expect(openContent(key, { ...row, contentSealed })?.evidence).toMatchObject([
    { status: 'contradicted', findings: [doubt], absence: null },
  ]);
});
