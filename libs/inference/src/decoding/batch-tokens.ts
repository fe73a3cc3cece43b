/**
 * How many tokens of a prompt are read at once. Also the longest wait before the reading can be
 * cancelled, and the step in which a reading reuses what it has read. A graphics card wants many; on a
 * processor 1024 tokens cost a model of 135M 1.7 to 1.8 s with any number from 64 to 512.
 */
export const READ_TOKENS = { cpu: 64, gpu: 512 };

/** A context on a processor: what `sequences` read in one decode, and no room for more. */
export function onProcessor(sequences: number): { batchSize: number; flashAttention: false } {
  // Flash attention shares a long context out among the threads and adds up what each has found:
  // another number of threads would round differently, and could write another text.
  return { batchSize: READ_TOKENS.cpu * sequences, flashAttention: false };
}
