/** How many tokens one decode takes. Also the longest wait before a prompt's reading can be cancelled. */
export const BATCH_TOKENS = 512;
