import { QuestionCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Question } from '#shared/domain/imports/inspection';
import { dateOrders, decimalSigns, lengthUnits } from '#shared/domain/imports/recipe';
import { useT } from '../../../ui/words';
import { useFieldList } from '../words';
import { answer, answerReading, chooseField, type TableDraft, type WizardFile } from './draft';
import { useWizard } from './use-wizard';
import styles from './Wizard.module.css';

interface Props {
  readonly file: WizardFile;
  readonly table: TableDraft;
  readonly questions: readonly Question[];
}

/** What only the person can know, with the answers as buttons. */
export function Questions({ file, table, questions }: Props) {
  const t = useT();
  return (
    <fieldset className={styles.questions}>
      <legend className={styles.questionsTitle}>
        <QuestionCircleFilled className={styles.asks ?? ''} aria-hidden="true" />
        {t('imports.needsAnswer', { count: questions.length })}
      </legend>
      <ul>
        {questions.map((question) => (
          <li key={JSON.stringify(question)} className={styles.question}>
            <AskOne file={file} table={table} question={question} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

type OneProps = Omit<Props, 'questions'> & { readonly question: Question };

function AskOne({ file, table, question }: OneProps) {
  const t = useT();
  const list = useFieldList();
  const wizard = useWizard();
  const titleOf = (header: string) =>
    table.found.columns.find((column) => column.header === header)?.title ?? header;
  const take = (changed: TableDraft) => void wizard.correct(file.path, changed);

  switch (question.about) {
    case 'kind':
      return (
        <Asked
          words={t('imports.question_kind', {
            kinds: question.candidates
              .map((kind) => t(`imports.kind_${kind}`))
              .join(t('imports.or')),
          })}
        >
          {question.candidates.map((kind) => (
            <Button
              key={kind}
              size="small"
              onClick={() =>
                kind === table.recipe.kind
                  ? take(answer(table, question))
                  : void wizard.relayout(file.path, table, { kind })
              }
            >
              {t(`imports.kind_${kind}`)}
            </Button>
          ))}
        </Asked>
      );
    case 'missing':
      return <Asked words={t('imports.question_missing', { fields: list(question.fields) })} />;
    case 'date_order':
      return (
        <Asked
          words={t('imports.question_date_order', {
            example: question.example,
            column: titleOf(question.header),
          })}
        >
          {dateOrders.slice(1).map((dateOrder) => (
            <Button
              key={dateOrder}
              size="small"
              onClick={() => take(answerReading(table, question, { dateOrder }))}
            >
              {t(`imports.order_${dateOrder}`)}
            </Button>
          ))}
        </Asked>
      );
    case 'decimal':
      return (
        <Asked
          words={t('imports.question_decimal', {
            example: question.example,
            column: titleOf(question.header),
          })}
        >
          {decimalSigns.map((decimal) => (
            <Button
              key={decimal}
              size="small"
              onClick={() => take(answerReading(table, question, { decimal }))}
            >
              {t(`imports.decimal_${decimal}`)}
            </Button>
          ))}
        </Asked>
      );
    case 'length_unit':
      return (
        <Asked
          words={t('imports.question_length_unit', {
            example: question.example,
            column: titleOf(question.header),
          })}
        >
          {lengthUnits.map((lengthUnit) => (
            <Button
              key={lengthUnit}
              size="small"
              onClick={() => take(answerReading(table, question, { lengthUnit }))}
            >
              {t(`imports.length_${lengthUnit}`)}
            </Button>
          ))}
        </Asked>
      );
    case 'column':
      return (
        <Asked
          words={t('imports.question_column', {
            column: titleOf(question.header),
            field: t(`imports.field_${question.field}`),
          })}
        >
          <Button size="small" onClick={() => take(answer(table, question))}>
            {t('imports.answerYes')}
          </Button>
          <Button size="small" onClick={() => take(chooseField(table, question.header, null))}>
            {t('imports.answerNo')}
          </Button>
        </Asked>
      );
  }
}

function Asked({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <>
      <span>{words}</span>
      <span className={styles.answers}>{children}</span>
    </>
  );
}
