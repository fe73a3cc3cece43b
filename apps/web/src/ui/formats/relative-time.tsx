import dayjs from 'dayjs';
import german from 'dayjs/locale/de.js';
import relativeTime from 'dayjs/plugin/relativeTime.js';
import { useTranslation } from 'react-i18next';
import { useFormats } from './formats.js';
import { useNow } from './use-now.js';

dayjs.extend(relativeTime);
// made known without being switched to
dayjs.locale(german, undefined, true);

interface RelativeTimeProps {
  readonly at: string;
  /** Only how long it has been: "3 minutes". @default false */
  readonly isDuration?: boolean;
}

/** "3 minutes ago", kept up to date; the absolute time on hover and for screen readers. */
export function RelativeTime({ at, isDuration = false }: RelativeTimeProps) {
  const { i18n } = useTranslation();
  const formats = useFormats();
  // the browser's clock may be a little behind the service's: what happened is never "in 2 seconds"
  const now = Math.max(useNow(), dayjs(at).valueOf());
  const relative = dayjs(at).locale(i18n.language).from(now, isDuration);
  const absolute = formats.exactTime(at);
  return (
    <time
      dateTime={at}
      title={absolute}
      aria-label={`${relative}, ${absolute}`}
      className="cloister-time"
    >
      {relative}
    </time>
  );
}
