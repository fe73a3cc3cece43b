import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';

export interface MultipartBody {
  readonly contentType: string;
  readonly stream: ReadableStream<Uint8Array>;
}

/**
 * One file with its fields, read from the disk as it is sent. FormData would do the same, but throws
 * where nobody can catch it when the service refuses before the end.
 */
export function multipartBody(
  file: string,
  fields: Readonly<Record<string, string>>,
): MultipartBody {
  const boundary = `cloister-${randomUUID()}`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    stream: ReadableStream.from(parts(boundary, file, fields)),
  };
}

async function* parts(
  boundary: string,
  file: string,
  fields: Readonly<Record<string, string>>,
): AsyncGenerator<Uint8Array> {
  for (const [name, value] of Object.entries(fields)) {
    yield Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`,
    );
  }
  yield Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${quoted(basename(file))}"\r\n` +
      'content-type: application/octet-stream\r\n\r\n',
  );
  for await (const chunk of createReadStream(file)) {
    if (Buffer.isBuffer(chunk)) yield chunk;
  }
  yield Buffer.from(`\r\n--${boundary}--\r\n`);
}

/** As the HTML standard writes names in multipart/form-data. */
function quoted(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
