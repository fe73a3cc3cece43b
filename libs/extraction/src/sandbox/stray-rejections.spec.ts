import { expect, it, vi } from 'vitest';
import { tellOfStray, toleratingStrays } from './stray-rejections.js';

it('tells whoever can live with it, and says when there is nobody', () => {
  const heard = vi.fn<() => void>();
  expect(tellOfStray()).toBe(false);
  {
    using _strays = toleratingStrays(heard);
    expect(tellOfStray()).toBe(true);
  }
  expect(heard).toHaveBeenCalledOnce();
  expect(tellOfStray()).toBe(false);
});
