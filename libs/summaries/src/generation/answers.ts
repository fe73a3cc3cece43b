/** What profiles have the model answer where the text says nothing of what is asked. */
export const NOT_MENTIONED = 'Not mentioned.';

const IS_NOT_MENTIONED = /^not mentioned\.?$/i;

/**
 * The answers about the parts of a text that say something. Where none does, the first that says at
 * least that nothing was mentioned.
 */
export function informativeAnswers(answers: readonly string[]): readonly string[] {
  const told = answers.filter((answer) => answer !== '');
  const telling = told.filter((answer) => !IS_NOT_MENTIONED.test(answer));
  return telling.length > 0 ? telling : told.slice(0, 1);
}
