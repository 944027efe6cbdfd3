/**
 * Rule sets of working time: limits that a shop may edit, with what each rests on. They are defaults
 * for a person to check, not legal advice.
 */

export const limitNames = [
  'dailyMinutes',
  'weeklyMinutes',
  'daysInRow',
  'restMinutes',
  'breakAfterMinutes',
  'breakMinutes',
  'minorAge',
  'minorDailyMinutes',
  'minorWeeklyMinutes',
  'nightStart',
  'nightEnd',
] as const;

export type LimitName = (typeof limitNames)[number];

/**
 * - dailyMinutes, weeklyMinutes: most paid work of a day and an ISO week
 * - daysInRow: most days of work in a row
 * - restMinutes: least time between the end of a duty and the next day's
 * - breakAfterMinutes, breakMinutes: work longer than the first has an unpaid break of the second
 * - minorAge: who is younger is a minor; minorDailyMinutes, minorWeeklyMinutes: their most work
 * - nightStart, nightEnd: minutes from midnight between which minors, and people who may not work at
 *   night, are not at work
 */
export type RuleSet = Readonly<Record<LimitName, Limit>>;

export interface Limit {
  readonly value: number;
  /** Law and article; null for a default of the trade that no law asks for. */
  readonly source: string | null;
}

export const ruleSetNames = ['china', 'eu', 'own'] as const;
export type RuleSetName = (typeof ruleSetNames)[number];

/** What is kept: the set, and the limits that somebody has changed. */
export interface RuleChoice {
  readonly set: RuleSetName;
  readonly limits: Readonly<Partial<Record<LimitName, number>>>;
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
  breakAfterMinutes: { value: 6 * HOUR, source: null },
  breakMinutes: { value: 30, source: null },
  // 16 is the least age of employment (article 15); those between 16 and 18 are 未成年工.
  minorAge: { value: 18, source: '《劳动法》第五十八条' },
  minorDailyMinutes: { value: 8 * HOUR, source: null },
  minorWeeklyMinutes: { value: 40 * HOUR, source: null },
  // Night work of pregnant women from the seventh month and of nursing mothers: 《劳动法》第六十一条、
  // 第六十三条. For minors it is a default of the house.
  nightStart: { value: 22 * HOUR, source: '《女职工劳动保护特别规定》第六条、第九条' },
  nightEnd: { value: 6 * HOUR, source: '《女职工劳动保护特别规定》第六条、第九条' },
};

/** The directives alone: a member state's law may be stricter. */
export const EU: RuleSet = {
  // 24 hours less the rest of article 3 and the break of article 4 would allow 13; the trade keeps 10.
  dailyMinutes: { value: 10 * HOUR, source: null },
  weeklyMinutes: { value: 48 * HOUR, source: 'Directive 2003/88/EC, art. 6' },
  daysInRow: { value: 6, source: 'Directive 2003/88/EC, art. 5' },
  restMinutes: { value: 11 * HOUR, source: 'Directive 2003/88/EC, art. 3' },
  // The directive asks for a break and leaves its length to agreements.
  breakAfterMinutes: { value: 6 * HOUR, source: 'Directive 2003/88/EC, art. 4' },
  breakMinutes: { value: 30, source: null },
  minorAge: { value: 18, source: 'Directive 94/33/EC, art. 3' },
  minorDailyMinutes: { value: 8 * HOUR, source: 'Directive 94/33/EC, art. 8' },
  minorWeeklyMinutes: { value: 40 * HOUR, source: 'Directive 94/33/EC, art. 8' },
  nightStart: { value: 22 * HOUR, source: 'Directive 94/33/EC, art. 9' },
  nightEnd: { value: 6 * HOUR, source: 'Directive 94/33/EC, art. 9' },
};

/** The house's defaults as a beginning for a shop that writes its own. */
const OWN: RuleSet = Object.fromEntries(
  limitNames.map((name) => [name, { value: CHINA[name].value, source: null }]),
) as Record<LimitName, Limit>;

export const ruleSets: Readonly<Record<RuleSetName, RuleSet>> = { china: CHINA, eu: EU, own: OWN };

/** The rules in force: what was changed has no source any more. */
export function rulesOf({ set, limits }: RuleChoice): RuleSet {
  const rules = { ...ruleSets[set] };
  for (const name of limitNames) {
    const value = limits[name];
    if (value !== undefined && value !== rules[name].value) rules[name] = { value, source: null };
  }
  return rules;
}
