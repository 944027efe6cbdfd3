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
  /** The law it rests on; null for a default of the trade that no law asks for. */
  readonly law: LawName | null;
}

/** Laws and their articles; the words are `schedule.law_<name>`. */
export type LawName =
  | 'cn_hours_3'
  | 'cn_labour_38'
  | 'cn_labour_58'
  | 'cn_women_6_9'
  | 'eu_hours_3'
  | 'eu_hours_4'
  | 'eu_hours_5'
  | 'eu_hours_6'
  | 'eu_young_3'
  | 'eu_young_8'
  | 'eu_young_9'
  | 'uk_hours_2'
  | 'uk_hours_4'
  | 'uk_hours_5a'
  | 'uk_hours_6a'
  | 'uk_hours_10'
  | 'uk_hours_11'
  | 'uk_hours_12';

export const ruleSetNames = ['china', 'eu', 'uk', 'own'] as const;
export type RuleSetName = (typeof ruleSetNames)[number];

/** What is kept: the set, and the limits that somebody has changed. */
export interface RuleChoice {
  readonly set: RuleSetName;
  readonly limits: Readonly<Partial<Record<LimitName, number>>>;
}

const HOUR = 60;

/** What a limit can be at all, both ends included: beyond it a roster makes no sense. */
export const limitRange: Readonly<Record<LimitName, { readonly least: number; most: number }>> = {
  dailyMinutes: { least: 2 * HOUR, most: 16 * HOUR },
  weeklyMinutes: { least: 4 * HOUR, most: 84 * HOUR },
  daysInRow: { least: 1, most: 14 },
  restMinutes: { least: 0, most: 24 * HOUR },
  breakAfterMinutes: { least: 1 * HOUR, most: 16 * HOUR },
  breakMinutes: { least: 0, most: 3 * HOUR },
  minorAge: { least: 14, most: 21 },
  minorDailyMinutes: { least: 1 * HOUR, most: 16 * HOUR },
  minorWeeklyMinutes: { least: 1 * HOUR, most: 84 * HOUR },
  nightStart: { least: 17 * HOUR, most: 24 * HOUR },
  nightEnd: { least: 0, most: 12 * HOUR },
};

export function inLimitRange(name: LimitName, value: number): boolean {
  const { least, most } = limitRange[name];
  return least <= value && value <= most;
}

/** Mainland China, standard working hours. */
export const CHINA: RuleSet = {
  // 《国务院关于职工工作时间的规定》(1995) sets 8 and 40 hours, stricter than the Labour Law's 44.
  dailyMinutes: { value: 8 * HOUR, law: 'cn_hours_3' },
  weeklyMinutes: { value: 40 * HOUR, law: 'cn_hours_3' },
  // At least one day off a week.
  daysInRow: { value: 6, law: 'cn_labour_38' },
  // No Chinese law names a rest between shifts; the European one does (2003/88/EC, article 3).
  restMinutes: { value: 11 * HOUR, law: null },
  breakAfterMinutes: { value: 6 * HOUR, law: null },
  breakMinutes: { value: 30, law: null },
  // 16 is the least age of employment (article 15); those between 16 and 18 are 未成年工.
  minorAge: { value: 18, law: 'cn_labour_58' },
  minorDailyMinutes: { value: 8 * HOUR, law: null },
  minorWeeklyMinutes: { value: 40 * HOUR, law: null },
  // Night work of pregnant women from the seventh month and of nursing mothers: 《劳动法》第六十一条、
  // 第六十三条. For minors it is a default of the house.
  nightStart: { value: 22 * HOUR, law: 'cn_women_6_9' },
  nightEnd: { value: 6 * HOUR, law: 'cn_women_6_9' },
};

/** The directives alone: a member state's law may be stricter. */
export const EU: RuleSet = {
  // 24 hours less the rest of article 3 and the break of article 4 would allow 13; the trade keeps 10.
  dailyMinutes: { value: 10 * HOUR, law: null },
  weeklyMinutes: { value: 48 * HOUR, law: 'eu_hours_6' },
  daysInRow: { value: 6, law: 'eu_hours_5' },
  restMinutes: { value: 11 * HOUR, law: 'eu_hours_3' },
  // The directive asks for a break and leaves its length to agreements.
  breakAfterMinutes: { value: 6 * HOUR, law: 'eu_hours_4' },
  breakMinutes: { value: 30, law: null },
  minorAge: { value: 18, law: 'eu_young_3' },
  minorDailyMinutes: { value: 8 * HOUR, law: 'eu_young_8' },
  minorWeeklyMinutes: { value: 40 * HOUR, law: 'eu_young_8' },
  nightStart: { value: 22 * HOUR, law: 'eu_young_9' },
  nightEnd: { value: 6 * HOUR, law: 'eu_young_9' },
};

/** Great Britain and Northern Ireland: the Working Time Regulations, without the opt-out of 48 hours. */
export const UK: RuleSet = {
  // A rest of eleven hours and a break would allow more; the trade keeps 10.
  dailyMinutes: { value: 10 * HOUR, law: null },
  weeklyMinutes: { value: 48 * HOUR, law: 'uk_hours_4' },
  daysInRow: { value: 6, law: 'uk_hours_11' },
  restMinutes: { value: 11 * HOUR, law: 'uk_hours_10' },
  breakAfterMinutes: { value: 6 * HOUR, law: 'uk_hours_12' },
  breakMinutes: { value: 20, law: 'uk_hours_12' },
  minorAge: { value: 18, law: 'uk_hours_2' },
  minorDailyMinutes: { value: 8 * HOUR, law: 'uk_hours_5a' },
  minorWeeklyMinutes: { value: 40 * HOUR, law: 'uk_hours_5a' },
  nightStart: { value: 22 * HOUR, law: 'uk_hours_6a' },
  nightEnd: { value: 6 * HOUR, law: 'uk_hours_6a' },
};

/** The house's defaults as a beginning for a shop that writes its own. */
const OWN: RuleSet = Object.fromEntries(
  limitNames.map((name) => [name, { value: CHINA[name].value, law: null }]),
) as Record<LimitName, Limit>;

export const ruleSets: Readonly<Record<RuleSetName, RuleSet>> = {
  china: CHINA,
  eu: EU,
  uk: UK,
  own: OWN,
};

/** The rules in force: what was changed rests on no law any more. */
export function rulesOf({ set, limits }: RuleChoice): RuleSet {
  const rules = { ...ruleSets[set] };
  for (const name of limitNames) {
    const value = limits[name];
    if (value !== undefined && value !== rules[name].value) rules[name] = { value, law: null };
  }
  return rules;
}
