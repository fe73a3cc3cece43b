import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { checkPort } from './port.js';

it('says that a port is taken and how to choose another, and leaves a free one free', async () => {
  const other = createServer();
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(checkPort('127.0.0.1', port)).rejects.toThrow(
    new RegExp(`Port ${port} on 127.0.0.1 is used by another program.*--port ${port + 1}`),
  );
  await expect(checkPort('127.0.0.1', port, '--web-port 1')).rejects.toThrow(
    /choose another port: --web-port 1\.$/,
  );
  other.close();
  await once(other, 'close');
  await checkPort('127.0.0.1', port);
  await checkPort('127.0.0.1', port);
});
