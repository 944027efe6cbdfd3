import { OrderDetector, parseMoment } from './dates';
import { fieldTypes, type ImportField, isTargetColumn } from './kinds';
import { parseLength } from './lengths';
import { looksNumeric } from './numbers';
import { parsePeriod } from './periods';
import { parseTarget, typedSpelling } from './target-values';
import { cleanCode, cleanText, isGtin } from './text';
import { parseHour, parseTime } from './times';

/** What is in a column, judged from its first values. Shares are of the cells that are not empty. */
export interface ColumnContent {
  /** First values that are not empty, as written. */
  readonly samples: readonly string[];
  readonly filled: number;
  readonly days: number;
  /** Days with a time other than midnight. */
  readonly daysWithTime: number;
  readonly times: number;
  readonly numbers: number;
  /** 8 to 14 digits with a right check digit. */
  readonly barcodes: number;
}

const SAMPLES = 5;

export function contentOf(values: readonly string[]): ColumnContent {
  const filled = values.filter((value) => cleanText(value) !== '');
  const detector = new OrderDetector();
  for (const value of filled) detector.add(value);
  const order = detector.evidence;
  const dayOrder =
    order.verdict === 'sure' ? order.order : order.verdict === 'open' ? order.likely : 'ymd';
  const moments = filled.map((value) => parseMoment(value, dayOrder));
  const share = (count: number): number => (filled.length === 0 ? 0 : count / filled.length);
  return {
    samples: filled.slice(0, SAMPLES),
    filled: filled.length,
    days: share(moments.filter((moment) => moment !== null).length),
    daysWithTime: share(moments.filter((moment) => (moment?.millis ?? 0) !== 0).length),
    times: share(filled.filter((value) => !Number.isNaN(parseTime(cleanText(value)))).length),
    numbers: share(filled.filter(looksNumeric).length),
    barcodes: share(filled.filter((value) => isGtin(cleanCode(value))).length),
  };
}

/** How well what is in a column fits a field, 0–1; an empty column fits anything. */
export function fits(field: ImportField, content: ColumnContent): number {
  if (content.filled === 0) return 1;
  if (field === 'targetValue' || isTargetColumn(field)) return targets(content);
  switch (fieldTypes[field]) {
    case 'date':
      return content.days;
    case 'time':
      return Math.max(content.times, content.days);
    case 'money':
    case 'qty':
    case 'number':
      return field === 'hour' ? hours(content) : content.numbers;
    case 'period':
      return Math.max(content.days, periods(content));
    case 'length':
      return Math.max(
        content.numbers,
        content.samples.every((value) => !Number.isNaN(parseLength(value, 'point', 'cm'))) ? 1 : 0,
      );
    case 'ratio':
      return Math.max(
        content.numbers,
        content.samples.every((value) => value.includes('%')) ? 1 : 0,
      );
    default:
      return 1;
  }
}

/** 12.5万 and 22 % are figures of a target, and no numbers elsewhere. */
function targets({ samples }: ColumnContent): number {
  const read = samples.filter((value) => {
    const plain = cleanText(value).replace(/[%％]$/, '');
    return !Number.isNaN(parseTarget('number', plain, typedSpelling));
  });
  return read.length / samples.length;
}

/** A bare 6 may be a month, whatever the year. */
function periods({ samples }: ColumnContent): number {
  const read = samples.filter(
    (value) => parsePeriod(value, 'ymd', { period: 'month', year: 2000 }) !== null,
  );
  return read.length / samples.length;
}

function hours({ samples }: ColumnContent): number {
  const read = samples.filter((value) => parseHour(cleanText(value)) !== null);
  return read.length / samples.length;
}
