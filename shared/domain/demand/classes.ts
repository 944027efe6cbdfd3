/**
 * What kind of demand a SKU has, by how often it sells and how much the sold quantity varies.
 * Source of the four kinds and of both cut-offs: Syntetos, Boylan and Croston, "On the
 * categorization of demand patterns", J. Oper. Res. Soc. 56 (2005).
 */
export const demandClasses = [
  'smooth',
  'erratic',
  'intermittent',
  'lumpy',
  'dying',
  'unsold',
] as const;

/**
 * The four kinds of Syntetos and Boylan, and two of our own: `dying` sold before but has been silent
 * for longer than its own rhythm explains; `unsold` has not sold on any known day.
 */
export type DemandClass = (typeof demandClasses)[number];

export const ADI_CUT_OFF = 1.32;
export const CV2_CUT_OFF = 0.49;

/** Known days at the end of the history that decide the class: the rhythm of last year, not of the first. */
export const CLASS_DAYS = 364;

/** A silence counts as dying when chance alone would make one as long in fewer than 1 of 20 cases. */
const SILENCE_BY_CHANCE = 0.05;
const SHORTEST_SILENCE = 7;

export interface DemandRhythm {
  /** Average demand interval: known days ÷ days with a sale. Null when nothing was sold. */
  readonly adi: number | null;
  /** Squared coefficient of variation of the quantity on days with a sale. Null when nothing was sold. */
  readonly cv2: number | null;
  /** Known days without a sale since the last sale. */
  readonly silentDays: number;
  readonly demandClass: DemandClass;
}

/** Rhythm and class of one SKU from its days (`NaN` = not known), the last year of them. */
export function rhythmOf(units: Float32Array): DemandRhythm {
  let known = 0;
  let selling = 0;
  let sum = 0;
  let squares = 0;
  let silentDays = 0;
  for (let day = Math.max(0, units.length - CLASS_DAYS); day < units.length; day++) {
    const sold = units[day] ?? Number.NaN;
    if (Number.isNaN(sold)) continue;
    known++;
    silentDays++;
    if (sold <= 0) continue;
    selling++;
    silentDays = 0;
    sum += sold;
    squares += sold * sold;
  }
  if (selling === 0) return { adi: null, cv2: null, silentDays, demandClass: 'unsold' };
  const adi = known / selling;
  const mean = sum / selling;
  const cv2 = Math.max(0, squares / selling - mean * mean) / (mean * mean);
  return { adi, cv2, silentDays, demandClass: classOf(adi, cv2, silentDays) };
}

function classOf(adi: number, cv2: number, silentDays: number): DemandClass {
  if (silentDays >= SHORTEST_SILENCE && (1 - 1 / adi) ** silentDays < SILENCE_BY_CHANCE) {
    return 'dying';
  }
  if (adi < ADI_CUT_OFF) return cv2 < CV2_CUT_OFF ? 'smooth' : 'erratic';
  return cv2 < CV2_CUT_OFF ? 'intermittent' : 'lumpy';
}
