import { expect, it } from 'vitest';
import { Environment, SETTING_AREAS } from './environment.js';
import { meaningOf } from './setting.js';

const AREAS = SETTING_AREAS.map(({ variables }) => variables);

it('every variable that is read is in one area of the settings', () => {
  const listed = AREAS.flatMap((variables) => Object.keys(variables));
  expect(listed.length).toBeGreaterThan(80);
  expect(listed.toSorted()).toEqual(Object.keys(Environment.shape).toSorted());
});

it('every variable has a meaning', () => {
  const silent = AREAS.flatMap((variables) => Object.entries(variables))
    .filter(([, schema]) => schema.meta()?.description === undefined)
    .map(([name]) => name);
  expect(silent).toEqual([]);
});

it('a schema keeps its meaning beside its default', () => {
  const port = AREAS[0]?.['CLOISTER_WORKER_HEALTH_PORT'];
  expect(port && meaningOf(port)).toEqual({
    description: "the worker's port for health checks; 0 takes any free port",
    unset: 'one above `CLOISTER_PORT`',
  });
});
