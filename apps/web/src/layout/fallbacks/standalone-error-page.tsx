import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorPage } from './error-page.js';
import { Standalone } from '../standalone.js';

/** An error where there is no layout around the page. */
export function StandaloneErrorPage(props: ErrorComponentProps) {
  return (
    <Standalone>
      <ErrorPage {...props} />
    </Standalone>
  );
}
