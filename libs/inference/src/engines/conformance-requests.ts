import type { Engine, GenerateRequest, GenerationEnd, GenerationEvent } from './engine.js';

const DEADLINE_MS = 20_000;

export const NOTE =
  'The patient came to the clinic with a cough of three days. The cough is dry and worse at night. ' +
  'There is no fever and no chest pain. The lungs are clear on both sides. ' +
  'The patient takes metoprolol every day. The plan is rest, fluids and a visit in one week.';

export interface Collected {
  readonly events: readonly GenerationEvent[];
  readonly text: string;
  readonly end: GenerationEnd;
}

/** Reads a generation to its end. */
export async function collect(
  engine: Pick<Engine, 'generate'>,
  request: GenerateRequest,
  signal: AbortSignal = deadline(),
): Promise<Collected> {
  const events: GenerationEvent[] = [];
  for await (const event of engine.generate(request, signal)) events.push(event);
  const end = events.at(-1);
  if (end?.kind !== 'end') throw new Error('The generation ended without an end event.');
  const text = events.map((event) => (event.kind === 'text' ? event.text : '')).join('');
  return { events, text, end };
}

/** Hot enough that random weights write no loop. */
export function aRequest(
  options: { readonly seed?: number; readonly note?: string; readonly maxTokens?: number } = {},
): GenerateRequest {
  const note = options.note ?? NOTE;
  return {
    messages: [
      { role: 'system', content: 'Summarize the note.' },
      { role: 'user', content: note },
    ],
    source: note,
    maxTokens: options.maxTokens ?? 64,
    sampling: { temperature: 1, topK: 40, repeatPenalty: 1.1, seed: options.seed ?? 1 },
  };
}

export function deadline(milliseconds: number = DEADLINE_MS): AbortSignal {
  return AbortSignal.timeout(milliseconds);
}
