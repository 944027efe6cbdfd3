import pptxgen from 'pptxgenjs';
import type { ChartPicture } from '#shared/domain/deck/chart/picture';
import type { PlacedBox, PlacedPage, Rect } from '#shared/domain/deck/placed';

type Slide = ReturnType<InstanceType<typeof pptxgen>['addSlide']>;

/**
 * The same boxes written by pptxgenjs: texts, tables and charts with their workbooks at the same places.
 * Colours of single points, ghosts, thin targets and second axes are left out, which makes its work
 * smaller than ours.
 */
export async function writeWithPptxgenjs(pages: readonly PlacedPage[]): Promise<Uint8Array> {
  const file = new pptxgen();
  file.defineLayout({ name: 'WIDE', width: 13.333, height: 7.5 });
  file.layout = 'WIDE';
  for (const page of pages) {
    const slide = file.addSlide();
    for (const box of page.boxes) addBox(slide, box);
    slide.addNotes(page.notes);
  }
  const written = await file.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new Error('pptxgenjs gave no bytes');
  return written;
}

function addBox(slide: Slide, box: PlacedBox): void {
  const at = placeOf(box.at);
  switch (box.kind) {
    case 'text':
      slide.addText(
        box.paragraphs.flatMap(({ runs, size, bullet }) =>
          runs.map(({ text, colour, bold }, index) => ({
            text,
            options: {
              color: colour,
              bold,
              fontSize: size,
              bullet,
              breakLine: index + 1 === runs.length,
            },
          })),
        ),
        { ...at, margin: 0 },
      );
      break;
    case 'shape':
      slide.addShape('rect', { ...at, fill: { color: box.fill } });
      break;
    case 'table':
      slide.addTable(
        box.rows.map(({ cells, size }) =>
          cells.map(({ text, colour, bold }) => ({
            text,
            options: { color: colour, bold, fontSize: size },
          })),
        ),
        { ...at, colW: box.columns.map(({ width }) => width) },
      );
      break;
    case 'chart':
      addChart(slide, box.picture, at);
      break;
    case 'image':
      slide.addImage({ ...at, data: box.data });
      break;
  }
}

function addChart(
  slide: Slide,
  { direction, series, labels, stacked, size }: ChartPicture,
  at: ReturnType<typeof placeOf>,
): void {
  const kind = series.some(({ draws }) => draws === 'bar') ? 'bar' : 'line';
  const data = series.map(({ name, values }) => ({
    name,
    labels: [...labels],
    values: values.map((value) => value ?? 0),
  }));
  slide.addChart(kind, data, {
    ...at,
    barDir: direction === 'up' ? 'col' : 'bar',
    barGrouping: stacked ? 'stacked' : 'clustered',
    catAxisLabelFontSize: size,
    valAxisLabelFontSize: size,
  });
}

function placeOf({ x, y, w, h }: Rect) {
  return { x, y, w, h };
}
