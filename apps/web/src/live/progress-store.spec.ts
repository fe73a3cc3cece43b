import { describe, expect, it, vi } from 'vitest';
import { ChangeEmitter } from './change-emitter.js';
import type { WorkEvent } from './progress-event.js';
import { type ProgressKey, ProgressStore } from './progress-store.js';

function aStore() {
  const pictures: (() => void)[] = [];
  const store = new ProgressStore(new ChangeEmitter<ProgressKey>((flush) => pictures.push(flush)));
  const draw = () => {
    for (const flush of pictures.splice(0)) flush();
  };
  return { store, draw, pictures };
}

const summary = (id: string, state: 'queued' | 'running' | 'failed' = 'running'): WorkEvent => ({
  kind: 'summary',
  id,
  documentIds: ['d1'],
  state,
  reason: null,
  queue: null,
});
const text = (words: string): WorkEvent => ({
  kind: 'text',
  summaryId: 's1',
  of: 'draft',
  text: words,
});

describe('what the stream has told', () => {
  it('reaches its listeners once for a picture of the screen, however many events came', () => {
    const { store, draw, pictures } = aStore();
    const heard = vi.fn<() => void>();
    store.changes.subscribe('text:s1', heard);
    for (let word = 0; word < 500; word += 1) store.apply(text('word '));
    expect([heard.mock.calls.length, pictures.length]).toEqual([0, 1]);
    draw();
    expect(heard).toHaveBeenCalledOnce();
    expect(store.text('s1')?.draft).toHaveLength(2500);
  });

  it('wakes only those whose own thing has changed', () => {
    const { store, draw } = aStore();
    const [mine, other] = [vi.fn<() => void>(), vi.fn<() => void>()];
    store.changes.subscribe('summary:s1', mine);
    store.changes.subscribe('summary:s2', other);
    store.apply(summary('s1'));
    draw();
    expect([mine.mock.calls.length, other.mock.calls.length]).toEqual([1, 0]);
  });

  it('keeps what did not change the same, so that nothing renders anew', () => {
    const { store } = aStore();
    store.apply(summary('s1'));
    const before = store.summary('s1');
    store.apply(summary('s2'));
    store.apply(text('word'));
    expect(store.summary('s1')).toBe(before);
  });

  it('throws away the text of a run when another begins', () => {
    const { store } = aStore();
    store.apply(summary('s1'));
    store.apply(text('of the first run'));
    store.apply({ kind: 'started', summaryId: 's1', run: 2 });
    expect(store.text('s1')).toEqual({ run: 2, part: '', draft: '' });
    store.apply(text('anew'));
    expect(store.text('s1')?.draft).toBe('anew');
  });

  it('shows the notes of one part at a time', () => {
    const { store } = aStore();
    store.apply(summary('s1'));
    store.apply({ kind: 'reading', summaryId: 's1', call: 1, calls: 2 });
    store.apply({ kind: 'text', summaryId: 's1', of: 'part', text: 'first part' });
    store.apply({ kind: 'reading', summaryId: 's1', call: 2, calls: 2 });
    expect(store.text('s1')?.part).toBe('');
    expect(store.summary('s1')?.reading).toEqual({ call: 2, calls: 2 });
    store.apply({ kind: 'comparing', summaryId: 's1', sentence: 3, sentences: 9 });
    expect(store.summary('s1')?.comparing).toEqual({ sentence: 3, sentences: 9 });
  });

  it('knows the newest summary of a document after a retry, in whatever order they are told', () => {
    const { store } = aStore();
    store.apply(summary('018f-2'));
    store.apply(summary('018f-1', 'failed'));
    expect(store.newestSummaryOf('d1')).toBe('018f-2');
  });

  it('takes an answer of the service only for what the stream has not told', () => {
    const { store } = aStore();
    store.apply({ kind: 'document', id: 'd1', state: 'extracted', reason: null });
    store.restore({ ...aDocument, state: 'extracting', summary: null });
    expect(store.document('d1')?.state).toBe('extracted');
  });

  it('forgets everything for the next person', () => {
    const { store, draw } = aStore();
    store.apply(summary('s1'));
    store.apply(text('of a patient'));
    draw();
    const heard = vi.fn<() => void>();
    store.changes.subscribe('text:s1', heard);
    store.clear();
    draw();
    expect([store.text('s1'), store.summary('s1'), store.newestSummaryOf('d1')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(heard).toHaveBeenCalledOnce();
  });
});

const aDocument: Parameters<ProgressStore['restore']>[0] = {
  id: 'd1',
  state: 'extracted',
  sourceStatus: null,
  outdatedAt: null,
  successors: [],
  patientCheck: null,
  patientReference: null,
  encounterCancelledAt: null,
  reason: null,
  reasonDetails: null,
  reasonText: null,
  parentId: null,
  source: 'web',
  mediaType: 'text/plain',
  sizeBytes: 1,
  confidentiality: 'N',
  fileName: null,
  patientId: null,
  patientIdentifier: null,
  patientAuthority: null,
  patientName: null,
  encounterAuthority: null,
  encounterId: null,
  encounterIdentifier: null,
  externalNumber: null,
  extraction: null,
  summary: null,
  broughtInBy: { kind: 'person', id: 'p1', name: null },
  createdAt: '2026-11-24T20:00:00.000Z',
  held: false,
  eraseAfter: null,
  erasureId: null,
  changedAt: '2026-11-24T20:00:00.000Z',
};
