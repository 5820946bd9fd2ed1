import type { Chart, HostBook, Sheet } from '../host/model';
import { boxOf } from '../host/objects/charts';
import { chartXml } from './chart-xml';
import { stateOf } from './open-charts';
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
  return placedFrame(sheet, chart, frame);
}

/** A frame at the place of its chart: over its cells, or at its points. */
function placedFrame(sheet: Sheet, chart: Chart, frame: string): string {
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

const ANCHOR = /<(?:\w+:)?(twoCell|oneCell|absolute)Anchor(?=[\s>]).*?<\/(?:\w+:)?\1Anchor>/gs;

/** What a kept frame says of its place and name, after a script has changed it. */
function movedAnchor(anchor: string, sheet: Sheet, chart: Chart): string {
  const name = escapeXml(chart.settings.get('name') ?? '');
  const named = anchor.replace(/(<(?:\w+:)?cNvPr [^>]*?name=")[^"]*"/, (_whole, start: string) => `${start}${name}"`);
  const frame = /<((?:\w+:)?)graphicFrame(?=[\s>]).*<\/\1graphicFrame>/s.exec(named)?.[0] ?? '';
  const [prefix = ''] = /(?<=^<)\w+:/.exec(named) ?? [];
  return placedFrame(sheet, chart, `${frame}<${prefix}clientData/>`).replaceAll(/(<\/?)xdr:/g, `$1${prefix}`);
}

/** A chart of the opened file that has been changed: its part anew, or only its references where no more has changed. */
function saveChanged(parts: Parts, book: HostBook, chart: Chart, origin: NonNullable<Chart['origin']>): void {
  const { look, references } = stateOf(chart);
  if (look !== origin.look) parts.set(origin.part, chartXml(book, chart));
  else if (references.join() !== origin.references.join()) {
    const after = new Map(origin.references.map((before, index) => [escapeXml(before), escapeXml(references[index] ?? before)]));
    parts.edit(origin.part, (text) =>
      text.replace(
        /(<(?:\w+:)?f>)([^<]*)(?=<\/)/g,
        (_whole, start: string, reference: string) => `${start}${after.get(reference) ?? reference}`,
      ),
    );
  }
}

/** Brings the charts of the opened file up to date: those that were deleted go, those that nobody has touched stay as they are. */
function saveOpened(parts: Parts, drawing: string, sheet: Sheet, book: HostBook): void {
  const byPart = new Map(sheet.charts.flatMap((chart) => (chart.origin ? [[chart.origin.part, chart] as const] : [])));
  const targets = parts.targets(drawing);
  const gone = sheet.openedCharts.filter((part) => !byPart.has(part));
  parts.edit(drawing, (text) =>
    text.replace(ANCHOR, (anchor: string) => {
      const part = targets.get(/ r:id="([^"]*)"/.exec(anchor)?.[1] ?? '') ?? '';
      const chart = byPart.get(part);
      if (!chart?.origin) return gone.includes(part) ? '' : anchor;
      saveChanged(parts, book, chart, chart.origin);
      return stateOf(chart).frame === chart.origin.frame ? anchor : movedAnchor(anchor, sheet, chart);
    }),
  );
  for (const part of gone) if ([...targets.values()].includes(part)) parts.remove(part, drawing);
}

/** Writes the charts of a sheet: those of the file that was opened as they are now, and new ones. @param path the sheet's part */
export function saveCharts(parts: Parts, path: string, sheet: Sheet, book: HostBook): void {
  for (const drawing of parts.related(path, 'drawing')) saveOpened(parts, drawing, sheet, book);
  const added = sheet.charts.filter(({ origin }) => !origin);
  if (added.length === 0) return;
  const drawing = drawingOf(parts, path);
  const used = [...parts.text(drawing).matchAll(/<xdr:cNvPr id="(\d+)"/g)].map(([, id]) => Number(id));
  const first = Math.max(1, ...used) + 1;
  const anchors = added.map((chart, index) => {
    const part = parts.add('charts', 'chart', CHART, chartXml(book, chart));
    return anchorXml(sheet, chart, parts.relate(drawing, `${RELATIONS}/chart`, `/${part}`), first + index);
  });
  parts.edit(drawing, (text) =>
    text
      .replace(/<xdr:wsDr([^>]*)\/>/, (_whole, start: string) => `<xdr:wsDr${start}></xdr:wsDr>`)
      .replace('</xdr:wsDr>', (end) => `${anchors.join('')}${end}`),
  );
}
