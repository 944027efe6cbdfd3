import { MONEY_SCALE } from '#shared/domain/money/money';
import type { Availability, Employee, StaffGroup } from '#shared/domain/people/employee';
import type { Input } from '../../../api/methods';

/** The fields of the form: hours instead of minutes, money in whole units, dates '' where unknown. */
export interface PersonForm {
  readonly code: string;
  readonly name: string;
  readonly group: StaffGroup;
  readonly skills: readonly string[];
  readonly contractHours: number | null;
  readonly mostHours: number | null;
  readonly hourlyCost: number | null;
  readonly bornOn: string;
  readonly noNights: boolean;
  readonly hiredOn: string;
  readonly availability: readonly Availability[];
}

const HOUR = 60;

export const blankPerson: PersonForm = {
  code: '',
  name: '',
  group: 'floor',
  skills: [],
  contractHours: 40,
  mostHours: null,
  hourlyCost: null,
  bornOn: '',
  noNights: false,
  hiredOn: '',
  availability: [],
};

export function formOf(person: Employee): PersonForm {
  return {
    code: person.code,
    name: person.name,
    group: person.group,
    // The own group is understood.
    skills: person.skills.filter((skill) => skill !== person.group),
    contractHours: person.contractMinutes === null ? null : person.contractMinutes / HOUR,
    mostHours: person.mostMinutes === null ? null : person.mostMinutes / HOUR,
    hourlyCost: person.hourlyCost === null ? null : person.hourlyCost / MONEY_SCALE,
    bornOn: person.bornOn ?? '',
    noNights: person.noNights,
    hiredOn: person.hiredOn ?? '',
    availability: person.availability,
  };
}

export function inputOf(form: PersonForm, id: number | null): Input<'people.save'> {
  const minutes = (hours: number | null) => (hours === null ? null : Math.round(hours * HOUR));
  return {
    ...(id === null ? {} : { id }),
    code: form.code,
    name: form.name,
    group: form.group,
    skills: [...new Set([form.group, ...form.skills])],
    contractMinutes: minutes(form.contractHours),
    mostMinutes: minutes(form.mostHours),
    hourlyCost: form.hourlyCost === null ? null : Math.round(form.hourlyCost * MONEY_SCALE),
    bornOn: form.bornOn || null,
    noNights: form.noNights,
    hiredOn: form.hiredOn || null,
    availability: [...form.availability],
  };
}
