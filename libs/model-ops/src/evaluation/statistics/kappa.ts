/** Cohen's kappa of two who say yes or no: agreement beyond what their shares would give by chance. Null where there is none. */
export function kappaOf(pairs: readonly (readonly [boolean, boolean])[]): number | null {
  if (pairs.length === 0) return null;
  const share = (is: (pair: readonly [boolean, boolean]) => boolean): number =>
    pairs.filter(is).length / pairs.length;
  const agreed = share(([one, other]) => one === other);
  const [one, other] = [share(([first]) => first), share(([, second]) => second)];
  const byChance = one * other + (1 - one) * (1 - other);
  return byChance === 1 ? null : (agreed - byChance) / (1 - byChance);
}
