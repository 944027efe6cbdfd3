import type { ImportField } from '#shared/domain/imports/kinds';
import type { RejectParams, RejectReason } from '#shared/domain/imports/reasons';
import { writeReject } from '#shared/i18n/reject-sentence';
import { useFormat, useT } from '../../ui/words';

/** Names of columns as a list that one may choose from: `Item code or barcode`. */
export function useFieldList(): (fields: readonly ImportField[]) => string {
  const t = useT();
  return (fields) => fields.map((field) => t(`imports.field_${field}`)).join(t('imports.or'));
}

/** Why a row cannot be booked, in a sentence. */
export function useRejectWords(): (reason: RejectReason, params: RejectParams) => string {
  const t = useT();
  const format = useFormat();
  return (reason, params) => writeReject({ t, format }, reason, params);
}

/** What an import is called: its file, and the sheet where that says something. */
export function batchName({ fileName, sheet }: { fileName: string; sheet: string }): string {
  return /^(?:sheet|工作表)?\s*\d*$/i.test(sheet) ? fileName : `${fileName} · ${sheet}`;
}

/** A range of days, or a dash where there is none. */
export function useDays(): (from: string | null, to: string | null) => string {
  const format = useFormat();
  return (from, to) => (from === null || to === null ? '–' : format.range(from, to));
}
