import { lazy, Suspense, useState } from 'react';
import { PersonButton } from './person-button.js';

const OpenedPersonMenu = lazy(async () => ({
  default: (await import('./opened-person-menu.js')).OpenedPersonMenu,
}));

/** A menu is a large piece of code for something rarely used: it comes when it is asked for. */
export function PersonMenu() {
  const [asked, setAsked] = useState(false);
  const button = (
    <PersonButton aria-haspopup="menu" aria-expanded={false} onClick={() => setAsked(true)} />
  );
  return asked ? (
    <Suspense fallback={button}>
      <OpenedPersonMenu />
    </Suspense>
  ) : (
    button
  );
}
