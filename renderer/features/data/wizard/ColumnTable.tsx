import { CheckOutlined, EditOutlined, QuestionOutlined, WarningFilled } from '@ant-design/icons';
import { Select } from 'antd';
import type { ColumnInspection, SampleRow } from '#shared/domain/imports/inspection';
import { fieldTypes, type ImportField } from '#shared/domain/imports/kinds';
import { staffGroups } from '#shared/domain/people/employee';
import { useFormat, useT } from '../../../ui/words';
import { useRejectWords } from '../words';
import { chooseField, fieldChoices, type TableDraft, type WizardFile } from './draft';
import { useWizard } from './use-wizard';
import styles from './Wizard.module.css';

interface Props {
  readonly file: WizardFile;
  readonly table: TableDraft;
}

/** A guess from here on is taken without asking. */
const SURE = 0.9;

/** The columns of the file, what each was taken for, and the first rows as they were understood. */
export function ColumnTable({ file, table }: Props) {
  const t = useT();
  const { columns } = table.found;
  const derived = derivedFields(table);
  return (
    <div className={styles.columns}>
      <table>
        <thead>
          <tr>
            <th scope="col" className={styles.rowHead}>
              {t('imports.fileRow')}
            </th>
            {columns.map((column) => (
              <th key={column.index} scope="col">
                <ColumnHead file={file} table={table} column={column} />
              </th>
            ))}
            {derived.map((field) => (
              <th key={field} scope="col">
                <span className={styles.columnTitle}>{t(`imports.field_${field}`)}</span>
                <span className={styles.derived}>{t('imports.calculated')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.sample.map((row) => (
            <SampleRows key={row.row} row={row} table={table} derived={derived} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHead({ file, table, column }: Props & { readonly column: ColumnInspection }) {
  const t = useT();
  const wizard = useWizard();
  const { needed, further } = fieldChoices(table.recipe.kind);
  const field = fieldOf(table, column.header);
  const option = (value: ImportField) => ({ value, label: t(`imports.field_${value}`) });
  return (
    <>
      <span className={styles.columnTitle} title={column.title}>
        {column.title}
        <Certainty table={table} column={column} />
      </span>
      <Select<ImportField | 'none'>
        size="small"
        className={styles.fieldSelect ?? ''}
        aria-label={t('imports.columnChoice', { column: column.title })}
        value={field ?? 'none'}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        variant={field === null ? 'borderless' : 'outlined'}
        options={[
          { value: 'none', label: t('imports.notUsed') },
          ...needed.map(option),
          ...further.map(option),
        ]}
        onChange={(chosen) =>
          void wizard.correct(
            file.path,
            chooseField(table, column.header, chosen === 'none' ? null : chosen),
          )
        }
      />
    </>
  );
}

/** A sign beside the title: recognised, to be checked, or chosen by hand. Nothing for unused columns. */
function Certainty({ table, column }: { table: TableDraft; column: ColumnInspection }) {
  const t = useT();
  const field = fieldOf(table, column.header);
  if (field === null) return null;
  const sign = { role: 'img', className: styles.sign ?? '' } as const;
  if (table.answered.includes(`column:${column.header}`)) {
    return <EditOutlined {...sign} aria-label={t('imports.chosen')} title={t('imports.chosen')} />;
  }
  const known = table.found.saved !== null || (column.guess?.confidence ?? 0) >= SURE;
  return known ? (
    <CheckOutlined {...sign} aria-label={t('imports.sure')} title={t('imports.sure')} />
  ) : (
    <QuestionOutlined
      role="img"
      className={styles.asks ?? ''}
      aria-label={t('imports.unsure')}
      title={t('imports.unsure')}
    />
  );
}

interface RowProps {
  readonly row: SampleRow;
  readonly table: TableDraft;
  readonly derived: readonly ImportField[];
}

function SampleRows({ row, table, derived }: RowProps) {
  const words = useRejectWords();
  const { columns } = table.found;
  return (
    <>
      <tr className={row.problem === null ? undefined : styles.problemRow}>
        <th scope="row" className={styles.rowHead}>
          {row.row}
        </th>
        {columns.map((column) => (
          <td key={column.index}>
            <Understood
              row={row}
              raw={row.cells[column.index] ?? ''}
              field={fieldOf(table, column.header)}
            />
          </td>
        ))}
        {derived.map((field) => (
          <td key={field}>
            <Value field={field} value={row.values[field] ?? null} />
          </td>
        ))}
      </tr>
      {row.problem !== null && (
        <tr className={styles.problem}>
          <td colSpan={columns.length + derived.length + 1}>
            <span>
              <WarningFilled aria-hidden="true" />
              {words(row.problem.reason, row.problem.params)}
            </span>
          </td>
        </tr>
      )}
    </>
  );
}

/** The value as understood; what stands in the file where that reads otherwise, or is not used. */
function Understood(props: { row: SampleRow; raw: string; field: ImportField | null }) {
  const { row, raw, field } = props;
  if (field === null) return <span className={styles.unused}>{raw}</span>;
  const value = row.values[field];
  if (value === undefined || value === null) return <span className={styles.unused}>{raw}</span>;
  return (
    <span title={raw}>
      <Value field={field} value={value} />
    </span>
  );
}

function Value({ field, value }: { field: ImportField; value: string | number | null }) {
  const t = useT();
  const format = useFormat();
  if (value === null) return '–';
  if (field === 'saleType' && (value === 'sale' || value === 'return' || value === 'adjustment')) {
    return t(`imports.sale_${value}`);
  }
  const group = field === 'staffGroup' ? staffGroups.find((one) => one === value) : undefined;
  if (group !== undefined) return t(`report.group_${group}`);
  if (typeof value === 'number' && fieldTypes[field] === 'money') return format.decimal(value, 2);
  return value;
}

/** Values that no column holds but that follow from others: the amount from price and quantity. */
function derivedFields(table: TableDraft): readonly ImportField[] {
  const present = new Set(table.recipe.columns.map(({ field }) => field));
  const candidates: readonly ImportField[] = ['amount', 'saleType'];
  return candidates.filter(
    (field) => !present.has(field) && table.sample.some(({ values }) => values[field] != null),
  );
}

function fieldOf(table: TableDraft, header: string): ImportField | null {
  return table.recipe.columns.find((column) => column.header === header)?.field ?? null;
}
