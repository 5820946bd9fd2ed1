import { useEffect, type ReactElement, type RefObject } from 'react';
import { TEXTS } from '../texts';

const [LEAST, MOST, STEP] = [0.5, 2, 0.1];

interface ZoomProps {
  readonly zoom: number;
  readonly grid: RefObject<HTMLDivElement | null>;
  onZoom(zoom: number): void;
}

const within = (zoom: number): number => Math.round(Math.min(MOST, Math.max(LEAST, zoom)) * 10) / 10;

/** How large the sheet is drawn, by the slider or by Ctrl and the wheel. */
export function Zoom({ zoom, grid, onZoom }: ZoomProps): ReactElement {
  useEffect(() => {
    const box = grid.current?.parentElement;
    const turn = (event: WheelEvent): void => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      onZoom(within(zoom + (event.deltaY < 0 ? STEP : -STEP)));
    };
    // React listens passively: it could not keep the browser from zooming the whole page.
    box?.addEventListener('wheel', turn, { passive: false });
    return () => box?.removeEventListener('wheel', turn);
  });
  return (
    <label className="zoom">
      <input
        type="range"
        aria-label={TEXTS.zoom}
        min={LEAST * 100}
        max={MOST * 100}
        step={STEP * 100}
        value={Math.round(zoom * 100)}
        aria-valuetext={`${Math.round(zoom * 100)}%`}
        onChange={({ currentTarget }) => onZoom(within(Number(currentTarget.value) / 100))}
      />
      <span aria-hidden>{Math.round(zoom * 100)}%</span>
    </label>
  );
}
