/** Where rows (or columns) lie: their pixels, one after another. Hidden ones have none. */
export class Axis {
  private readonly starts: Float64Array;

  constructor(
    readonly count: number,
    sizeOf: (line: number) => number,
  ) {
    this.starts = new Float64Array(count + 1);
    for (let line = 0; line < count; line += 1) this.starts[line + 1] = (this.starts[line] ?? 0) + sizeOf(line);
  }

  /** Pixels before a line; of `count`, all pixels. */
  start(line: number): number {
    return this.starts[Math.max(0, Math.min(line, this.count))] ?? 0;
  }

  size(line: number): number {
    return this.start(line + 1) - this.start(line);
  }

  /** Pixels of the lines `first` to `last`. */
  span(first: number, last: number): number {
    return this.start(last + 1) - this.start(first);
  }

  /** The line that holds a pixel; the last one for pixels beyond. */
  at(pixel: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.start(middle + 1) > pixel) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Lines that have pixels, from `first` up to `last`. */
  shown(first: number, last: number): number[] {
    const lines: number[] = [];
    for (let line = Math.max(0, first); line <= Math.min(last, this.count - 1); line += 1)
      if (this.size(line) > 0) lines.push(line);
    return lines;
  }
}
