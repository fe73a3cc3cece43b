import { parentPort, workerData } from 'node:worker_threads';
import { Source } from '../sources/source.js';
import { evidenceAndQuestions } from './evidence-of.js';
import { TraceRequest } from './trace-sources.js';

// Entry point of the thread that checks a long text: seconds of arithmetic, during which the worker
// goes on renewing the lease of its run. It begins once this module is evaluated: V8 ends the whole
// process when a thread is stopped while a module runs that waited for another's top-level await.
setImmediate(() => {
  const { documents, draft, answers } = TraceRequest.parse(workerData);
  parentPort?.postMessage(evidenceAndQuestions(new Source(documents), draft, answers), []);
});
