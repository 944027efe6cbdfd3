import type { RejectParams, RejectReason } from '#shared/domain/imports/reasons';
import type { Writer } from './sentence';
import { isKey, type Key } from './t';

/** Why a row cannot be booked, in a sentence: names of columns and dates in words. */
export function writeReject(writer: Writer, reason: RejectReason, params: RejectParams): string {
  const { field, date } = params;
  return writer.t(`imports.reject_${reason}`, {
    ...params,
    ...(typeof field === 'string' && { field: writer.t(fieldKey(field)) }),
    ...(typeof date === 'string' && { date: writer.format.date(date) }),
  });
}

function fieldKey(field: string): Key {
  const key = `imports.field_${field}`;
  return isKey(key) ? key : 'common.unnamed';
}
