import { defineConfig } from '@hey-api/openapi-ts';

// The templates of the generator are not written for exactOptionalPropertyTypes.
const HEADER = [
  '// This file is generated from apps/api/generated/openapi.json by: npm run openapi',
  '// @ts-nocheck',
];

const input = 'apps/api/generated/openapi.json';
/** The way of the command line and of the web app to the service, with the types of all requests and answers. */
export default defineConfig({
  input,
  output: { path: 'libs/api-client/src/generated', module: { extension: '.js' }, header: HEADER },
  plugins: [
    '@hey-api/typescript',
    '@hey-api/sdk',
    '@hey-api/client-fetch',
    '@tanstack/react-query',
  ],
});
