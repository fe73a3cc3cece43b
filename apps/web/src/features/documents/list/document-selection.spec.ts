import { describe, expect, it } from 'vitest';
import { aDocument, idOf } from '../testing/examples.js';
import { canBeSource, hindranceOf, inOrder } from './document-selection.js';

const of = (patientId: string | null) => aDocument({ patientId });

describe('documents that are to be summarized together', () => {
  it('are two or more, and no more than a summary takes', () => {
    expect(hindranceOf([of(null)])).toBe('one');
    expect(hindranceOf([of(null), of(null)])).toBe(null);
    expect(hindranceOf(Array.from({ length: 51 }, () => of(null)))).toBe('many');
  });

  it('are of one patient, as far as they name one', () => {
    expect(hindranceOf([of(idOf(1)), of(null), of(idOf(1))])).toBe(null);
    expect(hindranceOf([of(idOf(1)), of(null), of(idOf(2))])).toBe('patients');
  });

  it('have been read', () => {
    expect(canBeSource(aDocument())).toBe(true);
    expect(canBeSource(aDocument({ state: 'rejected' }))).toBe(false);
  });

  it('are read in the order of their arrival, the newest last', () => {
    const at = (id: number, createdAt: string) => aDocument({ id: idOf(id), createdAt });
    const documents = [
      at(1, '2026-11-24T12:00:00.000Z'),
      at(2, '2025-01-01T00:00:00.000Z'),
      at(3, '2026-11-24T12:00:00.000Z'),
      at(4, '2026-11-24T11:59:59.999Z'),
    ];
    expect(inOrder(documents).map(({ id }) => id)).toEqual([2, 4, 1, 3].map(idOf));
  });
});
