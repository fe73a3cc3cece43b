import { Upload as TusUpload } from 'tus-js-client';
import { UploadList, UploadView } from '../../apps/api/src/uploads/uploads.dto.js';
import { NOTE } from '../support/rest.js';
import type { TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { rows } from './admin.js';

/** Whoever answers: a service within the test's process, or a whole installation. */
export type Api = Pick<TestService, 'call'>;

export const TUS = { 'tus-resumable': '1.0.0' };
let uploads = 0;
const FILE = { fileName: 'note.txt', mediaType: 'text/plain' };

/** A text of this many bytes, no two parts of which are alike. */
export function longText(sizeBytes: number): Buffer {
  const lines: string[] = [NOTE];
  let size = NOTE.length;
  for (let count = 0; size < sizeBytes; count += 1) {
    const line = `Line ${count}: the cough is better, ${count * 7919} steps walked.\n`;
    lines.push(line);
    size += line.length;
  }
  return Buffer.from(lines.join('')).subarray(0, sizeBytes);
}

export function begin(
  service: Api,
  file: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return service.call('/api/uploads', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ ...FILE, externalNumber: `upload-${(uploads += 1)}`, ...file }),
  });
}

export async function begun(
  service: Api,
  sizeBytes: number,
  file: Record<string, unknown> = {},
): Promise<UploadView> {
  const response = await begin(service, { sizeBytes, ...file });
  if (response.status !== 201) {
    throw new Error(`creation answered ${response.status}: ${await response.text()}`);
  }
  return uploadIn(response);
}

export async function uploadIn(response: Response): Promise<UploadView> {
  return UploadView.parse(await response.json());
}

export const bytesPath = (id: string): string => `/api/uploads/${id}/bytes`;

export function patch(
  service: Api,
  id: string,
  offset: number,
  bytes: Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return service.call(bytesPath(id), {
    method: 'PATCH',
    headers: {
      ...TUS,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
      ...headers,
    },
    body: bytes,
  });
}

export function head(service: Api, id: string): Promise<Response> {
  return service.call(bytesPath(id), { method: 'HEAD', headers: TUS });
}

/** How many bytes the service says are stored for good. */
export async function offsetOf(service: Api, id: string): Promise<number> {
  const response = await head(service, id);
  if (response.status !== 200) throw new Error(`HEAD answered ${response.status}`);
  return Number(response.headers.get('upload-offset'));
}

/** Sends what is missing with the client of the tus project. */
export function sendRest(
  { url, key }: { readonly url: string; readonly key: string },
  id: string,
  bytes: Buffer,
  options: { readonly chunkSize?: number; readonly onProgress?: (sent: number) => void } = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    new TusUpload(bytes, {
      uploadUrl: `${url}${bytesPath(id)}`,
      headers: { authorization: `Bearer ${key}` },
      retryDelays: [50, 100, 200, 400, 800, 1600],
      ...(options.chunkSize !== undefined && { chunkSize: options.chunkSize }),
      ...(options.onProgress && { onProgress: options.onProgress }),
      onSuccess: () => resolve(),
      onError: reject,
    }).start();
  });
}

export async function listed(service: Api): Promise<readonly UploadView[]> {
  const response = await service.call('/api/uploads');
  return UploadList.parse(await response.json()).items;
}

export async function uploadOf(service: Api, id: string): Promise<UploadView> {
  const found = (await listed(service)).find((upload) => upload.id === id);
  if (!found) throw new Error('the upload is not on the list');
  return found;
}

export function untilUpload(
  service: Api,
  id: string,
  holds: (upload: UploadView) => boolean,
): Promise<UploadView> {
  return until('upload as expected', async () => {
    const upload = await uploadOf(service, id);
    return holds(upload) && upload;
  });
}

export async function pieces(
  service: TestService,
  id: string,
): Promise<readonly { number: number; start: number; size: number }[]> {
  return rows(
    service,
    `select number, start_byte as start, size_bytes as size from upload_piece
     where upload_id = $1 order by number`,
    [id],
  );
}

/** The document as it can be read again. */
export async function contentOf(service: Api, documentId: string | null): Promise<Buffer> {
  const response = await service.call(`/api/documents/${documentId}/content`);
  if (response.status !== 200) throw new Error(`content answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** The same service as another client of the tenant sees it. */
export async function asClient(service: TestService, name: string): Promise<TestService> {
  const key = await service.addClient(name);
  return { ...service, key, call: callAt(service.url, key) };
}

export function callAt(url: string, key: string): TestService['call'] {
  return (path, init = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${key}`,
        ...Object.fromEntries(new Headers(init.headers)),
      },
    });
}
