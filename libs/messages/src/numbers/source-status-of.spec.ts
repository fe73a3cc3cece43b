import { describe, expect, it } from 'vitest';
import { type NumberedMessage, sourceStatusOf } from './source-status-of.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 0, minute));

/**
 * `T10>corrected:b`: event, `>` where it names the parent, status, and what was made of it; after `/` the status of
 * that, where it is another.
 */
function said(...messages: readonly string[]): readonly NumberedMessage[] {
  return messages.map((message, minute) => {
    const [, event = '', parent, status = '', ids = ''] =
      /^([A-Z]\d\d)(>?)([a-z-]+(?:\/[a-z]+)?):?(.*)$/.exec(message) ?? [];
    const [ofEarlier = '', own] = status.split('/');
    return {
      speaks: parent ? 'of-parent' : 'itself',
      event,
      status: ofEarlier as NumberedMessage['status'],
      ...(own && { own: own as NumberedMessage['status'] }),
      at: at(minute),
      documentIds: ids === '' ? [] : ids.split(','),
    };
  });
}

/** `a corrected since 1 > b`, `a final`, `a addended since 1 + b`. */
function statusLines(messages: readonly NumberedMessage[]): readonly string[] {
  return sourceStatusOf(messages).map(({ documentId, status, outdatedAt, successors }) =>
    [
      `${documentId} ${status}`,
      ...(outdatedAt ? [`since ${outdatedAt.getUTCMinutes()}`] : []),
      ...successors.map(({ id, kind }) => `${kind === 'replaces' ? '>' : '+'} ${id}`),
    ].join(' '),
  );
}

describe('documents of a number', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['stand as they came', ['T02final:a'], ['a final']],
    [
      'are replaced by a result of the same number',
      ['R01preliminary:a', 'R01final:b'],
      ['a replaced since 1 > b', 'b final'],
    ],
    [
      'are corrected by an edit',
      ['T02final:a', 'T08corrected:b'],
      ['a corrected since 1 > b', 'b corrected'],
    ],
    ['are corrected elsewhere', ['T02final:a', 'T07corrected'], ['a corrected since 1']],
    ['become final without another text', ['T02preliminary:a', 'T03final'], ['a final']],
    ['become final by the same text again', ['R01preliminary:a', 'R01final:a'], ['a final']],
    ['are no longer final', ['T02final:a', 'T03preliminary'], ['a preliminary since 1']],
    ['are taken back', ['T02final:a', 'T11cancelled'], ['a cancelled since 1']],
    ['stand again', ['T02final:a', 'T11cancelled', 'T03final'], ['a final']],
    [
      'are taken back with all of their versions, and stand again as they stood',
      ['T02final:a', 'T08corrected:b', 'T11cancelled', 'T03final'],
      ['a corrected since 1 > b', 'b corrected'],
    ],
    [
      'are taken back with all of their versions',
      ['T02final:a', 'T08corrected:b', 'T11cancelled'],
      ['a cancelled since 1 > b', 'b cancelled since 2'],
    ],
    [
      'are of another patient, all of them',
      ['T02final:a,b', 'T03wrong-patient'],
      ['a wrong-patient since 1', 'b wrong-patient since 1'],
    ],
    [
      'are withdrawn in part, and read on without it',
      ['R01final:a', 'R01wrong-patient/corrected:b'],
      ['a wrong-patient since 1 > b', 'b corrected'],
    ],
    [
      'are withdrawn in part and then as a whole',
      ['R01final:a', 'R01cancelled/corrected:b', 'R01cancelled/cancelled:c'],
      ['a cancelled since 1 > b', 'b cancelled since 2', 'c cancelled since 2'],
    ],
    [
      'are replaced by another number',
      ['T02final:a', 'T10>corrected:b'],
      ['a replaced since 1 > b'],
    ],
    [
      'are replaced, and the new text is still to come',
      ['T02final:a', 'T09>corrected'],
      ['a replaced since 1'],
    ],
    [
      'are added to',
      ['T02final:a', 'T06>addended:b', 'T06>addended:c'],
      ['a addended since 1 + b + c'],
    ],
    [
      'are not readable again because they are added to',
      ['T02final:a', 'T11cancelled', 'T06>addended:b'],
      ['a cancelled since 1 + b'],
    ],
    [
      'are added to under their own number',
      ['T02final:a', 'T06addended:b'],
      ['a addended since 1 + b', 'b final'],
    ],
    [
      'go over several versions, and back to the first',
      ['R01final:a', 'R01corrected:b', 'R01corrected:a'],
      ['a corrected', 'b corrected since 2 > a'],
    ],
    [
      'are not replaced by what was taken back itself',
      ['T02final:a', 'T10>cancelled:b'],
      ['a final'],
    ],
    [
      'are outdated when they come late',
      ['T10>corrected:b', 'T02final:a'],
      ['a replaced since 1 > b'],
    ],
  ])('%s', (_, messages, statuses) => {
    expect(statusLines(said(...messages))).toEqual(statuses);
  });
});
