import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { StaffGroup } from '#shared/domain/people/employee';

/* The blocks of the daily report about what people have to do. */

export interface ActionsBlock {
  /** Open and under way; overdue first, then by due date. */
  readonly rows: readonly ActionRow[];
  readonly overdue: number;
  readonly count: number;
}

export interface ActionRow {
  readonly id: number;
  readonly title: string;
  readonly state: 'open' | 'doing';
  readonly dueOn: BusinessDate | null;
  readonly overdueDays: number;
  readonly owners: readonly string[];
}

export interface RosterBlock {
  readonly date: BusinessDate;
  readonly rows: readonly RosterRow[];
  readonly heads: number;
  readonly hours: number;
  /** True when a shift of the day is still a draft. */
  readonly draft: boolean;
  readonly onLeave: readonly string[];
}

export interface RosterRow {
  readonly employeeId: number;
  readonly name: string;
  readonly staffGroup: StaffGroup;
  /** Minutes from local midnight; `endMinute` may pass 1440. */
  readonly startMinute: number;
  readonly endMinute: number;
  readonly breakMinutes: number;
}
