import { describeEngine } from '../../libs/inference/src/engine.conformance.js';
import { FakeEngine } from './fake-engine.js';

describeEngine('the engine of the tests', {
  open: async (contextTokens) => new FakeEngine({ contextTokens }),
  seeded: false,
});
