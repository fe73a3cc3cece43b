import { z } from 'zod';

const WORKER_ROLES = ['ingest', 'events', 'generate', 'deliver'] as const;
/** What two of them were called before. */
const EARLIER_ROLES = new Map([
  ['extract', 'ingest'],
  ['summarize', 'generate'],
]);
export const ENGINES = ['llama-cpp', 'openai', 'extractive'] as const;
export const ENGINE_KINDS = ['auto', 'llama-server', 'ollama', 'vllm', 'together'] as const;
export type EngineKind = (typeof ENGINE_KINDS)[number];
export const SANDBOXES = ['auto', 'full', 'landlock', 'reduced'] as const;
export type SandboxSetting = (typeof SANDBOXES)[number];
/** What happens to a document when no malware scanner answers: it waits, it goes on, or none is asked. */
export const SCAN_POLICIES = ['required', 'if-present', 'off'] as const;
export type ScanPolicy = (typeof SCAN_POLICIES)[number];
export type ClamdAddress =
  | { readonly path: string }
  | { readonly host: string; readonly port: number };
/** As Tesseract calls its languages, such as `eng` and `chi_sim`. Whether its data are there, the reader finds. */
const OCR_LANGUAGE = /^[a-z]{3}(_[a-z]{2,8}){0,2}$/;
export type WorkerRole = (typeof WORKER_ROLES)[number];

export const number = z.preprocess(
  // an empty text would otherwise be read as zero
  (text) => (text === '' ? Number.NaN : text),
  z.coerce.number().int(),
);
export const portNumber = number.pipe(z.number().min(0).max(65_535));
export const whole = (fallback: number, max = Number.MAX_SAFE_INTEGER) =>
  number.pipe(z.number().min(1).max(max)).default(fallback);
export const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );
/** Nothing said is all of them. Whichever are named, `events` is among them: it needs nothing but the database. */
export const workerRoles = list
  .transform((names) => names.map((name) => EARLIER_ROLES.get(name) ?? name))
  .pipe(z.array(z.enum(WORKER_ROLES)))
  .transform((named) =>
    WORKER_ROLES.filter((role) => named.length === 0 || role === 'events' || named.includes(role)),
  );
/** `none` switches it off; nothing said is English. */
export const ocrLanguages = list
  .transform((names) => (names.length === 0 ? ['eng'] : names.filter((name) => name !== 'none')))
  .pipe(
    z.array(
      z.string().regex(OCR_LANGUAGE, 'is not a Tesseract language, such as eng, deu or chi_sim'),
    ),
  );

/** Where Debian's clamav-daemon listens, unless something else is said. */
export const clamdAddress = z
  .string()
  .regex(/^(\/.+|[^/\s:]+:\d{1,5})$/, 'is neither the path of a socket nor host:port')
  .default('/run/clamav/clamd.ctl')
  .transform((text): ClamdAddress => {
    if (text.startsWith('/')) return { path: text };
    const [host = '', port = ''] = text.split(':');
    return { host, port: Number(port) };
  });

/** Browsers make and show passkeys on a secure page only, which localhost is too. */
export const publicUrl = z.url({ protocol: /^https?$/ }).transform((text, context) => {
  const url = new URL(text);
  const secure = url.protocol === 'https:' || url.hostname === 'localhost';
  if (secure && url.pathname === '/' && !url.search && !url.hash) return url.origin;
  context.addIssue('must be https://HOST or https://HOST:PORT, without a path');
  return z.NEVER;
});
