import { useEffect, useState } from 'react';
import { getDocumentContent } from '@app/api-client';
import { openPdf, type PdfDocument } from './pdf-library.js';

export type PdfFailure = 'encrypted' | 'broken' | 'unreachable';

export type OpenedPdf =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly pdf: PdfDocument }
  | { readonly state: 'failed'; readonly failure: PdfFailure };

/**
 * The pages of a document, held in memory as long as they are on the screen and never longer. For one
 * document: another one needs a component of its own.
 */
export function usePdf(documentId: string): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ state: 'opening' });
  useEffect(() => {
    const gone = new AbortController();
    const isGone = (): boolean => gone.signal.aborted;
    let close = (): void => {};
    const open = async (): Promise<void> => {
      const bytes = await readBytes(documentId, gone.signal);
      if (isGone()) return;
      if (!bytes) return setOpened({ state: 'failed', failure: 'unreachable' });
      const task = openPdf(bytes);
      close = () => void task.destroy();
      try {
        setOpened({ state: 'open', pdf: await task.promise });
      } catch (error) {
        if (!isGone()) setOpened({ state: 'failed', failure: failureOf(error) });
      }
    };
    void open();
    return () => {
      gone.abort();
      close();
    };
  }, [documentId]);
  return opened;
}

async function readBytes(documentId: string, signal: AbortSignal): Promise<ArrayBuffer | null> {
  const { data } = await getDocumentContent({
    path: { documentId },
    parseAs: 'arrayBuffer',
    signal,
  }).catch(() => ({ data: undefined }));
  return data instanceof ArrayBuffer ? data : null;
}

function failureOf(error: unknown): PdfFailure {
  return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'broken';
}
