import { useFormats } from './formats.js';

/** "1.4 MB", with the exact number of bytes on hover. */
export function FileSize({ bytes }: { readonly bytes: number }) {
  const formats = useFormats();
  return (
    <span title={`${formats.number(bytes)} B`} className="cloister-number">
      {formats.bytes(bytes)}
    </span>
  );
}
