import { createInterface } from 'node:readline';
import { Tokenizer } from '@app/inference';
import { entailmentPrompt, Profiles, promptFor, sectionNamed } from '@app/summaries';
import { z } from 'zod';
import { learnedTarget } from './learned-target.js';

const Line = z.object({
  profile: z.string(),
  /** By its id, or by what a data set calls it. */
  section: z.string(),
  source: z.string(),
  target: z.string(),
  trim: z.boolean(),
  absent: z.boolean(),
});

/** What a recipe names in place of a profile: the section is a statement, the source its passages. */
const ENTAILMENT = 'entailment';

/**
 * Turns lines of training data (JSON on standard input) into the tokens that the product sends and
 * that its model is to answer with, one line for each, in the same order.
 */
export async function writeTokens(modelPath: string): Promise<void> {
  await using tokenizer = await Tokenizer.open(modelPath);
  const profiles = Profiles.load();
  for await (const text of createInterface({ input: process.stdin })) {
    const line = Line.parse(JSON.parse(text));
    if (line.profile === ENTAILMENT) {
      process.stdout.write(`${JSON.stringify(entailmentTokens(tokenizer, line))}\n`);
      continue;
    }
    const profile = profiles.get(line.profile);
    const section = sectionNamed(profile.sections, line.section);
    if (!section) throw new Error(`The profile ${profile.id} has no section ${line.section}.`);
    const target = learnedTarget(line, section);
    const answer = {
      section: section.id,
      target,
      prompt: tokenizer.promptTokens(promptFor(profile, section, line.source)),
      answer: target === '' ? [] : tokenizer.answerTokens(target),
    };
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}

/** The answer is the one token by which the service tells the answers apart. */
function entailmentTokens(
  tokenizer: Tokenizer,
  { source, section: statement, target }: z.infer<typeof Line>,
): object {
  const prompt = tokenizer.promptTokens(entailmentPrompt({ passages: source, statement }));
  const answer = tokenizer.answerTokens(target.toLowerCase()).slice(0, 1);
  return { section: statement, target, prompt, answer };
}
