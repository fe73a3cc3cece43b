import { Waiting } from '../../ui/waiting.js';

/** While the code or the data of a page is on its way. */
export function WaitingPage() {
  return <Waiting lines={6} />;
}
