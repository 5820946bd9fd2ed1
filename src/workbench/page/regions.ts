/** The parts of the page that F6 goes through, as in Excel: in the grid, Tab moves between cells. */
const REGIONS = [
  { part: '.toolbar', focus: '.toolbar button:not([disabled])' },
  { part: '.ribbon', focus: '.ribbon button:not([disabled])' },
  { part: '.formula', focus: '.formula .place' },
  { part: '.sheet', focus: '.cells' },
  { part: '.tabs', focus: '.tabs [aria-selected="true"]' },
  { part: '.pane', focus: 'iframe' },
  { part: '.developer', focus: '.developer button' },
] as const;

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/** Goes on to the next part of the page that is shown (or, with Shift, the one before), on F6 and on nothing else. */
export function goToNextRegion(event: KeyboardEvent): void {
  if (event.key !== 'F6') return;
  event.preventDefault();
  const targets = REGIONS.flatMap(({ part, focus }) => {
    const target = document.querySelector<HTMLElement>(focus);
    return target && isShown(target) ? [{ part, target }] : [];
  });
  const now = targets.findIndex(({ part }) => document.activeElement?.closest(part));
  const next = targets[(now + (event.shiftKey ? -1 : 1) + targets.length) % targets.length]?.target;
  if (next instanceof HTMLIFrameElement) next.contentWindow?.focus();
  else next?.focus();
}
