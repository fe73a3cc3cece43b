import { expect } from 'vitest';
import { z } from 'zod';

const Shape = z.looseObject({ status: z.int(), title: z.string(), code: z.string() });

export interface ReceivedProblem {
  readonly status: number;
  readonly title: string;
  readonly code: string;
  readonly text: string;
  readonly headers: Headers;
}

/** Checks that the answer is a problem of this status, whole and of the right type. */
export async function problemOf(response: Response, status: number): Promise<ReceivedProblem> {
  const text = await response.text();
  expect({ status: response.status, text }).toMatchObject({ status });
  return {
    ...readProblem(text, response.headers.get('content-type'), status),
    headers: response.headers,
    text,
  };
}

export function readProblem(
  text: string,
  contentType: string | null,
  status: number,
): { readonly status: number; readonly title: string; readonly code: string } {
  expect(contentType).toMatch(/^application\/problem\+json/);
  const problem: unknown = JSON.parse(text);
  expect(problem).toMatchObject({
    type: expect.any(String),
    title: expect.stringMatching(/\S/),
    status,
    code: expect.stringMatching(/^[a-z0-9-]+$/),
  });
  return Shape.parse(problem);
}
