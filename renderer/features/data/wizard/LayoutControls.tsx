import { InputNumber, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { importKinds } from '#shared/domain/imports/kinds';
import { type Delimiter, delimiters, encodings } from '#shared/domain/imports/recipe';
import type { Key } from '#shared/i18n/t';
import { useT } from '../../../ui/words';
import type { TableDraft, WizardFile } from './draft';
import { RawRows } from './RawRows';
import { useWizard } from './use-wizard';
import styles from './Wizard.module.css';

const delimiterNames: Readonly<Record<Delimiter, Key>> = {
  ',': 'imports.delimiter_comma',
  '\t': 'imports.delimiter_tab',
  ';': 'imports.delimiter_semicolon',
  '|': 'imports.delimiter_pipe',
};

const encodingNames = {
  'utf-8': 'UTF-8',
  gb18030: 'GBK / GB18030',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
} as const;

/** What the table is and how it is written; each can be set by hand. */
export function LayoutControls({ file, table }: { file: WizardFile; table: TableDraft }) {
  const t = useT();
  const wizard = useWizard();
  const { layout } = table.found;
  const set = (change: TableDraft['layout']) => void wizard.relayout(file.path, table, change);
  return (
    <div className={styles.controls}>
      <Control label={t('imports.asKind')}>
        {(id) => (
          <Select
            id={id}
            value={table.recipe.kind}
            options={importKinds.map((kind) => ({ value: kind, label: t(`imports.kind_${kind}`) }))}
            onChange={(kind) => set({ kind })}
          />
        )}
      </Control>
      {layout.encoding !== null && (
        <Control label={t('imports.encoding')}>
          {(id) => (
            <Select
              id={id}
              value={encodings.find((known) => known === layout.encoding) ?? null}
              options={encodings.map((value) => ({ value, label: encodingNames[value] }))}
              onChange={(encoding) => encoding !== null && set({ encoding })}
            />
          )}
        </Control>
      )}
      {layout.delimiter !== null && (
        <Control label={t('imports.delimiter')}>
          {(id) => (
            <Select
              id={id}
              value={delimiters.find((known) => known === layout.delimiter) ?? null}
              options={delimiters.map((value) => ({ value, label: t(delimiterNames[value]) }))}
              onChange={(delimiter) => delimiter !== null && set({ delimiter })}
            />
          )}
        </Control>
      )}
      <Control label={t('imports.headerRow')}>
        {(id) => (
          <>
            <InputNumber
              id={id}
              min={1}
              max={200}
              value={layout.headerRow}
              onChange={(headerRow) => headerRow !== null && set({ headerRow })}
            />
            <RawRows found={table.found} onHeaderRow={(headerRow) => set({ headerRow })} />
          </>
        )}
      </Control>
    </div>
  );
}

function Control(props: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.control}>
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </div>
  );
}
