import { useQuery } from '@tanstack/react-query';
import { getDocumentOptions } from '@app/api-client/react-query';

/** The name of a document's file; null while it is not known, or where it has none. */
export function useDocumentName(documentId: string | undefined): string | null {
  const { data } = useQuery({
    ...getDocumentOptions({ path: { documentId: documentId ?? '' } }),
    enabled: documentId !== undefined,
  });
  return data?.fileName ?? null;
}
