import { FakeEngine } from '../../../test/support/fake-engine.js';
import { describeEngine } from './engines/engine.conformance.js';

describeEngine('the engine of the tests', {
  open: async (contextTokens) => new FakeEngine({ contextTokens }),
  seeded: false,
});
