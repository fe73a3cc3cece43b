import { type Header, headerField } from '../message/header.js';
import type { AnswerCode, AnswerSettings, Condition, Outcome } from './answer.js';
import { isTemporary } from './error-codes.js';

const CONDITIONS: readonly string[] = ['AL', 'NE', 'ER', 'SU'] satisfies Condition[];

/**
 * Which codes are answered, in order. Both of MSH-15 and MSH-16 empty is the original mode: one
 * answer. Otherwise each says when its level answers; one that is empty beside the other says never.
 * A message that is refused before it is accepted has no application's answer beside the refusal.
 */
export function plannedCodes(
  header: Header | null,
  outcome: Outcome,
  settings: AnswerSettings,
): readonly AnswerCode[] {
  const [accept, application] = [15, 16].map((number) =>
    header ? headerField(header, number).trim() : '',
  );
  const codes = codesFor(outcome, settings);
  if (!accept && !application) return [codes.application];
  const wanted = [
    ...(answers(accept, outcome) ? [codes.accept] : []),
    ...(answers(application, outcome) ? [codes.application] : []),
  ];
  if (outcome.kind === 'refused') return wanted.slice(0, 1);
  const never = isNever(accept) && isNever(application);
  return never && settings.alwaysAnswer ? [codes.application] : wanted;
}

/** Whether a message says itself who answers it. In the original mode nothing is said, and one answer is given. */
export function isEnhanced(header: Header | null): boolean {
  return header !== null && [15, 16].some((number) => headerField(header, number).trim() !== '');
}

/** Whether a code is one of an application, and not of whoever takes a message for it. */
export function isOfApplication(code: AnswerCode): boolean {
  return code.startsWith('A');
}

function codesFor(
  outcome: Outcome,
  { tryAgain }: AnswerSettings,
): { readonly accept: AnswerCode; readonly application: AnswerCode } {
  if (outcome.kind === 'accepted') return { accept: 'CA', application: 'AA' };
  const error = isTemporary(outcome.error.code) === (tryAgain === 'AE');
  return error ? { accept: 'CE', application: 'AE' } : { accept: 'CR', application: 'AR' };
}

function answers(condition: string | undefined, { kind }: Outcome): boolean {
  switch (conditionOf(condition)) {
    case 'AL':
      return true;
    case 'NE':
      return false;
    case 'ER':
      return kind === 'refused';
    case 'SU':
      return kind === 'accepted';
  }
}

function isNever(condition: string | undefined): boolean {
  return conditionOf(condition) === 'NE';
}

/** A word that table 0155 does not have asks for an answer: silence could lose a message. */
function conditionOf(text: string | undefined): Condition {
  if (!text) return 'NE';
  return isCondition(text) ? text : 'AL';
}

function isCondition(text: string): text is Condition {
  return CONDITIONS.includes(text);
}
