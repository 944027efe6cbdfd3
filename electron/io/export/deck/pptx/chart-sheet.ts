import type { ChartPicture } from '#shared/domain/deck/chart/picture';
import { Package } from './parts';
import { type Xml, xml } from './xml';

const SHEET_MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Number formats up to here are Excel's own. */
const FIRST_FORMAT = 164;

/** Name of the one sheet: references in the chart speak of it. */
export const SHEET = 'Sheet1';

/**
 * The workbook that opens on "Edit data": labels in the first column, a column for each series. What it
 * holds is what the chart shows, number for number.
 */
export function chartWorkbook(picture: ChartPicture): Uint8Array {
  const book = new Package();
  book.relate('', { type: 'officeDocument', target: 'xl/workbook.xml' });
  const sheetId = book.relate('xl/workbook.xml', {
    type: 'worksheet',
    target: 'xl/worksheets/sheet1.xml',
  });
  book.relate('xl/workbook.xml', { type: 'styles', target: 'xl/styles.xml' });
  book.addXml(
    'xl/workbook.xml',
    `${TYPES}.sheet.main+xml`,
    xml`<workbook xmlns="${SHEET_MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${SHEET}" sheetId="1" r:id="${sheetId}"/></sheets></workbook>`,
  );
  book.addXml('xl/styles.xml', `${TYPES}.styles+xml`, styles(picture));
  book.addXml('xl/worksheets/sheet1.xml', `${TYPES}.worksheet+xml`, sheet(picture));
  return book.toBytes();
}

/** A style for each series: its number format. Style 0 is the plain one. */
function styles({ series }: ChartPicture): Xml {
  const formats = series.map(
    ({ form }, index) =>
      xml`<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${form.code}"/>`,
  );
  const cells = series.map(
    (_, index) =>
      xml`<xf numFmtId="${FIRST_FORMAT + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return xml`<styleSheet xmlns="${SHEET_MAIN}"><numFmts count="${series.length}">${formats}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${
    series.length + 1
  }"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cells}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}

function sheet({ series, labels }: ChartPicture): Xml {
  const head = xml`<row r="1">${series.map(({ name }, index) => textCell(`${columnName(index + 1)}1`, name))}</row>`;
  const rows = labels.map((label, row) => {
    const cells = series.map(({ values }, index) => {
      const value = values[row] ?? null;
      if (value === null) return null;
      return xml`<c r="${columnName(index + 1)}${row + 2}" s="${index + 1}"><v>${value}</v></c>`;
    });
    return xml`<row r="${row + 2}">${textCell(`A${row + 2}`, label)}${cells}</row>`;
  });
  const last = `${columnName(series.length)}${labels.length + 1}`;
  return xml`<worksheet xmlns="${SHEET_MAIN}"><dimension ref="A1:${last}"/><cols><col min="1" max="1" width="24" customWidth="1"/></cols><sheetData>${head}${rows}</sheetData></worksheet>`;
}

function textCell(at: string, text: string): Xml {
  return xml`<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
