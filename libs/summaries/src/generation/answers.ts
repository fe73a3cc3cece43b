/** What profiles have the model answer where the text says nothing of what is asked; of a German text it learns the other. */
export const NOT_MENTIONED = 'Not mentioned.';

const IS_NOT_MENTIONED = /^(?:not mentioned|nicht erwähnt)\.?$/i;

/**
 * The answers about the parts of a text that say something. Where none does, the first that says at
 * least that nothing was mentioned.
 */
export function informativeAnswers(answers: readonly string[]): readonly string[] {
  const answered = answers.filter((answer) => answer !== '');
  const informative = answered.filter((answer) => !IS_NOT_MENTIONED.test(answer));
  return informative.length > 0 ? informative : answered.slice(0, 1);
}
