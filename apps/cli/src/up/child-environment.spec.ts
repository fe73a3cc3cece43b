import { readConfig } from '@app/platform';
import { expect, it } from 'vitest';
import { childEnvironment } from './child-environment.js';

it('shows a process its settings, and neither credentials of the administrator nor anything else', () => {
  const env = {
    PATH: '/bin',
    HOME: '/root',
    AWS_SECRET_ACCESS_KEY: 'x',
    CLOISTER_DATA: './somewhere',
    CLOISTER_MODEL: 'extractive',
    CLOISTER_API_KEY: 'clk_x',
    HF_HOME: '/srv/hf',
    HF_TOKEN: 'hf_x',
    OLLAMA_MODELS: '/srv/ollama',
    DATABASE_URL: 'postgres://admin:secret@db.example.org:5433/postgres?sslmode=verify-full',
  };
  const config = readConfig({ ...env, CLOISTER_DATA: '/srv/data', CLOISTER_PORT: '0' });
  expect(childEnvironment(env, config, { CLOISTER_PORT: '7601' })).toEqual({
    NODE_ENV: 'production',
    PATH: '/bin',
    CLOISTER_DATA: '/srv/data',
    CLOISTER_MODEL: 'extractive',
    CLOISTER_PORT: '7601',
    HF_HUB_CACHE: '/srv/hf/hub',
    OLLAMA_MODELS: '/srv/ollama',
    DATABASE_URL: 'postgres://db.example.org:5433/postgres?sslmode=verify-full',
  });
});
