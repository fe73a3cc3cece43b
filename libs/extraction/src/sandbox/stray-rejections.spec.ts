import { expect, it, vi } from 'vitest';
import { reportStray, toleratingStrays } from './stray-rejections.js';

it('tells whoever can live with it, and says when there is nobody', () => {
  const heard = vi.fn<() => void>();
  expect(reportStray()).toBe(false);
  {
    using _strays = toleratingStrays(heard);
    expect(reportStray()).toBe(true);
  }
  expect(heard).toHaveBeenCalledOnce();
  expect(reportStray()).toBe(false);
});
