// figure.ts - one line of the bench's table.

export interface Figure {
  readonly name: string;
  readonly ours: number;
  /** What it is compared with. */
  readonly theirs: number | null;
  readonly unit: string;
  readonly ratio: number | null;
  /** What must hold, in words; null when the figure is only told. */
  readonly required: string | null;
  readonly ok: boolean;
}
