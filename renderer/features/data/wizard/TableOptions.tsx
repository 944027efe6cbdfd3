import { DatePicker, Segmented } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import type { Recipe } from '#shared/domain/imports/recipe';
import { useAsk } from '../../../api/hooks';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import type { TableDraft, WizardFile } from './draft';
import { useWizard } from './use-wizard';
import styles from './Wizard.module.css';

const ratioFields = ['lossRate', 'targetStapleShare', 'targetGrossMargin'] as const;

/** What the file itself cannot say: only the options that this table has. */
export function TableOptions({ file, table }: { file: WizardFile; table: TableDraft }) {
  const t = useT();
  const wizard = useWizard();
  const { recipe } = table;
  const set = (change: Partial<Recipe>) =>
    void wizard.correct(file.path, { ...table, recipe: { ...recipe, ...change } });
  const fields = new Set(recipe.columns.map(({ field }) => field));

  const options: ReactNode[] = [];
  if (recipe.kind === 'sales_lines' && fields.has('time')) {
    options.push(
      <DateIs key="dateIs" value={recipe.dateIs} onChange={(dateIs) => set({ dateIs })} />,
    );
  }
  if (recipe.kind === 'stock' && !fields.has('date')) {
    options.push(
      <Option key="fixedDate" label={t('imports.fixedDate')}>
        <DatePicker
          value={recipe.fixedDate === null ? null : dayjs(recipe.fixedDate)}
          placeholder={t('imports.fixedDateToday')}
          onChange={(day) => set({ fixedDate: day === null ? null : day.format('YYYY-MM-DD') })}
        />
      </Option>,
    );
  }
  if (recipe.kind === 'targets' && !fields.has('targetYear')) {
    options.push(
      <Option key="targetYear" label={t('imports.targetYear')}>
        <DatePicker
          picker="year"
          value={recipe.fixedDate === null ? null : dayjs(recipe.fixedDate)}
          placeholder={t('imports.targetYearNow')}
          onChange={(year) => set({ fixedDate: year === null ? null : year.format('YYYY-01-01') })}
        />
      </Option>,
    );
  }
  if (ratioFields.some((field) => fields.has(field))) {
    const label = fields.has('lossRate') ? 'imports.ratioUnit' : 'imports.ratioUnitShare';
    options.push(
      <Option key="ratioUnit" label={t(label)}>
        <Segmented
          value={recipe.ratioUnit}
          options={(['percent', 'fraction'] as const).map((value) => ({
            value,
            label: t(`imports.ratioUnit_${value}`),
          }))}
          onChange={(ratioUnit) => set({ ratioUnit })}
        />
      </Option>,
    );
  }
  if (options.length === 0) return null;
  return <Section title={t('imports.options')}>{options}</Section>;
}

function DateIs(props: {
  readonly value: Recipe['dateIs'];
  readonly onChange: (value: Recipe['dateIs']) => void;
}) {
  const t = useT();
  const format = useFormat();
  const { data } = useAsk('app.status', {});
  const cutoff = format.clock((data?.store?.cutoffHour ?? 4) * 60);
  return (
    <Option label={t('imports.dateIs')}>
      <Segmented
        value={props.value}
        options={(['calendar', 'business'] as const).map((value) => ({
          value,
          label: t(`imports.dateIs_${value}`, { cutoff }),
        }))}
        onChange={props.onChange}
      />
    </Option>
  );
}

export function Option({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.option}>
      <span>{label}</span>
      {children}
    </div>
  );
}
