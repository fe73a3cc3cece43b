import { expect, it } from 'vitest';
import { OF_API } from '../../apps/web/proxy.config.js';

it.each(['/api/session', '/fhir/R4/metadata', '/v1/models', '/livez', '/readyz?x', '/api'])(
  'sends %s to the api',
  (url) => expect(OF_API.test(url)).toBe(true),
);

it.each(['/', '/documents', '/apiary', '/src/api.ts', '/administration/api', '/@vite/client'])(
  'leaves %s to the web app',
  (url) => expect(OF_API.test(url)).toBe(false),
);
