import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { BusinessDate } from '#shared/domain/calendar/calendar';
import type { DailyReport, Figure } from '#shared/domain/report/daily';

/** Which lines of the day lie behind a number. */
export interface LinesFilter {
  readonly hour?: number;
  readonly categoryId?: number;
  readonly skuId?: number;
  readonly channelId?: number;
  readonly kind?: 'sale' | 'return' | 'adjustment';
}

export type AlertList =
  | 'outOfStock'
  | 'negativeMargin'
  | 'priceAnomalies'
  | 'expiring'
  | 'writeOffs';

/** A step on the way from a number down to the tickets. */
export type DrillView =
  | { readonly view: 'kpi'; readonly figure: Figure }
  | { readonly view: 'list'; readonly list: AlertList; readonly report: DailyReport }
  | { readonly view: 'lines'; readonly filter: LinesFilter; readonly name?: string }
  | { readonly view: 'ticket'; readonly id: number };

interface Drill {
  readonly date: BusinessDate;
  /** The way so far; the last step is on screen. Empty: nothing is open. */
  readonly steps: readonly DrillView[];
  /** Starts anew. */
  open(view: DrillView): void;
  /** One step further down. */
  deeper(view: DrillView): void;
  back(): void;
  close(): void;
}

const DrillContext = createContext<Drill | null>(null);

/** Keeps the way down for one day's report. */
export function DrillProvider({ date, children }: { date: BusinessDate; children: ReactNode }) {
  const [steps, setSteps] = useState<readonly DrillView[]>([]);
  const drill = useMemo<Drill>(
    () => ({
      date,
      steps,
      open: (view) => setSteps([view]),
      deeper: (view) => setSteps((before) => [...before, view]),
      back: () => setSteps((before) => before.slice(0, -1)),
      close: () => setSteps([]),
    }),
    [date, steps],
  );
  return <DrillContext value={drill}>{children}</DrillContext>;
}

export function useDrill(): Drill {
  const drill = useContext(DrillContext);
  if (drill === null) throw new Error('useDrill outside of DrillProvider');
  return drill;
}
