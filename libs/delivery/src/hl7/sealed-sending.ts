import {
  type ObjectKey,
  openJson,
  openValue,
  type SealedPlace,
  sealJson,
  sealValue,
} from '@app/crypto';
import { z } from 'zod';
import type { SentMessage } from './sent-message.entity.js';

const SEALED_FORMAT = 1;

type Place = Pick<SentMessage, 'id' | 'tenantId'>;

/** A message as it is sent, byte for byte. */
export function sealSending(key: ObjectKey, place: Place, bytes: Buffer): Buffer {
  return sealValue(key, placeOf(place, 'bytes_sealed'), bytes);
}

export function openSending(
  key: ObjectKey,
  message: Place & Pick<SentMessage, 'bytesSealed'>,
): Buffer {
  return openValue(key, placeOf(message, 'bytes_sealed'), message.bytesSealed);
}

/** What was said to it, each without its frame. */
export function sealSaid(key: ObjectKey, place: Place, answers: readonly Buffer[]): Buffer {
  const encoded = answers.map((answer) => answer.toString('base64'));
  return sealJson(key, placeOf(place, 'answers_sealed'), encoded);
}

export function openSaid(key: ObjectKey, place: Place, sealed: Buffer): readonly Buffer[] {
  const answers = openJson(key, placeOf(place, 'answers_sealed'), z.array(z.string()), sealed);
  return answers.map((answer) => Buffer.from(answer, 'base64'));
}

function placeOf({ id, tenantId }: Place, column: string): SealedPlace {
  return { tenantId, table: 'sent_message', rowId: id, version: SEALED_FORMAT, column };
}
