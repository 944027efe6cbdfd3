/**
 * Rule sets of working time: limits that a shop may edit, with what each rests on. They are defaults
 * for a person to check, not legal advice.
 */

export interface RuleSet {
  readonly dailyMinutes: Limit;
  readonly weeklyMinutes: Limit;
  /** Days of work in a row. */
  readonly daysInRow: Limit;
  /** Minutes between the end of a duty and the next day's. */
  readonly restMinutes: Limit;
  /** For people under 18. */
  readonly minorDailyMinutes: Limit;
  /** Minutes from midnight between which minors, pregnant and nursing women are not at work. */
  readonly nightStart: Limit;
  readonly nightEnd: Limit;
}

export interface Limit {
  readonly value: number;
  /** Law and article; null for a default of the trade that no law asks for. */
  readonly source: string | null;
}

const HOUR = 60;

/** Mainland China, standard working hours. */
export const CHINA: RuleSet = {
  // 《国务院关于职工工作时间的规定》(1995) sets 8 and 40 hours, stricter than the Labour Law's 44.
  dailyMinutes: { value: 8 * HOUR, source: '《国务院关于职工工作时间的规定》第三条' },
  weeklyMinutes: { value: 40 * HOUR, source: '《国务院关于职工工作时间的规定》第三条' },
  // At least one day off a week.
  daysInRow: { value: 6, source: '《劳动法》第三十八条' },
  // No Chinese law names a rest between shifts; the European one does (2003/88/EC, article 3).
  restMinutes: { value: 11 * HOUR, source: null },
  minorDailyMinutes: { value: 8 * HOUR, source: null },
  // Night work of pregnant women from the seventh month and of nursing mothers: 《劳动法》第六十一条、
  // 第六十三条. For minors it is a default of the house.
  nightStart: { value: 22 * HOUR, source: '《女职工劳动保护特别规定》第六条、第九条' },
  nightEnd: { value: 6 * HOUR, source: '《女职工劳动保护特别规定》第六条、第九条' },
};
