// The public halves of the keys that sign models/allow-list.note. Constants of the build, so that
// whoever exchanges the list cannot exchange the key with it (docs/releasing.md).

/** Signs the list of a release. Whoever makes releases has the other half; the repository never does. */
export const RELEASE_KEY = 'cloister-release+fe35743e+AUPECnsUUFF4t5LGTKu6zU0y2XvLxDfIHWOSHoLoFfxu';

/**
 * Signs the list between releases. Its other half is made from a sentence in scripts/sign-models, so
 * everybody has it: it protects against a mistake, not against an attacker.
 */
export const DEVELOPMENT_KEY =
  'cloister-development+8ae220eb+AV7ZEQCB0ukN6a9BAMFQx2Sq8SusHEitDat7KLOB5mmF';
