export { chooseSandbox, type SandboxSetting } from './choose-sandbox.js';
export {
  type Command,
  hasNoSockets,
  type SandboxContents,
  sandboxedNode,
  type SandboxMode,
} from './sandbox-command.js';
export { type SandboxPurpose, SandboxUnavailable } from './sandbox.errors.js';
export {
  FILTER_ARCHITECTURES,
  type FilterArchitecture,
  seccompFilter,
  refusedSystemCalls,
} from './seccomp-filter.js';
