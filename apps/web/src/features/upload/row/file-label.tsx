import {
  IconFileTypeDocx,
  IconFileTypeHtml,
  IconFileTypePdf,
  IconFileTypePpt,
  IconFileTypeTxt,
  IconFileTypeXls,
  IconFileTypeXml,
  IconFileUnknown,
  IconMail,
  IconPhotoScan,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { FileSize } from '../../../ui/formats/file-size.js';
import type { UploadItem } from '../queue/upload-item.js';
import classes from './upload-row.module.css';
import { useUploadOptions } from '../queue/use-upload-options.js';

type Icon = ComponentType<{ size?: number; stroke?: number }>;

const ICONS: readonly (readonly [type: RegExp, icon: Icon])[] = [
  [/pdf/u, IconFileTypePdf],
  [/wordprocessingml|msword|opendocument/u, IconFileTypeDocx],
  [/spreadsheetml/u, IconFileTypeXls],
  [/presentationml/u, IconFileTypePpt],
  [/html/u, IconFileTypeHtml],
  [/hl7-cda/u, IconFileTypeXml],
  [/^message|ms-outlook/u, IconMail],
  [/^image/u, IconPhotoScan],
  [/^text|rtf/u, IconFileTypeTxt],
];

/** Name, type and size; after it was sent also what was said of it, which cannot be changed any more. */
export function FileLabel({ row }: { readonly row: UploadItem }) {
  const { t } = useTranslation('upload');
  const options = useUploadOptions();
  const Icon = ICONS.find(([type]) => type.test(row.mediaType))?.[1] ?? IconFileUnknown;
  const type = options?.rules.formats.find(({ mediaType }) => mediaType === row.mediaType)?.name;
  const profile = options?.profiles.find(({ id }) => id === row.profile)?.title ?? row.profile;
  return (
    <div className={classes['file']}>
      <span className={classes['icon']}>
        <Icon size={24} stroke={1.5} />
      </span>
      <span className={classes['fileText']}>
        <span className={classes['name']} title={row.fileName}>
          {row.fileName}
        </span>
        <span className={classes['meta']}>
          {type !== undefined && <>{type} · </>}
          <FileSize bytes={row.sizeBytes} />
          {row.phase.kind !== 'chosen' && (
            <>
              {row.patientIdentifier !== '' && <> · {row.patientIdentifier}</>} · {profile}
              {row.priority !== 'routine' && <> · {t(`priorities.${row.priority}`)}</>}
            </>
          )}
        </span>
      </span>
    </div>
  );
}
