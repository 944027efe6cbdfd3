import type { ChartPicture, PictureSeries, ValueAxis } from '#shared/domain/deck/chart/picture';
import type { PlacedChart } from '#shared/domain/deck/placed';
import { columnName, SHEET } from './chart-sheet';
import { fill, language, type Paint, typefaces } from './paint';
import { hundredths } from './text';
import { emuOfPoints, namespaces, raw, type Xml, xml } from './xml';

/** Ids of the axes: those of names and values, and the second pair of a combination. */
const axisIds = { names: 111, values: 112, secondNames: 113, secondValues: 114 } as const;

/**
 * A native chart, to be edited in PowerPoint. Written out in full, since what the layout decided (one
 * emphasised column, a thin target line, a ghost, gaps, where the axes stand) has to be said.
 */
export function chartXml(
  { at, plot, picture }: PlacedChart,
  workbookId: string,
  paint: Paint,
): Xml {
  const share = (value: number) => Math.round(value * 1e5) / 1e5;
  const frame = xml`<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${share(
    (plot.x - at.x) / at.w,
  )}"/><c:y val="${share((plot.y - at.y) / at.h)}"/><c:w val="${share(plot.w / at.w)}"/><c:h val="${share(
    plot.h / at.h,
  )}"/></c:manualLayout></c:layout>`;
  return xml`<c:chartSpace xmlns:c="${namespaces.c}" xmlns:a="${namespaces.a}" xmlns:r="${namespaces.r}"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${frame}${groups(
    picture,
    paint,
  )}${axes(picture, paint)}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${letters(
    picture.colours.text,
    picture.size,
    paint,
  )}<c:externalData r:id="${workbookId}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

/** Bars, lines on the same axes, lines on axes of their own. */
function groups(picture: ChartPicture, paint: Paint): Xml {
  const numbered = picture.series.map((series, index) => ({ series, index }));
  const bars = numbered.filter(({ series }) => series.draws === 'bar');
  const lines = numbered.filter(({ series }) => series.draws === 'line');
  const { names, values, secondNames, secondValues } = axisIds;
  const lineGroup = (which: PictureSeries['axis'], first: number, second: number) => {
    const own = lines.filter(({ series }) => series.axis === which);
    if (own.length === 0) return null;
    const drawn = own.map((it) => lineSeries(it.series, it.index, picture, paint));
    return xml`<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn}<c:marker val="1"/><c:axId val="${first}"/><c:axId val="${second}"/></c:lineChart>`;
  };
  const barGroup =
    bars.length === 0
      ? null
      : xml`<c:barChart><c:barDir val="${
          picture.direction === 'up' ? 'col' : 'bar'
        }"/><c:grouping val="${picture.stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${bars.map(
          (it) => barSeries(it.series, it.index, picture, paint),
        )}<c:gapWidth val="${picture.gapWidth}"/>${
          picture.stacked ? xml`<c:overlap val="100"/>` : null
        }<c:axId val="${names}"/><c:axId val="${values}"/></c:barChart>`;
  return xml`${barGroup}${lineGroup('first', names, values)}${lineGroup('second', secondNames, secondValues)}`;
}

function barSeries(series: PictureSeries, index: number, picture: ChartPicture, paint: Paint): Xml {
  const look = series.hollow
    ? xml`<c:spPr><a:noFill/>${line(series.colour, 1.25, paint)}</c:spPr>`
    : xml`<c:spPr>${fill(series.colour, paint)}</c:spPr>`;
  const points = series.points.map(
    (point) =>
      xml`<c:dPt><c:idx val="${point.index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fill(
        point.colour,
        paint,
      )}</c:spPr></c:dPt>`,
  );
  return xml`<c:ser>${head(series, index)}${look}<c:invertIfNegative val="0"/>${points}${numbers(
    series,
    picture,
    paint,
  )}${data(series, index, picture)}</c:ser>`;
}

function lineSeries(
  series: PictureSeries,
  index: number,
  picture: ChartPicture,
  paint: Paint,
): Xml {
  const marker = series.markers
    ? xml`<c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr>${fill(
        series.colour,
        paint,
      )}<a:ln><a:noFill/></a:ln></c:spPr></c:marker>`
    : xml`<c:marker><c:symbol val="none"/></c:marker>`;
  return xml`<c:ser>${head(series, index)}<c:spPr>${line(
    series.colour,
    series.width,
    paint,
    series.dashed,
  )}</c:spPr>${marker}${numbers(series, picture, paint)}${data(series, index, picture)}<c:smooth val="0"/></c:ser>`;
}

function line(colour: string, points: number, paint: Paint, dashed = false): Xml {
  return xml`<a:ln w="${emuOfPoints(points)}" cap="rnd">${fill(colour, paint)}<a:prstDash val="${
    dashed ? 'sysDash' : 'solid'
  }"/><a:round/></a:ln>`;
}

function head({ name }: PictureSeries, index: number): Xml {
  const cell = `${SHEET}!$${columnName(index + 1)}$1`;
  return xml`<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${cell}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${name}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
}

/** Labels and values with where they stand in the workbook; a gap has no point. */
function data({ values, form }: PictureSeries, index: number, { labels }: ChartPicture): Xml {
  const count = labels.length;
  const column = columnName(index + 1);
  const names = labels.map((label, at) => xml`<c:pt idx="${at}"><c:v>${label}</c:v></c:pt>`);
  const points = values.map((value, at) =>
    value === null ? null : xml`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`,
  );
  return xml`<c:cat><c:strRef><c:f>${SHEET}!$A$2:$A$${count + 1}</c:f><c:strCache><c:ptCount val="${count}"/>${names}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${SHEET}!$${column}$2:$${column}$${
    count + 1
  }</c:f><c:numCache><c:formatCode>${form.code}</c:formatCode><c:ptCount val="${count}"/>${points}</c:numCache></c:numRef></c:val>`;
}

/** The numbers at the points that carry one. */
function numbers(series: PictureSeries, picture: ChartPicture, paint: Paint): Xml | null {
  const { written, values, form } = series;
  if (written.length === 0) return null;
  const known = values.filter((value) => value !== null).length;
  const inside = picture.stacked;
  const place = series.draws === 'line' ? 't' : inside ? 'ctr' : 'outEnd';
  const colour = inside ? 'FFFFFF' : picture.colours.text;
  const shown = (yes: boolean) =>
    xml`<c:numFmt formatCode="${form.code}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${letters(
      colour,
      picture.size,
      paint,
      inside,
    )}${yes ? xml`<c:dLblPos val="${place}"/>` : null}<c:showLegendKey val="0"/><c:showVal val="${
      yes ? 1 : 0
    }"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
  if (written.length === known) return xml`<c:dLbls>${shown(true)}</c:dLbls>`;
  const some = written.map((at) => xml`<c:dLbl><c:idx val="${at}"/>${shown(true)}</c:dLbl>`);
  return xml`<c:dLbls>${some}${shown(false)}</c:dLbls>`;
}

function letters(colour: string, size: number, paint: Paint, bold = false): Xml {
  const weight = raw(bold ? ' b="1"' : ' b="0"');
  return xml`<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${hundredths(size)}"${weight}>${fill(
    colour,
    paint,
  )}${typefaces(paint)}</a:defRPr></a:pPr><a:endParaRPr ${language(paint)}/></a:p></c:txPr>`;
}

function axes(picture: ChartPicture, paint: Paint): Xml {
  const { names, values, secondNames, secondValues } = axisIds;
  const first = xml`${namesAxis(picture, { id: names, crosses: values, hidden: false }, paint)}${valuesAxis(
    picture,
    picture.axis,
    { id: values, crosses: names, second: false },
    paint,
  )}`;
  if (picture.second === null) return first;
  return xml`${first}${valuesAxis(
    picture,
    picture.second,
    { id: secondValues, crosses: secondNames, second: true },
    paint,
  )}${namesAxis(picture, { id: secondNames, crosses: secondValues, hidden: true }, paint)}`;
}

interface NamesAxis {
  readonly id: number;
  readonly crosses: number;
  readonly hidden: boolean;
}

function namesAxis(picture: ChartPicture, { id, crosses, hidden }: NamesAxis, paint: Paint): Xml {
  const up = picture.direction === 'up';
  return xml`<c:catAx><c:axId val="${id}"/><c:scaling><c:orientation val="${
    up ? 'minMax' : 'maxMin'
  }"/></c:scaling><c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${
    up ? 'b' : 'l'
  }"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${line(
    picture.colours.axis,
    0.75,
    paint,
  )}</c:spPr>${letters(picture.colours.text, picture.size, paint)}<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="${
    picture.labelStep
  }"/><c:tickMarkSkip val="${picture.labelStep}"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

interface ValuesAxis {
  readonly id: number;
  readonly crosses: number;
  readonly second: boolean;
}

function valuesAxis(
  { direction, colours, size }: ChartPicture,
  { scale, form, shown }: ValueAxis,
  { id, crosses, second }: ValuesAxis,
  paint: Paint,
): Xml {
  const up = direction === 'up';
  const grid =
    shown && !second && up
      ? xml`<c:majorGridlines><c:spPr>${line(colours.grid, 0.75, paint)}</c:spPr></c:majorGridlines>`
      : null;
  const side = second ? 'r' : up ? 'l' : 't';
  return xml`<c:valAx><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/><c:max val="${
    scale.max
  }"/><c:min val="${scale.min}"/></c:scaling><c:delete val="${
    shown ? 0 : 1
  }"/><c:axPos val="${side}"/>${grid}<c:numFmt formatCode="${
    form.code
  }" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${letters(
    colours.text,
    size,
    paint,
  )}<c:crossAx val="${crosses}"/><c:crosses val="${
    second ? 'max' : 'autoZero'
  }"/><c:crossBetween val="between"/><c:majorUnit val="${scale.step}"/></c:valAx>`;
}
