// places.ts - the place of each row of a long list, kept up to date while rows come and go without numbering all of them again.

/** A row that came to a place (1) or left it (-1). */
export interface Move {
  readonly at: number;
  readonly id: string;
  readonly by: 1 | -1;
}

interface Row {
  readonly id: string;
}

/** So many moves are looked through at each question; then the rows are numbered anew. */
const MOST_MOVES = 64;

export class Places {
  readonly #rows: readonly Row[];
  /** Of `#rows`; numbered when a place is first asked for. */
  #numbers: ReadonlyMap<string, number> | null;
  /** What has happened since, in order. */
  readonly #moves: readonly Move[];

  constructor(rows: readonly Row[], numbers: ReadonlyMap<string, number> | null = null, moves: readonly Move[] = []) {
    this.#rows = rows;
    this.#numbers = numbers;
    this.#moves = moves;
  }

  /** The places after some moves, which led to `rows`. */
  after(moves: readonly Move[], rows: readonly Row[]): Places {
    const all = [...this.#moves, ...moves];
    return all.length > MOST_MOVES ? new Places(rows) : new Places(this.#rows, this.#numbered(), all);
  }

  /** The place of a row, from 0; undefined when it is not there. */
  get(id: string): number | undefined {
    let place = this.#numbered().get(id);
    for (const move of this.#moves) {
      if (move.id === id) place = move.by === 1 ? move.at : undefined;
      else if (place !== undefined && (move.by === 1 ? place >= move.at : place > move.at)) place += move.by;
    }
    return place;
  }

  has(id: string): boolean {
    return this.get(id) !== undefined;
  }

  #numbered(): ReadonlyMap<string, number> {
    this.#numbers ??= new Map(this.#rows.map((one, index) => [one.id, index]));
    return this.#numbers;
  }
}
