import { useTranslation } from 'react-i18next';
import { reliability as english } from '../../../locales/en/documents/reliability.js';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { type MeasuredClass, recordedComparison, recordedMeasurement } from './recorded.js';
import classes from './reliability.module.css';

type KnownClass = keyof typeof english.class;

const LANGUAGES = ['en', 'de'] as const;

/** How often the check finds an error, by kind and language, or that nobody measured this version of it. */
export function ReliabilityTable({
  checkVersion,
  isCompared,
}: {
  /** Of the check that made the marks. */
  readonly checkVersion: number | null;
  /** A language model judged besides the rules. */
  readonly isCompared: boolean;
}) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  const recorded = recordedMeasurement();
  if (recorded.checkVersion !== checkVersion) return <p>{t('reliability.notMeasured')}</p>;
  return (
    <>
      <p>{t('reliability.explain')}</p>
      {LANGUAGES.map((language) => (
        <OfLanguage
          key={language}
          title={t(`reliability.language.${language}`)}
          measured={recorded.classes.filter((one) => one.language === language)}
        />
      ))}
      {LANGUAGES.flatMap((language) => {
        const one = recorded.flagged.find((each) => each.language === language);
        if (!one) return [];
        const { n, flagged } = one;
        return (
          <p key={language}>
            {t('reliability.falseAlarms', {
              language: t(`reliability.language.${language}`),
              percent: formats.percent(flagged / Math.max(1, n)),
              flagged,
              count: n,
            })}
          </p>
        );
      })}
      {isCompared && <WithModel checkVersion={checkVersion} />}
      <p className={classes['quiet']}>
        {t('reliability.taken', { date: formats.date(recorded.takenAt), version: checkVersion })}
      </p>
    </>
  );
}

/** What rules and language model find together, among sentences that were new to both. */
function WithModel({ checkVersion }: { readonly checkVersion: number | null }) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  const measured = recordedComparison();
  if (measured.checkVersion !== checkVersion) return <p>{t('reliability.notCompared')}</p>;
  const share = (part: number, of: number): string => formats.percent(part / Math.max(1, of));
  return LANGUAGES.map((language) => {
    const one = measured.scores.find(
      (score) => score.from === 'new' && score.class === null && score.language === language,
    );
    if (!one) return null;
    const { lies, truths, rules, together } = one;
    return (
      <p key={language}>
        {t('reliability.withModel', {
          language: t(`reliability.language.${language}`),
          found: share(together.found, lies),
          foundByRules: share(rules.found, lies),
          flagged: share(together.falseAlarms, truths),
          flaggedByRules: share(rules.falseAlarms, truths),
          count: lies,
        })}
      </p>
    );
  });
}

function OfLanguage({
  title,
  measured,
}: {
  readonly title: string;
  readonly measured: readonly MeasuredClass[];
}) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  if (measured.length === 0) return null;
  return (
    <DataTable
      caption={title}
      look="plain"
      className={classes['table']}
      rows={measured}
      rowKey={({ class: code, from }) => `${code} ${from}`}
      columns={[
        {
          heading: t('reliability.columns.class'),
          isRowHeader: true,
          renderCell: ({ class: code }) => (isKnown(code) ? t(`reliability.class.${code}`) : code),
        },
        {
          heading: t('reliability.columns.found'),
          // rounded down: nearly all is never shown as all
          renderCell: ({ found, n }) =>
            formats.percent(Math.floor((100 * found) / Math.max(1, n)) / 100),
        },
        {
          heading: t('reliability.columns.interval'),
          renderCell: ({ low, high }) =>
            t('reliability.interval', {
              low: formats.percent(Math.floor(100 * low) / 100),
              high: formats.percent(Math.ceil(100 * high) / 100),
            }),
        },
        {
          heading: t('reliability.columns.n'),
          renderCell: ({ found, n }) => t('reliability.of', { found, count: n }),
        },
      ]}
    />
  );
}

function isKnown(code: string): code is KnownClass {
  return Object.hasOwn(english.class, code);
}
