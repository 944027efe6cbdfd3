import { Button, Switch } from 'antd';
import { useId, useState } from 'react';
import { Section } from '../../../ui/Section';
import { useFormat, useT } from '../../../ui/words';
import { ColumnTable } from './ColumnTable';
import { isFamiliar, openQuestions, type TableDraft, type WizardFile } from './draft';
import { LayoutControls } from './LayoutControls';
import { Questions } from './Questions';
import { TableOptions } from './TableOptions';
import { TotalsView } from './TotalsView';
import { useWizard } from './use-wizard';
import styles from './Wizard.module.css';

interface Props {
  readonly file: WizardFile;
  readonly table: TableDraft;
}

/** One table: what it is, what is asked, its columns and first rows, and what would be booked. */
export function TablePanel({ file, table }: Props) {
  const t = useT();
  const [open, setOpen] = useState(!isFamiliar(table));
  const questions = openQuestions(table);
  const { saved, columns } = table.found;
  return (
    <div className={styles.sections}>
      <Section
        title={<Heading file={file} table={table} />}
        extra={<Include {...{ file, table }} />}
      >
        <LayoutControls file={file} table={table} />
        {questions.length > 0 && <Questions file={file} table={table} questions={questions} />}
      </Section>
      {table.included && (
        <>
          <TotalsView file={file} table={table} />
          <Section
            flush
            title={t('imports.columnsTitle')}
            finding={
              saved === null
                ? t('imports.columnsFinding', {
                    used: table.recipe.columns.length,
                    total: columns.length,
                  })
                : t('imports.byRecipe', { name: saved.name })
            }
            extra={
              <Button type="link" size="small" onClick={() => setOpen(!open)}>
                {t(open ? 'imports.hideColumns' : 'imports.showColumns')}
              </Button>
            }
          >
            {open && <ColumnTable file={file} table={table} />}
          </Section>
          <TableOptions file={file} table={table} />
        </>
      )}
    </div>
  );
}

function Heading({ file, table }: Props) {
  const t = useT();
  const format = useFormat();
  const { sheet } = table.found;
  const several = file.content.state === 'read' && file.content.tables.length > 1;
  const bytes = file.content.state === 'read' ? format.bytes(file.content.found.bytes) : '';
  return (
    <>
      {several ? `${file.name} · ${t('imports.sheet', { sheet })}` : file.name}
      <span className={styles.aside2}>{bytes}</span>
    </>
  );
}

/** Workbooks may have sheets that are not meant. */
function Include({ file, table }: Props) {
  const t = useT();
  const wizard = useWizard();
  const id = useId();
  const several = file.content.state === 'read' && file.content.tables.length > 1;
  if (!several) return null;
  return (
    <div className={styles.switch}>
      <label htmlFor={id}>{t('imports.skipSheet')}</label>
      <Switch
        id={id}
        size="small"
        checked={table.included}
        onChange={(included) => void wizard.correct(file.path, { ...table, included })}
      />
    </div>
  );
}
