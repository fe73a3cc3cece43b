import { expect, it } from 'vitest';
import type { KnownSummary, KnownVersion } from './known-summary.js';
import { summarizeResult } from './summarize-operation.js';
import { toSummaryReference } from './summary-reference.js';

const ID = '0190163e-0000-7000-8000-000000000001';
const version: KnownVersion = {
  referenceId: ID,
  documentId: ID,
  identity: ID,
  createdAt: new Date('2026-01-01T00:00:00Z'),
  status: 'current',
  docStatus: 'preliminary',
  signers: [],
  headline: { leftOut: 2, toCheck: 1, unchecked: 0, supported: 12, statements: 15, listed: 4 },
};
const summary: KnownSummary = {
  id: ID,
  title: 'Visit note',
  profile: { id: 'visit-note', version: 1 },
  confidentiality: 'N',
  changedAt: version.createdAt,
  patient: null,
  sourceIds: [],
  sourceChange: null,
  device: null,
  versions: [version],
};

it('a draft says first what it leaves out and what is to be checked', () => {
  const reference = toSummaryReference(summary, version);
  expect(reference.description).toBe(
    'Visit note. 6 left out, 2 to answer, 1 to check, 12 of 15 supported.',
  );
  expect(reference.extension).toEqual([
    {
      url: 'urn:cloister:summary-headline',
      extension: [
        { url: 'leftOut', valueInteger: 2 },
        { url: 'toCheck', valueInteger: 1 },
        { url: 'unchecked', valueInteger: 0 },
        { url: 'supported', valueInteger: 12 },
        { url: 'statements', valueInteger: 15 },
        { url: 'listed', valueInteger: 4 },
      ],
    },
  ]);
  const { parameter = [] } = summarizeResult(ID, version, {
    resourceType: 'Bundle',
    type: 'document',
  });
  expect(parameter.find(({ name }) => name === 'headline')?.part?.[0]).toEqual({
    name: 'leftOut',
    valueInteger: 2,
  });
});

it('sentences that could not be judged are told beside the others', () => {
  const headline = {
    leftOut: 0,
    toCheck: 0,
    unchecked: 9,
    supported: 6,
    statements: 15,
    listed: 0,
  };
  const some = { ...version, headline };
  expect(toSummaryReference(summary, some).description).toBe(
    'Visit note. 0 left out, 0 to check, 9 not checked, 6 of 15 supported.',
  );
});

it('a version that was not checked says no numbers', () => {
  const unchecked = { ...version, headline: null };
  const reference = toSummaryReference({ ...summary, versions: [unchecked] }, unchecked);
  expect(reference.description).toBe('Visit note');
  expect(reference).not.toHaveProperty('extension');
});
