import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { Money, Qty } from '#shared/domain/money/money';
import type { StaffGroup } from '#shared/domain/people/employee';

/**
 * The demo store as plain rows, one shape per table of the store; keys are the columns in camel case.
 * Days are business dates, minutes count from local midnight, instants are UTC milliseconds.
 */
export interface CategoryRow {
  readonly id: number;
  readonly parentId: number | null;
  readonly code: string;
  readonly name: string;
  readonly position: number;
  readonly shelfLengthCm: number | null;
}

export interface SkuRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly spec: string;
  readonly unit: string;
  readonly weighed: 0 | 1;
  readonly categoryId: number;
  readonly supplierId: number;
  readonly brand: string;
  readonly widthCm: number;
  readonly pack: number;
  readonly shelfLifeDays: number | null;
  readonly status: 'candidate' | 'active' | 'trial' | 'phasing_out';
  readonly introducedOn: BusinessDate | null;
  readonly facings: number;
  readonly minFacings: number;
  readonly maxFacings: number;
  readonly mustKeep: 0 | 1;
}

export interface PriceRow {
  readonly skuId: number;
  readonly fromDate: BusinessDate;
  readonly price: Money;
}

export interface CostRow {
  readonly skuId: number;
  readonly fromDate: BusinessDate;
  readonly cost: Money;
}

export interface SupplierRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly leadDays: number;
  readonly acceptsReturns: 0 | 1;
}

export interface EmployeeRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly staffGroup: StaffGroup;
  readonly contractMinutes: number;
  readonly hourlyCost: Money;
  readonly hiredOn: BusinessDate;
  readonly noNights: 0 | 1;
  /** JSON, as the store keeps it. */
  availability: string;
}

export interface ShiftRow {
  readonly employeeId: number;
  readonly businessDate: BusinessDate;
  readonly record: 'scheduled' | 'worked';
  readonly staffGroup: StaffGroup;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly breakMinutes: number;
}

export interface LeaveRow {
  readonly employeeId: number;
  readonly fromDate: BusinessDate;
  readonly toDate: BusinessDate;
  readonly kind: 'annual' | 'sick';
  readonly state: 'requested' | 'approved';
}

/** For a weekday of every week; minutes null: the whole day. */
export interface WishRow {
  readonly employeeId: number;
  readonly weekday: number;
  readonly kind: 'on' | 'off';
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  readonly weight: number;
  readonly note: string;
}

export interface PromotionRow {
  readonly id: number;
  readonly name: string;
  readonly fromDate: BusinessDate;
  readonly toDate: BusinessDate;
  readonly cost: Money;
  readonly giftCost: Money;
}

export interface TicketRow {
  readonly id: number;
  readonly businessDate: BusinessDate;
  readonly number: string;
  readonly till: string;
  readonly channelId: number;
  readonly soldAt: number;
  readonly memberId: number | null;
  readonly cashier: string;
}

export interface SaleLineRow {
  readonly businessDate: BusinessDate;
  readonly soldAt: number;
  readonly ticketId: number;
  readonly lineNo: number;
  readonly grain: 'scan';
  readonly skuId: number;
  readonly channelId: number;
  readonly kind: 'sale' | 'return';
  readonly qty: Qty;
  readonly amount: Money;
  readonly listAmount: Money;
  readonly sourceRow: number;
}

export interface MovementRow {
  readonly businessDate: BusinessDate;
  readonly skuId: number;
  readonly kind: 'receipt' | 'write_off';
  readonly qty: Qty;
  readonly unitCost: Money;
  readonly reason: string;
  readonly supplierId: number | null;
}

export interface LevelRow {
  readonly businessDate: BusinessDate;
  readonly skuId: number;
  readonly qty: Qty;
}

export interface LotRow {
  readonly skuId: number;
  readonly receivedOn: BusinessDate;
  readonly expiresOn: BusinessDate;
  readonly qty: Qty;
  readonly unitCost: Money;
}

export interface FootfallRow {
  readonly businessDate: BusinessDate;
  readonly hour: number;
  readonly visitors: number;
}

export interface TargetRow {
  readonly kpi: 'netSales' | 'grossProfit' | 'tickets' | 'averageTicket';
  readonly period: 'day' | 'month';
  readonly startsOn: BusinessDate;
  readonly value: number;
}

export interface ActionRow {
  readonly id: number;
  readonly title: string;
  readonly detail: string;
  readonly state: 'open' | 'doing' | 'done';
  readonly dueOn: BusinessDate;
  readonly createdAt: number;
  readonly doneAt: number | null;
}

export interface ActionPartyRow {
  readonly actionId: number;
  readonly employeeId: number;
  readonly part: 'responsible' | 'accountable';
}

export interface RoutineRow {
  readonly id: number;
  readonly kind: 'opening' | 'closing';
  readonly title: string;
  /** JSON of a `Repeat`. */
  readonly repeat: string;
  readonly since: BusinessDate;
  readonly ownerId: number | null;
  readonly createdAt: number;
}

export interface EventRow {
  readonly kind: 'delivery' | 'count' | 'visit';
  readonly title: string;
  readonly fromDate: BusinessDate;
  readonly toDate: BusinessDate;
  /** JSON of a `Repeat`; null: once. */
  readonly repeat: string | null;
  readonly createdAt: number;
}

/** Everything that stands before the first day. */
export interface DemoBase {
  readonly kind: 'base';
  readonly shop: {
    readonly name: string;
    readonly currency: string;
    readonly timeZone: string;
    readonly cutoffHour: number;
    readonly opensMinute: number;
    readonly closesMinute: number;
    readonly sellingAreaM2: number;
    readonly manager: string;
  };
  readonly channels: readonly { id: number; code: string; name: string; kind: string }[];
  readonly categories: readonly CategoryRow[];
  readonly scenes: readonly { id: number; code: string; name: string }[];
  readonly suppliers: readonly SupplierRow[];
  readonly skus: readonly SkuRow[];
  readonly barcodes: readonly { barcode: string; skuId: number }[];
  readonly skuScenes: readonly { skuId: number; sceneId: number }[];
  readonly prices: readonly PriceRow[];
  readonly costs: readonly CostRow[];
  readonly members: readonly { id: number; code: string; joinedOn: BusinessDate }[];
  readonly employees: readonly EmployeeRow[];
  readonly skills: readonly { employeeId: number; skill: string }[];
  readonly shifts: readonly ShiftRow[];
  readonly leave: readonly LeaveRow[];
  readonly wishes: readonly WishRow[];
  readonly promotions: readonly PromotionRow[];
  readonly promotionSkus: readonly { promotionId: number; skuId: number; price: Money }[];
  readonly targets: readonly TargetRow[];
  readonly actions: readonly ActionRow[];
  readonly actionParties: readonly ActionPartyRow[];
  readonly routines: readonly RoutineRow[];
  readonly routineSteps: readonly { routineId: number; position: number; title: string }[];
  readonly events: readonly EventRow[];
  /** Stock at closing of the day before the first. */
  readonly levels: readonly LevelRow[];
}

/** One day of trade. */
export interface DemoDay {
  readonly kind: 'day';
  readonly date: BusinessDate;
  readonly weather: string;
  readonly tickets: readonly TicketRow[];
  readonly lines: readonly SaleLineRow[];
  readonly movements: readonly MovementRow[];
  readonly levels: readonly LevelRow[];
  readonly footfall: readonly FootfallRow[];
}

/** What is known only after the last day. */
export interface DemoClosing {
  readonly kind: 'closing';
  readonly lots: readonly LotRow[];
}

export type DemoChunk = DemoBase | DemoDay | DemoClosing;
