import { encodeQR } from 'qr';
import classes from './factors.module.css';

/** Dark on white in either scheme: cameras want it so. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const rows = encodeQR(text, 'raw', { border: 4 });
  const dark = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className={classes['qr'] ?? ''}
    >
      <path d={dark.join('')} />
    </svg>
  );
}
