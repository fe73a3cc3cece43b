import { expect, it } from 'vitest';
import { createQueries } from './queries.js';
import { createAppRouter } from './router.js';

/** Pages of everybody who is signed in, and what leads on to others. */
const FOR_EVERYBODY = [
  '/frame/',
  '/frame/account',
  '/frame/notifications',
  '/frame/$',
  '/frame/administration/',
];

it('knows of every page in the frame who may open it', () => {
  const { routesById } = createAppRouter(createQueries());
  const open = Object.values(routesById)
    .filter(({ id, children }) => id.startsWith('/frame/') && children === undefined)
    .filter(({ options }) => options.staticData?.permission === undefined)
    .map(({ id }) => id);
  expect(open.toSorted()).toEqual(FOR_EVERYBODY.toSorted());
});
