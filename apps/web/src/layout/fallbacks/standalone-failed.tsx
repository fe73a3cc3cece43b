import type { ErrorComponentProps } from '@tanstack/react-router';
import { Failed } from './failed.js';
import { Standalone } from '../standalone.js';

/** An error where there is no frame around the page. */
export function StandaloneFailed(props: ErrorComponentProps) {
  return (
    <Standalone>
      <Failed {...props} />
    </Standalone>
  );
}
