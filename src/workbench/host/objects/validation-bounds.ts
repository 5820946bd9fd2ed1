const DAY = 86_400_000;
const ISO_DAY = /^\d{4}-\d\d(?:-\d\d)?(?:T.*)?$/;

/**
 * The figure of a check's bound that is no formula: a number, or a date or time in ISO form as Excel's serial number (days since 30/12/1899, parts
 * of a day). NaN for anything else.
 */
export function boundFigure(value: unknown): number {
  if (typeof value === 'number') return value;
  const text = String(value).trim();
  if (text !== '' && Number.isFinite(Number(text))) return Number(text);
  const time = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(text);
  if (time) return (Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400;
  if (!ISO_DAY.test(text)) return Number.NaN;
  // A time without a zone is that of the cell, which knows none.
  const zoned = !text.includes('T') ? `${text}T00:00:00Z` : /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`;
  return (Date.parse(zoned) - Date.UTC(1899, 11, 30)) / DAY;
}
