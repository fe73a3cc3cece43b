import type { DetailedError } from 'tus-js-client';
import { csrfHeaders, ServiceProblem } from '../../../service.js';

interface Bytes {
  readonly uploadId: string;
  readonly file: File;
  readonly pieceBytes: number;
  readonly signal: AbortSignal;
  /** Told many times a second; includes what the service had before. */
  readonly onProgress: (sentBytes: number) => void;
}

/**
 * Sends what the service does not have yet of a file, by tus. Nothing of it is kept in the browser:
 * where to go on, the service says. Throws `ServiceProblem`, with status 0 where no answer came.
 */
export async function sendBytes(bytes: Bytes): Promise<void> {
  const { uploadId, file, pieceBytes, signal, onProgress } = bytes;
  // not part of the first page
  const { Upload } = await import('tus-js-client');
  if (signal.aborted) return;
  await new Promise<void>((resolve, reject) => {
    const upload = new Upload(file, {
      uploadUrl: `/api/uploads/${uploadId}/bytes`,
      storeFingerprintForResuming: false,
      chunkSize: pieceBytes,
      // trying again is the upload queue's: it also knows of the line and of the session
      retryDelays: null,
      onBeforeRequest: (request) => {
        for (const [name, value] of Object.entries(csrfHeaders())) request.setHeader(name, value);
      },
      onProgress,
      onSuccess: () => resolve(),
      onError: (error) => reject(toProblem(error)),
    });
    signal.addEventListener('abort', () => {
      void upload.abort();
      resolve();
    });
    upload.start();
  });
}

function toProblem(error: Error | DetailedError): ServiceProblem {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (!response || response.getStatus() === 0) return new ServiceProblem(0, 'unreachable', '');
  const status = response.getStatus();
  const waits = Number(response.getHeader('Retry-After') ?? Number.NaN);
  const retryAfter = Number.isFinite(waits) ? waits : null;
  const { code, title } = problemIn(response.getBody());
  return new ServiceProblem(status, code ?? `http-${status}`, title ?? '', [], retryAfter);
}

function problemIn(body: string): { readonly code?: string; readonly title?: string } {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null) return {};
    return {
      ...('code' in parsed && typeof parsed.code === 'string' ? { code: parsed.code } : {}),
      ...('title' in parsed && typeof parsed.title === 'string' ? { title: parsed.title } : {}),
    };
  } catch {
    return {}; // an answer to HEAD has no body, and one of a proxy may be anything
  }
}
