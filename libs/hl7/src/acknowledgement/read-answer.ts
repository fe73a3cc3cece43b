import { type Header, headerOf, startOfMessage } from '../message/header.js';
import type { AnswerCode } from './answer.js';

const CODES: readonly string[] = ['AA', 'AE', 'AR', 'CA', 'CE', 'CR'] satisfies AnswerCode[];

export interface ReadAnswer {
  /** Null where MSA-1 is no code of table 0008. */
  readonly code: AnswerCode | null;
  /** MSA-2, one character for each byte. */
  readonly controlId: string;
  /** ERR-3, or where older versions say it: a code of table 0357. */
  readonly error: number | null;
}

/** Null where the bytes are no answer: without MSH or without MSA. */
export function readAnswer(bytes: Buffer): ReadAnswer | null {
  const header = headerOf(bytes);
  if (!header) return null;
  const lines = bytes
    .subarray(startOfMessage(bytes))
    .toString('latin1')
    .split(/[\r\n]+/);
  const segment = (name: string): readonly string[] | undefined =>
    lines.map((line) => line.split(header.separator)).find(([first]) => first === name);
  const msa = segment('MSA');
  if (!msa) return null;
  const code = (msa[1] ?? '').trim();
  return {
    code: isCode(code) ? code : null,
    controlId: msa[2] ?? '',
    error: errorOf(header, segment('ERR'), msa),
  };
}

function errorOf(
  { fields }: Header,
  err: readonly string[] | undefined,
  msa: readonly string[],
): number | null {
  const [component = '^', , , subcomponent = '&'] = fields[1] ?? '';
  // ERR-3.1; before version 2.5 ERR-1.4.1, or MSA-6.1
  const old = err?.[1]?.split(component)[3]?.split(subcomponent)[0];
  const said = [err?.[3]?.split(component)[0], old, msa[6]?.split(component)[0]];
  const code = said.find((text) => text !== undefined && /^\d{1,4}$/.test(text.trim()));
  return code === undefined ? null : Number(code);
}

function isCode(text: string): text is AnswerCode {
  return CODES.includes(text);
}
