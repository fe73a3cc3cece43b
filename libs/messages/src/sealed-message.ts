import {
  type ObjectKey,
  openAll,
  openJson,
  type SealedPlace,
  sealJson,
  SegmentSealer,
} from '@app/crypto';
import { z } from 'zod';

const SEALED_FORMAT = 1;

interface MessageRef {
  readonly tenantId: string;
  readonly id: string;
}

export interface SealedMessage {
  readonly header: Buffer;
  readonly segmentCount: number;
  readonly sizeBytes: number;
  readonly segments: readonly { readonly number: number; readonly ciphertext: Buffer }[];
}

/** The bytes as documents' are, in segments of 1 MiB. */
export function sealMessage(key: ObjectKey, message: MessageRef, bytes: Buffer): SealedMessage {
  const sealer = new SegmentSealer(key, bytesPlace(message));
  const first = sealer.push(bytes);
  const { segments, header, segmentCount, sizeBytes } = sealer.finish();
  return { header, segmentCount, sizeBytes, segments: [...first, ...segments] };
}

export async function openMessage(
  key: ObjectKey,
  message: MessageRef & { readonly header: Buffer },
  segments: readonly Buffer[],
): Promise<Buffer> {
  const each = (async function* () {
    yield* segments;
  })();
  const opened: Buffer[] = [];
  for await (const part of openAll(key, bytesPlace(message), message.header, each)) {
    opened.push(part);
  }
  return Buffer.concat(opened);
}

/** What was answered, each without its frame; the same again to a repeat. */
export function sealAnswers(
  key: ObjectKey,
  message: MessageRef,
  answers: readonly Buffer[],
): Buffer {
  return sealJson(
    key,
    answersPlace(message),
    answers.map((answer) => answer.toString('base64')),
  );
}

export function openAnswers(
  key: ObjectKey,
  message: MessageRef,
  sealed: Buffer,
): readonly Buffer[] {
  const answers = openJson(key, answersPlace(message), z.array(z.string()), sealed);
  return answers.map((answer) => Buffer.from(answer, 'base64'));
}

function bytesPlace({ tenantId, id }: MessageRef): SealedPlace {
  return { tenantId, table: 'message', rowId: id, version: SEALED_FORMAT };
}

function answersPlace({ tenantId, id }: MessageRef): SealedPlace {
  return { tenantId, table: 'message.answers', rowId: id, version: SEALED_FORMAT };
}
