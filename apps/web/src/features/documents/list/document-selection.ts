import { createContext, useContext } from 'react';
import type { Document } from '@app/api-client';

/** As many as one summary takes. */
const TOGETHER_MAX = 50;

export interface DocumentSelection {
  readonly has: (documentId: string) => boolean;
  readonly toggle: (document: Document) => void;
}

/** Which documents of the list are chosen, for its rows. */
export const DocumentSelectionContext = createContext<DocumentSelection>({
  has: () => false,
  toggle: () => {},
});

export function useDocumentSelectionContext(): DocumentSelection {
  return useContext(DocumentSelectionContext);
}

/** Only a document whose text was read can be a source. */
export function canBeSource({ state }: Pick<Document, 'state'>): boolean {
  return state === 'extracted';
}

export type Hindrance = 'one' | 'patients' | 'many';

/**
 * Why these documents cannot be summarized together, as far as the list knows. One without a patient
 * goes with any other: the service decides.
 */
export function hindranceOf(documents: readonly Document[]): Hindrance | null {
  if (documents.length < 2) return 'one';
  if (documents.length > TOGETHER_MAX) return 'many';
  const patients = new Set(documents.flatMap(({ patientId }) => patientId ?? []));
  return patients.size > 1 ? 'patients' : null;
}

/** As a summary reads them: the newest last. */
export function inOrder(documents: readonly Document[]): readonly Document[] {
  return documents.toSorted(
    (one, other) =>
      Date.parse(one.createdAt) - Date.parse(other.createdAt) || one.id.localeCompare(other.id),
  );
}
