import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './page.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { watchAttendance } from './attendance.js';
import { styleNonce } from './csp-nonce.js';
import { startMessages } from './locales/messages.js';
import { takeLinkToken } from './features/session/first-steps/link-token.js';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root.');
takeLinkToken();
watchAttendance();
// for the packages that make style elements of their own
setNonce(styleNonce());
await startMessages();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
