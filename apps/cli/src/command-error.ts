/** A command that ends with a sentence instead of its result. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    message: string,
    /**
     * 1: something is missing or wrong. 2: the document or the summary came to an end without a draft.
     * 3: nothing is wrong as far as can be told from here, which is not far enough.
     */
    readonly exitCode: 1 | 2 | 3 = 1,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
