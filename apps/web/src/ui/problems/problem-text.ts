import type { TFunction } from 'i18next';
import { en } from '../../locales/en/en.js';
import { ServiceProblem } from '../../service.js';

export interface ProblemText {
  readonly title: string;
  /** What to do; for a refusal the service's own sentence, or the catalogue's for its code. */
  readonly text: string;
}

type Said = keyof typeof en.common.problem.said;

const SERVER_FAULT = 500;
const BUSY = new Set([429, 503]);
const MINUTE_S = 60;
const MISSING_CODE = /dynamically imported module|importing a module script|preload CSS/i;

/** An error in words for the reader: what happened, and what to do. */
export function problemText(t: TFunction, error: unknown): ProblemText {
  if (isMissingCode(error)) return section(t, 'unreachable');
  if (!(error instanceof ServiceProblem)) return section(t, 'unknown');
  if (error.code === 'unreachable') return section(t, 'unreachable');
  const busy = BUSY.has(error.status);
  if (error.status >= SERVER_FAULT && !busy) return section(t, 'fault');
  const said = saidFor(error);
  if (said) {
    const text = [t(`problem.said.${said}`), again(t, error)].filter(Boolean).join(' ');
    return { title: t('problem.title'), text };
  }
  if (busy && error.message === '') {
    return { title: t('problem.busy.title'), text: again(t, error) || t('problem.busy.text') };
  }
  return { title: t('problem.title'), text: error.message || t('problem.plain') };
}

/** A page whose code did not arrive. Browsers give this error no name, only a sentence each. */
function isMissingCode(error: unknown): boolean {
  return error instanceof Error && MISSING_CODE.test(error.message);
}

function section(t: TFunction, of: 'unknown' | 'unreachable' | 'fault'): ProblemText {
  return { title: t(`problem.${of}.title`), text: t(`problem.${of}.text`) };
}

function saidFor({ code, reason }: ServiceProblem): Said | undefined {
  const finer = `${code}-${reason}`;
  return [finer, code].find(isSaid);
}

function isSaid(code: string): code is Said {
  return Object.hasOwn(en.common.problem.said, code);
}

/** "Try again in 5 minutes.", where the service named a time. */
function again(t: TFunction, { retryAfterSeconds }: ServiceProblem): string {
  if (retryAfterSeconds === null) return '';
  return retryAfterSeconds > MINUTE_S
    ? t('problem.againMinutes', { count: Math.ceil(retryAfterSeconds / MINUTE_S) })
    : t('problem.again', { count: retryAfterSeconds });
}
