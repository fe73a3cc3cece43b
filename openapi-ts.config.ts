import { defineConfig } from '@hey-api/openapi-ts';

// The templates of the generator are not written for exactOptionalPropertyTypes.
const HEADER = [
  '// This file is generated from apps/api/generated/openapi.json by: npm run openapi',
  '// @ts-nocheck',
];

const input = 'apps/api/generated/openapi.json';
const client = ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'] as const;

/** The ways of the command line and of the web app to the service, with the types of all requests and answers. */
export default defineConfig([
  {
    input,
    output: { path: 'apps/cli/src/generated', module: { extension: '.js' }, header: HEADER },
    plugins: [...client],
  },
  {
    input,
    output: { path: 'apps/web/src/generated', module: { extension: '.js' }, header: HEADER },
    plugins: [...client, '@tanstack/react-query'],
  },
]);
