import { describe, expect, it } from 'vitest';
import type { Actor } from './actor.js';
import { CallerLimit } from './caller-limit.js';

const caller = (id: string): Actor => ({ kind: 'client', id, tenantId: 't', compartmentIds: [] });

describe('the places of a caller', () => {
  it('are so many, whatever others have taken', () => {
    const places = new CallerLimit(2);
    expect(places.take(caller('a'))).not.toBeNull();
    expect(places.take(caller('a'))).not.toBeNull();
    expect(places.take(caller('a'))).toBeNull();
    expect(places.take(caller('b'))).not.toBeNull();
    expect(places.take({ ...caller('a'), kind: 'person' })).not.toBeNull();
    expect(places.take({ ...caller('a'), tenantId: 'u' })).not.toBeNull();
  });

  it('are free again once given back, and each only once', () => {
    const places = new CallerLimit(2);
    const first = places.take(caller('a'));
    places.take(caller('a'));
    first?.[Symbol.dispose]();
    first?.[Symbol.dispose]();
    expect(places.take(caller('a'))).not.toBeNull();
    expect(places.take(caller('a'))).toBeNull();
  });
});
