import type { Session } from '@app/api-client';

export type Permission = Session['person']['permissions'][number];
export type Role = Session['person']['roles'][number];
