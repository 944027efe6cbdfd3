import { colours } from '#shared/domain/deck/look';
import { CELL_PADDING, type PlacedRow, type PlacedTable } from '#shared/domain/deck/placed';
import { fill, type Paint } from './paint';
import { runXml, spacing } from './text';
import { emu, emuOfPoints, type Xml, xml } from './xml';

/** A table as a table: every cell can be edited. */
export function tableXml({ columns, rows }: PlacedTable, paint: Paint): Xml {
  const grid = columns.map(({ width }) => xml`<a:gridCol w="${emu(width)}"/>`);
  const body = rows.map((row) => rowXml(row, columns, paint));
  return xml`<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${body}</a:tbl>`;
}

function rowXml(row: PlacedRow, columns: PlacedTable['columns'], paint: Paint): Xml {
  const cells = row.cells.map((cell, index) => {
    const align = columns[index]?.align === 'end' ? 'r' : 'l';
    return xml`<a:tc${spanOf(row, index)}><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="${align}">${spacing(
      row.size,
    )}</a:pPr>${runXml(cell, row.size, paint)}</a:p></a:txBody>${cellProperties(row.kind, paint)}</a:tc>`;
  });
  return xml`<a:tr h="${emu(row.height)}">${cells}</a:tr>`;
}

/** How many more rows there are is said over the whole width. */
function spanOf({ kind, cells }: PlacedRow, index: number): Xml {
  if (kind !== 'more' || cells.length < 2) return xml``;
  return index === 0 ? xml` gridSpan="${cells.length}"` : xml` hMerge="1"`;
}

/** Hairlines between rows, a stronger one below the header and above a total; nothing else. */
function cellProperties(kind: PlacedRow['kind'], paint: Paint): Xml {
  const below =
    kind === 'header'
      ? edge('lnB', 1, colours.faint, paint)
      : edge('lnB', 0.75, colours.hairline, paint);
  const above = kind === 'total' ? edge('lnT', 1, colours.faint, paint) : noEdge('lnT');
  return xml`<a:tcPr marL="${emu(CELL_PADDING)}" marR="${emu(CELL_PADDING)}" marT="0" marB="0" anchor="ctr">${noEdge(
    'lnL',
  )}${noEdge('lnR')}${above}${below}<a:noFill/></a:tcPr>`;
}

type Edge = 'lnL' | 'lnR' | 'lnT' | 'lnB';

function edge(side: Edge, points: number, colour: string, paint: Paint): Xml {
  return xml`<a:${side} w="${emuOfPoints(points)}" cap="flat" cmpd="sng" algn="ctr">${fill(
    colour,
    paint,
  )}<a:prstDash val="solid"/></a:${side}>`;
}

function noEdge(side: Edge): Xml {
  return xml`<a:${side} w="0"><a:noFill/></a:${side}>`;
}
