import { InvalidArgumentError } from 'commander';

/** Parses a whole number of an argument or an option; commander prints the refusal. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('Give a whole number.');
  return Number(text);
}
