import { expect, it } from 'vitest';
import { EVIDENCE_STATUSES } from './evidence.js';
import { openFindings } from './open-findings.js';

it('keeps the sentences that the source lacks or contradicts, in their order', () => {
  const evidence = EVIDENCE_STATUSES.map((status, start) => ({
    start,
    end: start + 1,
    status,
    spans: [],
    findings: [],
    absence: null,
  }));
  expect(openFindings(evidence).map(({ status }) => status)).toEqual([
    'unsupported',
    'contradicted',
  ]);
});
