import { runFaults } from './main.js';

// While this is being imported: Vite refuses what is imported later by a name that it cannot see, such
// as the Postgres of this platform.
export const exitCode = await runFaults(process.argv.slice(2));
