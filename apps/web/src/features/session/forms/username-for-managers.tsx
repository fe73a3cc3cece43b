/** Tells a password manager whose password the form is about; nobody sees or reaches it. */
export function UsernameForManagers({ loginName }: { readonly loginName: string }) {
  return <input type="text" autoComplete="username" value={loginName} readOnly hidden />;
}
