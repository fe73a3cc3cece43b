export {
  type Command,
  missingTools,
  type SandboxContents,
  type SandboxLimits,
  type SandboxMode,
  sandboxedNode,
} from './sandbox-command.js';
export { SandboxUnavailable } from './sandbox.errors.js';
export {
  FILTER_ARCHITECTURES,
  type FilterArchitecture,
  refusedSystemCalls,
  seccompFilter,
} from './seccomp-filter.js';
