import { LoadingSkeleton } from '../../ui/loading-skeleton.js';

/** While the code or the data of a page is on its way. */
export function LoadingPage() {
  return <LoadingSkeleton lines={6} />;
}
