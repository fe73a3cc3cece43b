import { expect, it } from 'vitest';
import { missingForTraining, runTrainingPython } from './support/training-python.js';

it('trains as its own tests say', ({ skip }) => {
  const missing = missingForTraining();
  skip(missing !== null, missing ?? '');
  // it throws with what failed when a test fails
  expect(() =>
    runTrainingPython(['-m', 'unittest', 'discover', '--start-directory', 'tests']),
  ).not.toThrow();
}, 120_000);
