import { request } from 'node:http';
import { OperatorSecret } from '@app/platform';
import type { TestService } from '../support/service.js';

export interface SocketAnswer {
  readonly status: number;
  readonly type: string | null;
  readonly text: string;
}

/** Asks through the operator's Unix socket, with its secret unless the headers say something else. */
export function askOperator(
  { config }: TestService,
  path: string,
  headers: Record<string, string> = {},
  { method = 'GET', body = '' }: { readonly method?: string; readonly body?: string } = {},
): Promise<SocketAnswer> {
  return new Promise((resolve, reject) => {
    const authorization = OperatorSecret.authorization(config.data.operatorSecret);
    const options = {
      socketPath: config.data.operatorSocket,
      path,
      headers: { authorization, ...headers },
      method,
      agent: false, // a kept connection may lead to an api that has given the socket away
    };
    const sent = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? null,
          text,
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
