import icon from '../icon.svg';

/** The sign of the house; its name stands beside it, so it says nothing to a screen reader. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return <img src={icon} alt="" width={size} height={size} />;
}
