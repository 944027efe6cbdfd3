import { resolve } from 'node:path';
import type { BatchResult, FailedFile, ImportSums, RunResult } from '#shared/contract/imports';
import { importKinds } from '#shared/domain/imports/kinds';
import { isKey } from '#shared/i18n/t';
import { jsonMoney, jsonQty } from '../amounts';
import { type Arguments, UsageError } from '../arguments';
import { command } from '../command';
import { exitCodes } from '../exit-codes';
import { textTable } from '../text-table';
import type { Words } from '../words';

export const importCommand = command({
  name: 'import',
  operands: ['FILE…'],
  options: {
    kind: { value: 'KIND', help: 'cli.option_kind' },
    recipe: { value: 'NAME', help: 'cli.option_recipe' },
    'drop-duplicates': { help: 'cli.option_drop_duplicates' },
  },
  help: 'cli.help_import',
  method: 'imports.run',
  toInput(args, { cwd }) {
    const kind = kindOf(args);
    const recipe = args.option('recipe');
    return {
      files: args.operands.map((file) => ({
        path: resolve(cwd, file),
        ...(kind === undefined ? {} : { kind }),
        ...(recipe === undefined ? {} : { recipe }),
      })),
      origin: 'terminal' as const,
      duplicates: args.flag('drop-duplicates') ? ('drop' as const) : ('keep' as const),
    };
  },
  toJson: (result) => ({
    batches: result.batches.map(jsonBatch),
    failed: result.failed,
    totals: totals(result),
  }),
  toText: (result, words) => [
    ...result.batches.flatMap((batch) => batchLines(batch, words)),
    ...result.failed.map((failure) => failureLine(failure, words)),
  ],
  exitCode(result) {
    if (result.batches.length === 0) return exitCodes.failed;
    const rejects = result.batches.some((batch) => batch.rejected.rows > 0);
    return rejects || result.failed.length > 0 ? exitCodes.partly : exitCodes.done;
  },
});

function kindOf(args: Arguments) {
  const given = args.option('kind');
  if (given === undefined) return undefined;
  const kind = importKinds.find((name) => name === given);
  if (kind === undefined)
    throw new UsageError('bad_value', `--kind ${given} (${importKinds.join(', ')})`);
  return kind;
}

function jsonSums(sums: ImportSums) {
  return { rows: sums.rows, ...jsonQty(sums.qty), ...jsonMoney(sums.amount) };
}

function jsonBatch(batch: BatchResult) {
  const { booked, known, rejected, ...rest } = batch;
  return {
    ...rest,
    booked: jsonSums(booked),
    known: jsonSums(known),
    rejected: jsonSums(rejected),
  };
}

function totals(result: RunResult) {
  const sum = (pick: (batch: BatchResult) => ImportSums) => {
    const parts = result.batches.map(pick);
    const add = (key: keyof ImportSums) => parts.reduce((total, part) => total + part[key], 0);
    return jsonSums({ rows: add('rows'), qty: add('qty'), amount: add('amount') });
  };
  return {
    rowsRead: result.batches.reduce((total, batch) => total + batch.rowsRead, 0),
    booked: sum((batch) => batch.booked),
    known: sum((batch) => batch.known),
    rejected: sum((batch) => batch.rejected),
  };
}

function batchLines(batch: BatchResult, words: Words): string[] {
  const { t, format } = words;
  const sheet = batch.sheet === '' ? '' : ` [${batch.sheet}]`;
  const reasons = batch.rejectReasons.map(
    ({ reason, rows }) => `    ${t(`imports.short_${reason}`)}: ${format.count(rows)}`,
  );
  const range =
    batch.from === null || batch.to === null ? '' : `, ${format.range(batch.from, batch.to)}`;
  return [
    t('cli.batch', { id: String(batch.batchId), file: batch.fileName + sheet }) +
      `: ${t(`imports.kind_${batch.kind}`)}${range}`,
    ...sumsTable(batch, words).map((line) => `  ${line}`),
    ...reasons,
    ...(batch.possibleDuplicates === 0
      ? []
      : [
          `  ${t(batch.duplicatesDropped ? 'cli.duplicatesDropped' : 'cli.possibleDuplicates', { count: batch.possibleDuplicates })}`,
        ]),
    ...newSkus(batch, words),
  ];
}

/** A file of SKUs names their categories; SKUs that other files bring in wait to be classified. */
function newSkus({ kind, newSkus: count }: BatchResult, { t }: Words): string[] {
  if (count === 0) return [];
  return [`  ${t(kind === 'skus' ? 'cli.newSkus' : 'cli.newSkusToClassify', { count })}`];
}

/** Rows, quantity and amount; kinds that have neither quantity nor amount show their rows only. */
function sumsTable(batch: BatchResult, { t, format }: Words): string[] {
  const sums = [
    [t('cli.booked'), batch.booked],
    [t('cli.known'), batch.known],
    [t('cli.rejected'), batch.rejected],
  ] as const;
  const withSums = sums.some(([, { qty, amount }]) => qty !== 0 || amount !== 0);
  const columns = [
    { title: '' },
    { title: t('cli.rows'), right: true },
    { title: t('cli.quantity'), right: true },
    { title: t('cli.amount'), right: true },
  ];
  const rows = [
    ...sums.map(([name, { rows: count, qty, amount }]) => [
      name,
      format.count(count),
      format.qty(qty),
      format.moneyPlain(amount),
    ]),
    [t('cli.rowsRead'), format.count(batch.rowsRead), '', ''],
  ];
  const width = withSums ? 4 : 2;
  return textTable(
    columns.slice(0, width),
    rows.map((row) => row.slice(0, width)),
  );
}

function failureLine(failure: FailedFile, { t }: Words): string {
  const key = `error.${failure.code}`;
  const reason = isKey(key) ? t(key, failure.params) : failure.code;
  return `${failure.path}${failure.sheet === '' ? '' : ` [${failure.sheet}]`}: ${reason}`;
}
