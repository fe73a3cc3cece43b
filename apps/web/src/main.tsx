import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './page.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { watchUserActivity } from './user-activity.js';
import { styleNonce } from './csp-nonce.js';
import { startI18n } from './locales/i18n.js';
import { takeLinkToken } from './features/session/first-steps/link-token.js';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root.');
takeLinkToken();
watchUserActivity();
// for the packages that make style elements of their own
setNonce(styleNonce());
await startI18n();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
