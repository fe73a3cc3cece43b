import { lazy, Suspense, useState } from 'react';
import { PersonButton } from './person-button.js';

const PersonMenuDropdown = lazy(async () => ({
  default: (await import('./person-menu-dropdown.js')).PersonMenuDropdown,
}));

/** A menu is a large piece of code for something rarely used: it comes when it is asked for. */
export function PersonMenu() {
  const [asked, setAsked] = useState(false);
  const button = (
    <PersonButton aria-haspopup="menu" aria-expanded={false} onClick={() => setAsked(true)} />
  );
  return asked ? (
    <Suspense fallback={button}>
      <PersonMenuDropdown />
    </Suspense>
  ) : (
    button
  );
}
