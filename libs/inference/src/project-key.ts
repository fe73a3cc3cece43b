/**
 * The public key of the project: it signs models/allow-list.note with the other half, which is kept
 * outside the repository. A constant of the build, so that whoever exchanges the list cannot exchange
 * the key with it.
 */
export const PROJECT_KEY = 'cloister-project+ee9a4492+AWJKFfr/0YghkhGQB0Jy4zGS94fco0O+MXZ855smT4Ip';
