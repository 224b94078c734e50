// searchIndex.ts - the texts of a project, folded and ready to be searched. Lives in the search thread (searchWorker.ts).

import type { Span } from '../../shared/model/span.ts';
import { Folder } from '../../shared/text/search/fold.ts';
import type { FoldRules } from '../../shared/text/search/foldUnit.ts';
import { eachMatch, type FoldedPart, foldedParts } from '../../shared/text/search/matches.ts';
import { readyQuery, type TextQuery } from '../../shared/text/search/query.ts';

export interface IndexedText {
  readonly documentId: string;
  readonly text: string;
  readonly setAside: readonly Span[];
}

export interface Search {
  readonly query: TextQuery;
  /** Where to look, in the order of the answer. */
  readonly documentIds: readonly string[];
  /** So many results are left out at the start. */
  readonly skip: number;
  /** At most so many results; the counts are of all. */
  readonly limit: number;
}

export interface FoundPlaces {
  /** Three numbers for each: index in `documentIds`, start, end. Only numbers, because they are moved between threads and not copied. */
  readonly places: Int32Array<ArrayBuffer>;
  readonly total: number;
  /** How many documents hold one. */
  readonly documents: number;
}

/** Folded forms of the texts that are kept: one for words and one for expressions, as people use them in turn. */
const FORMS = 2;
/** Characters of folded text that are kept; what goes beyond is folded for each search again. */
const MOST_KEPT = 50_000_000;

class Form {
  readonly folder: Folder;
  readonly #parts = new Map<string, readonly FoldedPart[]>();
  #characters = 0;

  constructor(rules: FoldRules) {
    this.folder = new Folder(rules);
  }

  partsOf({ documentId, text, setAside }: IndexedText): readonly FoldedPart[] {
    const kept = this.#parts.get(documentId);
    if (kept) return kept;
    const parts = foldedParts(text, setAside, this.folder);
    if (this.#characters + text.length <= MOST_KEPT / FORMS) {
      this.#parts.set(documentId, parts);
      this.#characters += text.length;
    }
    return parts;
  }

  drop(documentId: string, characters: number): void {
    if (this.#parts.delete(documentId)) this.#characters -= characters;
  }
}

export class SearchIndex {
  readonly #texts = new Map<string, IndexedText>();
  /** By rules, the one used last at the end. */
  readonly #forms = new Map<string, Form>();

  put(text: IndexedText): void {
    this.drop(text.documentId);
    this.#texts.set(text.documentId, text);
  }

  drop(documentId: string): void {
    const before = this.#texts.get(documentId);
    if (!before) return;
    this.#texts.delete(documentId);
    for (const form of this.#forms.values()) form.drop(documentId, before.text.length);
  }

  /**
   * @param ready called when everything is folded and matching begins.
   * @throws AppError 'query-invalid'.
   */
  find({ query, documentIds, skip, limit }: Search, ready: () => void): FoundPlaces {
    const wanted = readyQuery(query);
    const form = this.#formFor(wanted.rules);
    const texts = documentIds.map((id) => this.#texts.get(id));
    for (const text of texts) if (text) form.partsOf(text);
    ready();
    const places: number[] = [];
    const most = 3 * limit;
    let total = 0;
    let documents = 0;
    for (const [index, one] of texts.entries()) {
      if (!one) continue;
      const before = total;
      eachMatch(form.partsOf(one), wanted, (start, end) => {
        total += 1;
        if (total > skip && places.length < most) places.push(index, start, end);
      });
      if (total > before) documents += 1;
    }
    return { places: Int32Array.from(places), total, documents };
  }

  #formFor(rules: FoldRules): Form {
    const key = `${rules.case} ${rules.accents} ${rules.invisible}`;
    const form = this.#forms.get(key) ?? new Form(rules);
    this.#forms.delete(key);
    this.#forms.set(key, form);
    for (const oldest of this.#forms.keys()) {
      if (this.#forms.size <= FORMS) break;
      this.#forms.delete(oldest);
    }
    return form;
  }
}
