/** The way of the command line and of the web app to the service: generated from its OpenAPI document. */
export * from './generated/index.js';
export { client } from './generated/client.gen.js';
export { createClient, createConfig } from './generated/client/index.js';
export type { Client as HttpClient } from './generated/client/index.js';
