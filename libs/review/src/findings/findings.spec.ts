import {
  headlineColumns,
  headlineFrom,
  headlineOf,
  type OmissionTrace,
  type SentenceTrace,
  type VersionSentence,
} from '@app/summaries';
import { describe, expect, it } from 'vitest';
import { omissionId, omissionNumber, sameOmissions } from './version-omissions.js';

function omission(start: number, change: Partial<OmissionTrace> = {}): OmissionTrace {
  const span = { source: 0, start, end: start + 4, places: [] };
  return {
    class: 'allergy',
    tier: 'must-answer',
    reason: 'allergy',
    section: null,
    spans: [span],
    name: span,
    ...change,
  };
}

function sentence(...statuses: readonly SentenceTrace['status'][]): VersionSentence {
  const evidence = statuses.map((status): SentenceTrace => ({
    start: 0,
    end: 4,
    status,
    spans: [],
    findings: [],
    absence: null,
  }));
  return { section: null, lead: '', text: 'Text', start: 0, end: 4, from: null, evidence };
}

describe('the headline', () => {
  const judged = {
    isChecked: true,
    sentences: [
      sentence('supported'),
      sentence(), // a heading
      sentence('supported', 'contradicted'),
      sentence('unsupported'),
      sentence('not-found'),
      sentence('unchecked'),
    ],
    omissions: [omission(0), omission(8), omission(16, { tier: 'listed', reason: null })],
  };

  it('counts as supported only what is so as a whole, and silence as nothing', () => {
    expect(headlineOf(judged)).toEqual({
      leftOut: 2,
      listed: 1,
      toCheck: 2,
      unchecked: 1,
      supported: 1,
      statements: 5,
    });
  });

  it('leaves out what is answered, each by its number', () => {
    const answered = { sentences: new Set([4]), omissions: new Set([2, 3]) };
    expect(headlineOf(judged, answered)).toMatchObject({ leftOut: 1, listed: 1, toCheck: 1 });
  });

  it('is none where nothing was checked, or by a check without omissions', () => {
    expect(headlineOf({ ...judged, isChecked: false })).toBeNull();
    expect(headlineFrom({ ...headlineColumns(headlineOf(judged)), leftOut: null })).toBeNull();
    expect(headlineFrom(headlineColumns(headlineOf(judged)))).toEqual(headlineOf(judged));
  });
});

describe('an omission', () => {
  it('is called by its version and number', () => {
    expect(omissionNumber(omissionId(2, 3), 2)).toBe(3);
    expect(omissionNumber('2-o3', 1)).toBeNull();
    expect(omissionNumber('2-3', 2)).toBeNull();
  });

  it('is the same in another text where kind and place are', () => {
    const from = { text: 'One.', omissions: [omission(0), omission(8)] };
    const to = {
      text: 'Two.',
      omissions: [omission(8), omission(0, { class: 'medication' }), omission(16)],
    };
    expect([...sameOmissions(from, to)]).toEqual([[1, 2]]);
  });

  it('is counted by its order where two have one place and no name, and both are left', () => {
    const unnamed = omission(0, { name: null });
    const from = { text: 'One.', omissions: [unnamed, unnamed] };
    expect([...sameOmissions(from, { ...from, text: 'Two.' })]).toEqual([
      [1, 1],
      [2, 2],
    ]);
    const one = { text: 'Two.', omissions: [unnamed] };
    // nobody can tell which of the two is left
    expect([...sameOmissions(from, one)]).toEqual([]);
  });

  it('is another one where the same name stands in a conflict', () => {
    const allergy = omission(0);
    const conflict = omission(0, { spans: [...allergy.spans, ...omission(40).spans] });
    const from = { text: 'One.', omissions: [allergy] };
    expect([...sameOmissions(from, { text: 'Two.', omissions: [conflict] })]).toEqual([]);
  });

  it('of a text that says nearly nothing is of that text alone', () => {
    const empty = omission(0, { class: null, reason: 'nearly-empty', spans: [], name: null });
    const from = { text: 'Nothing.', omissions: [empty] };
    expect([...sameOmissions(from, from)]).toEqual([[1, 1]]);
    expect([...sameOmissions(from, { ...from, text: 'Nil.' })]).toEqual([]);
  });
});
