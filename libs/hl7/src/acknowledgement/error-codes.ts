/** Table 0357, as far as it is answered with. */
export const ERROR_TEXTS = {
  100: 'Segment sequence error',
  101: 'Required field missing',
  102: 'Data type error',
  103: 'Table value not found',
  104: 'Value too long',
  200: 'Unsupported message type',
  201: 'Unsupported event code',
  202: 'Unsupported processing id',
  203: 'Unsupported version id',
  204: 'Unknown key identifier',
  205: 'Duplicate key identifier',
  207: 'Application internal error',
} as const;
export type ErrorCode = keyof typeof ERROR_TEXTS;

/** The one code that says: not now. With every other the same message is refused again. */
export function isTemporary(code: ErrorCode): boolean {
  return code === 207;
}
