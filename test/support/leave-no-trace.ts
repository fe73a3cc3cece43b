import { afterAll, vi } from 'vitest';

// the files of a worker share their modules: what one has replaced is no business of the next
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
