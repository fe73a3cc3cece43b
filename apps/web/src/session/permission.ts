import type { Session } from '../generated/types.gen.js';

export type Permission = Session['person']['permissions'][number];
export type Role = Session['person']['roles'][number];
