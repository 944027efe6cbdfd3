import type { RejectParams, RejectReason } from '#shared/domain/imports/reasons';
import type { Writer } from './sentence';
import { isKey, type Key } from './t';

/** Why a row cannot be booked, in a sentence: names of columns and dates in words. */
export function writeReject(writer: Writer, reason: RejectReason, params: RejectParams): string {
  const { field, date, kpi, scope } = params;
  return writer.t(`imports.reject_${reason}`, {
    ...params,
    ...(typeof field === 'string' && { field: writer.t(keyOr(`imports.field_${field}`)) }),
    ...(typeof kpi === 'string' && { kpi: writer.t(keyOr(`kpi.${kpi}`)) }),
    ...(typeof scope === 'string' && { scope: writer.t(keyOr(`targets.scope_${scope}`)) }),
    ...(typeof date === 'string' && { date: writer.format.date(date) }),
  });
}

function keyOr(key: string): Key {
  return isKey(key) ? key : 'common.unnamed';
}
