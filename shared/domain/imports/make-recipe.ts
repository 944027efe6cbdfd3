import type { ColumnContent } from './content';
import { OrderDetector } from './dates';
import type { TableGuess } from './guess';
import { SURE } from './guess';
import { fingerprint, headerKey, wordsKey } from './header';
import type { Question } from './inspection';
import { fieldTypes } from './kinds';
import { lengthUnitInTitle, saysUnit } from './lengths';
import { detectDecimal, parseNumber } from './numbers';
import type { Recipe, RecipeColumn } from './recipe';

const BUSINESS_DAY = /^(?:营业日期?|业务日期|记账日期|businessda(?:te|y))$/;

/** A column with everything that was seen in it. */
export interface ColumnValues {
  readonly title: string;
  readonly header: string;
  readonly content: ColumnContent;
  readonly values: readonly string[];
}

/** The recipe that a guess amounts to, and what a person has to answer before it is used. */
export function makeRecipe(
  columns: readonly ColumnValues[],
  guess: TableGuess,
  delimiter: string | null,
): { recipe: Recipe; questions: Question[] } {
  const questions: Question[] = [];
  if (guess.confidence < SURE || guess.rivals.length > 0) {
    questions.push({ about: 'kind', candidates: [guess.kind, ...guess.rivals] });
  }
  for (const fields of guess.missing) questions.push({ about: 'missing', fields });

  const used = columns.flatMap((column, index): RecipeColumn[] => {
    const found = guess.columns[index] ?? null;
    if (found === null || column.header === '') return [];
    const { field, confidence } = found;
    if (confidence < SURE) questions.push({ about: 'column', header: column.header, field });
    return [{ field, header: column.header, ...valueForm(column, field, delimiter, questions) }];
  });

  const headers = columns.map((column) => column.header);
  const dates = columns.find((_, index) => guess.columns[index]?.field === 'date');
  const rates = columns.find((_, index) => {
    const field = guess.columns[index]?.field;
    return field !== undefined && fieldTypes[field] === 'ratio';
  });
  const recipe: Recipe = {
    kind: guess.kind,
    fingerprint: fingerprint(headers),
    headers,
    columns: used,
    encoding: null,
    delimiter: null,
    headerRow: null,
    dateIs: BUSINESS_DAY.test(wordsKey(dates?.title ?? '')) ? 'business' : 'calendar',
    ratioUnit: rates === undefined ? 'percent' : ratioUnit(rates),
    fixedDate: null,
  };
  return { recipe, questions };
}

function valueForm(
  column: ColumnValues,
  field: RecipeColumn['field'],
  delimiter: string | null,
  questions: Question[],
): Pick<RecipeColumn, 'dateOrder' | 'decimal' | 'lengthUnit'> {
  const type = fieldTypes[field];
  if (type === 'date' || ((type === 'time' || type === 'period') && column.content.days > 0.5)) {
    const detector = new OrderDetector();
    for (const value of column.values) detector.add(value);
    const { evidence } = detector;
    if (evidence.verdict === 'none') return {};
    if (evidence.verdict === 'sure') return { dateOrder: evidence.order };
    questions.push({ about: 'date_order', header: column.header, example: evidence.example });
    return { dateOrder: evidence.likely };
  }
  if (type === 'length') return lengthForm(column, questions);
  if (type === 'money' || type === 'qty' || type === 'number' || type === 'ratio') {
    const found = detectDecimal(column.values, delimiter === ';' ? 'comma' : 'point');
    if (!found.sure) {
      questions.push({ about: 'decimal', header: column.header, example: found.example });
    }
    return { decimal: found.sign };
  }
  return {};
}

/** Nobody has a shelf of 30 m for one category in a shop, nor one of 30 cm: a first guess, asked. */
const MOST_METRES = 30;

/** The unit stands in the title or in every cell; else the person is asked, with the likely one set. */
function lengthForm(
  column: ColumnValues,
  questions: Question[],
): Pick<RecipeColumn, 'decimal' | 'lengthUnit'> {
  const filled = column.values.filter((value) => value.trim() !== '');
  const bare = filled.filter((value) => !saysUnit(value));
  const { sign } = detectDecimal(filled);
  const told = lengthUnitInTitle(column.title);
  const [example] = bare;
  if (told !== null || example === undefined) return { decimal: sign, lengthUnit: told ?? 'cm' };
  questions.push({ about: 'length_unit', header: column.header, example });
  const small = bare.every((value) => (parseNumber(value, sign) ?? 0) <= MOST_METRES);
  return { decimal: sign, lengthUnit: small ? 'm' : 'cm' };
}

/** 9.5 is a percentage where the title says so or a rate would be above 1. */
function ratioUnit(column: ColumnValues): 'percent' | 'fraction' {
  if (/[%％]|百分/.test(column.title) || headerKey(column.title).includes('percent'))
    return 'percent';
  return column.values.some((value) => Number.parseFloat(value) > 1) ? 'percent' : 'fraction';
}
