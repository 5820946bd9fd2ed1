import type { Chart, HostBook, Sheet } from '../host/model';
import { boxOf } from '../host/objects/charts';
import { chartXml } from './chart-xml';
import type { Parts } from './parts';
import { escapeXml } from './xml';

const EMU_PER_POINT = 12_700;
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml';

const EMPTY_DRAWING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>';

/** Elements of a sheet that come after its drawing. */
const AFTER_DRAWING =
  /<(?:legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s>/]|<\/worksheet>/;

/** The drawing of a sheet, made where there is none. */
function drawingOf(parts: Parts, path: string): string {
  const [known] = parts.related(path, 'drawing');
  if (known) return known;
  const drawing = parts.add('drawings', 'drawing', DRAWING, EMPTY_DRAWING);
  const id = parts.relate(path, `${RELATIONS}/drawing`, `/${drawing}`);
  parts.edit(path, (text) => {
    const at = text.search(AFTER_DRAWING);
    return `${text.slice(0, at)}<drawing xmlns:r="${RELATIONS}" r:id="${id}"/>${text.slice(at)}`;
  });
  return drawing;
}

function anchorXml(sheet: Sheet, chart: Chart, relation: string, number: number): string {
  const frame =
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${escapeXml(chart.settings.get('name') ?? '')}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${RELATIONS}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;
  const { place } = chart;
  if (place) {
    const corner = (name: string, row: number, column: number): string =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    const corners = corner('from', place.row1, place.column1) + corner('to', place.row2 + 1, place.column2 + 1);
    return `<xdr:twoCellAnchor>${corners}${frame}</xdr:twoCellAnchor>`;
  }
  const box = boxOf(sheet, chart);
  const emu = (points: number): number => Math.round(points * EMU_PER_POINT);
  const size = `<xdr:pos x="${emu(box.left)}" y="${emu(box.top)}"/><xdr:ext cx="${emu(box.width)}" cy="${emu(box.height)}"/>`;
  return `<xdr:absoluteAnchor>${size}${frame}</xdr:absoluteAnchor>`;
}

const ANCHOR = /<xdr:(twoCellAnchor|absoluteAnchor)>.*?<\/xdr:\1>/gs;
/** A name that a chart has of itself, not from whoever drew it. */
const UNNAMED = /^Chart \d+$/;

/**
 * Takes away what an earlier saving wrote of a chart that has been drawn again: the host does not see the charts of a file, so the pane cannot.
 * Charts of other programs, and those that nobody has named, stay.
 */
function withoutRedrawn(drawing: string, { charts }: Sheet): string {
  const redrawn = new Set(charts.map(({ settings }) => escapeXml(settings.get('name') ?? '')));
  return drawing.replace(ANCHOR, (anchor: string) => {
    const name = / r:id="rIdC\d+"/.test(anchor) ? (/<xdr:cNvPr id="\d+" name="([^"]*)"/.exec(anchor)?.[1] ?? '') : '';
    return name !== '' && !UNNAMED.test(name) && redrawn.has(name) ? '' : anchor;
  });
}

/** Writes the charts that scripts and the add-in have made; those of the file that was opened are there already. @param path the sheet's part */
export function saveCharts(parts: Parts, path: string, sheet: Sheet, book: HostBook): void {
  if (sheet.charts.length === 0) return;
  const drawing = drawingOf(parts, path);
  parts.edit(drawing, (text) => withoutRedrawn(text, sheet));
  const used = [...parts.text(drawing).matchAll(/<xdr:cNvPr id="(\d+)"/g)].map(([, id]) => Number(id));
  const first = Math.max(1, ...used) + 1;
  const anchors = sheet.charts.map((chart, index) => {
    const part = parts.add('charts', 'chart', CHART, chartXml(book, chart));
    return anchorXml(sheet, chart, parts.relate(drawing, `${RELATIONS}/chart`, `/${part}`), first + index);
  });
  parts.edit(drawing, (text) =>
    text
      .replace(/<xdr:wsDr([^>]*)\/>/, (_whole, start: string) => `<xdr:wsDr${start}></xdr:wsDr>`)
      .replace('</xdr:wsDr>', (end) => `${anchors.join('')}${end}`),
  );
}
