// rtfStory.ts - the paragraphs and tables of one story of a Rich Text file, as they come.

import type { RtfBlock, RtfEdge, RtfParagraph, RtfRow, RtfRun, RtfStory } from './rtfModel.ts';

type Format = Pick<RtfParagraph, 'style' | 'outline' | 'left' | 'right' | 'firstLine' | 'level' | 'isEndGone'>;

const none: Format = { style: 0, outline: undefined, left: 0, right: 0, firstLine: 0, level: 0, isEndGone: null };

export class RtfStoryBuilder {
  /** Of a comment: the id of the words that it is about. */
  reference = '';
  readonly #number: () => number;
  readonly #blocks: RtfBlock[] = [];
  #runs: RtfRun[] = [];
  #marker: string | null = null;
  #cell: RtfParagraph[] = [];
  #cells: RtfParagraph[][] = [];
  #edges: RtfEdge[] = [];
  #isCovered = false;
  #areEdgesDone = false;

  /** @param number counts the paragraphs of the file. */
  constructor(number: () => number) {
    this.#number = number;
  }

  add(run: RtfRun): void {
    if (run.kind !== 'text' || run.text !== '') this.#runs.push(run);
  }

  setMarker(text: string): void {
    this.#marker = text;
  }

  /** The marker of an item beside which none is written; one without words is none. */
  setMissingMarker(marker: () => string | null): void {
    if (this.#marker === null && this.#runs.some(({ kind, text }) => kind === 'text' && text.trim() !== '')) this.#marker = marker();
  }

  /** Takes raised words at the end as a note's mark; null when there are none. */
  takeRaised(): string | null {
    const last = this.#runs.findLast(({ kind }) => kind === 'text');
    if (!last?.isRaised || last !== this.#runs.at(-1) || last.text.trim() === '' || last.text.length > 5) return null;
    this.#runs[this.#runs.length - 1] = { ...last, kind: 'reference' };
    return last.text.trim();
  }

  /** Gives the last reference that has no label yet its label. */
  nameReference(label: string): void {
    const last = this.#runs.findLast(({ kind }) => kind === 'reference');
    if (last?.text === '') last.text = label;
  }

  endParagraph(format: Format, isInTable: boolean): void {
    const paragraph = { ...format, number: this.#number(), runs: this.#runs, marker: this.#marker };
    this.#runs = [];
    this.#marker = null;
    if (isInTable || this.#cells.length > 0) this.#cell.push(paragraph);
    else {
      this.#endTable();
      this.#blocks.push({ paragraph });
    }
  }

  endCell(): void {
    // A cell's last paragraph is ended by it, whether or not it says that it stands in a table.
    const last = this.#blocks.at(-1);
    if (this.#cell.length === 0 && last && 'paragraph' in last) {
      this.#blocks.pop();
      this.#cell.push(last.paragraph);
    }
    this.#cells.push(this.#cell);
    this.#cell = [];
  }

  beginRow(): void {
    this.#edges = [];
    this.#isCovered = false;
    this.#areEdgesDone = false;
  }

  coverCell(): void {
    this.#isCovered = true;
  }

  addEdge(at: number): void {
    if (this.#areEdgesDone) return;
    this.#edges.push({ at, isCovered: this.#isCovered });
    this.#isCovered = false;
  }

  endRow(): void {
    const row: RtfRow = { cells: this.#cells.map((paragraphs) => ({ paragraphs })), edges: [...this.#edges] };
    this.#cells = [];
    this.#areEdgesDone = true;
    const last = this.#blocks.at(-1);
    if (last && 'rows' in last) last.rows.push(row);
    else this.#blocks.push({ rows: [row] });
  }

  #endTable(): void {
    for (const paragraph of this.#cell) this.#blocks.push({ paragraph });
    this.#cell = [];
  }

  end(): RtfStory {
    if (this.#runs.length > 0) this.endParagraph(none, false);
    for (const paragraphs of this.#cells) for (const paragraph of paragraphs) this.#blocks.push({ paragraph });
    this.#cells = [];
    this.#endTable();
    return { blocks: this.#blocks };
  }
}
