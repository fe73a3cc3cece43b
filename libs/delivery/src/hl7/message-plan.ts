import type { Hl7Event } from '../delivery.entities.js';
import type { Hl7Settings } from './hl7-settings.js';
import type { SentMessage, SentDocumentStatus } from './sent-message.entity.js';

/** What this destination was sent of this summary before. */
export interface SentBefore {
  readonly number: string;
  readonly documentStatus: SentDocumentStatus;
  readonly state: SentMessage['state'];
}

/** Which message says what has happened. */
export interface MessagePlan {
  readonly event: 'T02' | 'T04' | 'T06' | 'T08' | 'T10' | 'T11' | 'R01';
  /** TXA-12, or OBR-3. */
  readonly number: string;
  /** TXA-13. Ours, or none: never the number of a source. */
  readonly parent: string | null;
  readonly documentStatus: SentDocumentStatus;
  /** Whether somebody has answered for what it is about. */
  readonly isSigned: boolean;
  /** OBX-11 of a document, OBR-25 and OBX-11 of a result (tables 0085, 0123). */
  readonly result: 'P' | 'F' | 'C' | 'X';
}

interface Circumstances {
  /** What was sent before, oldest first. */
  readonly before: readonly SentBefore[];
  readonly settings: Pick<Hl7Settings, 'messages' | 'withdrawal'>;
  /** Whether an amendment only adds. */
  readonly isAddition: boolean;
  readonly newNumber: string;
}

/** Null where there is nothing that could be withdrawn. */
export function planOf(event: Hl7Event, circumstances: Circumstances): MessagePlan | null {
  return circumstances.settings.messages === 'MDM'
    ? ofDocument(event, circumstances)
    : ofResult(event, circumstances);
}

function ofDocument(
  event: Hl7Event,
  { before, settings, isAddition, newNumber }: Circumstances,
): MessagePlan | null {
  const taken = before.filter(({ state }) => state === 'taken');
  // an addendum is part of the document that it adds to
  const active = taken.findLast(({ documentStatus }) => documentStatus === 'final');
  const draft = active
    ? undefined
    : taken.findLast(({ documentStatus }) => documentStatus === 'draft');
  const isNew = { number: newNumber, parent: null } as const;
  switch (event) {
    case 'drafted':
    case 'edited': {
      const drafted = { documentStatus: 'draft', isSigned: false, result: 'P' } as const;
      if (draft) return { event: 'T08', number: draft.number, parent: null, ...drafted };
      return { event: 'T02', ...isNew, ...drafted };
    }
    case 'signed':
    case 'amended': {
      const final = { documentStatus: 'final', isSigned: true, result: 'F' } as const;
      if (draft) return { event: 'T04', number: draft.number, parent: null, ...final };
      if (event === 'signed' || !active) return { event: 'T02', ...isNew, ...final };
      const newer = { number: newNumber, parent: active.number } as const;
      return isAddition
        ? { event: 'T06', ...newer, ...final, documentStatus: 'addendum' }
        : { event: 'T10', ...newer, ...final };
    }
    case 'withdrawn': {
      // what was never answered may have arrived
      const last = active ?? draft ?? before.findLast(({ state }) => state === 'unanswered');
      if (!last) return null;
      const isSigned = last.documentStatus !== 'draft';
      const withdrawn = { documentStatus: 'withdrawn', isSigned } as const;
      if (!isSigned || settings.withdrawal === 'T11') {
        return { event: 'T11', number: last.number, parent: null, ...withdrawn, result: 'X' };
      }
      return {
        event: 'T10',
        number: newNumber,
        parent: last.number,
        ...withdrawn,
        result: 'F',
      };
    }
  }
}

/** One result keeps its number, whatever becomes of it. */
function ofResult(event: Hl7Event, { before, newNumber }: Circumstances): MessagePlan | null {
  const known = before.findLast(({ state }) => state !== 'refused');
  const isFinal = before.some(
    ({ state, documentStatus }) => state === 'taken' && documentStatus === 'final',
  );
  const plan = { event: 'R01', number: known?.number ?? newNumber, parent: null } as const;
  switch (event) {
    case 'drafted':
    case 'edited':
      return { ...plan, documentStatus: 'draft', isSigned: false, result: 'P' };
    case 'signed':
    case 'amended':
      return { ...plan, documentStatus: 'final', isSigned: true, result: isFinal ? 'C' : 'F' };
    case 'withdrawn':
      return known
        ? {
            ...plan,
            documentStatus: 'withdrawn',
            isSigned: known.documentStatus !== 'draft',
            result: 'X',
          }
        : null;
  }
}
