import { countByEmployee } from '#electron/store/people/counts';
import {
  readEmployee,
  readEmployees,
  saveEmployee,
  setLeft,
} from '#electron/store/people/employees';
import { forgetEmployee } from '#electron/store/people/forget';
import {
  addLeave,
  deleteLeave,
  readLeave,
  readLeaveOf,
  setLeaveState,
} from '#electron/store/people/leave';
import { deleteWish, readWishesOf, saveWish } from '#electron/store/people/wishes';
import type { QisanContract } from '#shared/contract/index';
import { QisanError } from '#shared/domain/errors';
import type { Handlers } from '../context';
import { momentOf } from '../moment';

export const people: Handlers<QisanContract>['people'] = {
  list(context, { withLeft }) {
    const { today } = momentOf(context);
    const counts = countByEmployee(context.read);
    return readEmployees(context.read)
      .filter(({ leftOn }) => withLeft || leftOn === null || leftOn >= today)
      .map((person) => ({
        ...person,
        ...(counts.get(person.id) ?? { requests: 0, wishes: 0 }),
      }));
  },
  get: ({ read }, { id }) => ({
    ...readEmployee(read, id),
    leave: readLeaveOf(read, id),
    wishList: readWishesOf(read, id),
  }),
  save: ({ write }, input) => ({
    id: saveEmployee(write, { ...input, skills: [...new Set([input.group, ...input.skills])] }),
  }),
  setLeft: ({ write }, { id, leftOn }) => ({ shiftsAfter: setLeft(write, id, leftOn) }),
  forget(context, { id }) {
    const { leftOn, name } = readEmployee(context.write, id);
    if (leftOn === null || leftOn >= momentOf(context).today) {
      throw new QisanError('conflict', { what: name });
    }
    forgetEmployee(context.write, id);
    return { forgotten: true };
  },
  leave: ({ read }, range) => readLeave(read, range),
  requestLeave({ write }, input) {
    readEmployee(write, input.employeeId);
    return { id: addLeave(write, input) };
  },
  decideLeave: ({ write }, { id, state }) => ({ shifts: setLeaveState(write, id, state) }),
  removeLeave({ write }, { id }) {
    deleteLeave(write, id);
    return { removed: true };
  },
  saveWish({ write }, input) {
    readEmployee(write, input.employeeId);
    return { id: saveWish(write, input) };
  },
  removeWish({ write }, { id }) {
    deleteWish(write, id);
    return { removed: true };
  },
};
