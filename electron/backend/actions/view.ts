import { readPhotos } from '#electron/store/actions/photos';
import { type ActionRecord, readAction, readSteps } from '#electron/store/actions/records';
import type { ReadHandle } from '#electron/store/handle';
import type { Action, ActionDetail } from '#shared/contract/actions';
import { isOverdue } from '#shared/domain/action/action';
import { type BusinessDate, daysBetween } from '#shared/domain/calendar/calendar';

export function toAction(
  { routineId: _routineId, ...record }: ActionRecord,
  today: BusinessDate,
): Action {
  const { dueOn } = record;
  const late = dueOn !== null && isOverdue(record, today);
  return { ...record, overdueDays: late ? daysBetween(dueOn, today) : 0 };
}

/** @throws QisanError `not_found` */
export function actionView(db: ReadHandle, id: number, today: BusinessDate): ActionDetail {
  return {
    ...toAction(readAction(db, id), today),
    stepList: readSteps(db, id),
    photoList: readPhotos(db, id).map(({ actionId: _actionId, kind: _kind, ...photo }) => photo),
  };
}
