import { expect, it } from 'vitest';
import { createQueries } from './queries.js';
import { createAppRouter } from './router.js';

/** Pages of everybody who is signed in, and what leads on to others. */
const FOR_EVERYBODY = [
  '/layout/',
  '/layout/account',
  '/layout/notifications',
  '/layout/$',
  '/layout/administration/',
];

it('knows of every page in the layout who may open it', () => {
  const { routesById } = createAppRouter(createQueries());
  const open = Object.values(routesById)
    .filter(({ id, children }) => id.startsWith('/layout/') && children === undefined)
    .filter(({ options }) => options.staticData?.permission === undefined)
    .map(({ id }) => id);
  expect(open.toSorted()).toEqual(FOR_EVERYBODY.toSorted());
});
