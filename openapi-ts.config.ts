import { defineConfig } from '@hey-api/openapi-ts';

// The command line's way to the service; the types of every request and answer come with it.
// The templates of the generator are not written for exactOptionalPropertyTypes.
const HEADER = [
  '// This file is generated from apps/api/generated/openapi.json by: npm run openapi',
  '// @ts-nocheck',
];

export default defineConfig({
  input: 'apps/api/generated/openapi.json',
  output: { path: 'apps/cli/src/generated', module: { extension: '.js' }, header: HEADER },
  plugins: ['@hey-api/typescript', '@hey-api/sdk', '@hey-api/client-fetch'],
});
