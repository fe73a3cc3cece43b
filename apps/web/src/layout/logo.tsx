import icon from '../icon.svg';

/** The logo; its name is beside it, so it says nothing to a screen reader. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return <img src={icon} alt="" width={size} height={size} />;
}
