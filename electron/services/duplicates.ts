// duplicates.ts - whether a text is in the project already: the same file, the same text, or nearly the same with what differs.
//
// No text is held: the few that may be alike are read again.

import type { Duplicate } from '../../shared/contract.ts';
import type { Span } from '../../shared/model/span.ts';
import { beginningOf } from '../../shared/text/codePoints.ts';
import { sampleOf, ShingleIndex } from '../../shared/text/shingleIndex.ts';
import { likeness, shinglesOf } from '../../shared/text/shingles.ts';
import { variantOf } from '../../shared/text/firstDifference.ts';
import { wordDiff } from '../../shared/text/wordDiff.ts';
import { sha256 } from '../store/durableFile.ts';
import type { ProjectStore } from '../store/projectStore.ts';

/** Above these, two texts are nearly the same, or the shorter one is in the longer. */
const ALIKE = 0.6;
const CONTAINED = 0.85;
/** Shorter texts are only compared as a whole: few words are alike by chance. */
const LEAST_SHINGLES = 12;
/** Of what such texts would share, at least so much is found in the table; less is not looked at. */
const LEAST_FOUND = 0.3;
/** Characters above which the differences are not counted. */
const LONGEST_DIFF = 200_000;
const LOOKED_AT = 5;

interface Known {
  readonly documentId: string | null;
  readonly title: string;
  readonly file: string | null;
  readonly text: () => Promise<string>;
  readonly setAside: readonly Span[];
  /** How many different shingles it has, and how many of them are in the table; 0 until they are. */
  length: number;
  sampled: number;
}

export interface Candidate {
  readonly title: string;
  readonly text: string;
  readonly setAside: readonly Span[];
  /** Gives the text once it has come in; without this it is held. */
  readonly again?: () => Promise<string>;
}

/** The texts of a project, and those that are about to come in, as they were added. */
export class Duplicates {
  readonly #byText = new Map<string, Known>();
  readonly #byFile = new Map<string, Known>();
  readonly #all: Known[] = [];
  readonly #index = new ShingleIndex();
  /** Those that are not in the table yet: of a text that comes in, counting its shingles takes most of its time here. */
  #waiting: { readonly known: Known; readonly count: () => Counted }[] = [];

  /** Of every document that the project has. @param except documents that are not counted. */
  static async of(store: ProjectStore, except: readonly string[] = []): Promise<Duplicates> {
    const all = new Duplicates();
    for (const { id, title, textSha256 } of store.documents) {
      if (except.includes(id)) continue;
      // A document that cannot be read is like no other.
      const table = await store.document(id).catch(() => null);
      if (!table) continue;
      const { document, revisions } = table.file;
      const file = revisions.find((one) => one.original)?.original?.sha256 ?? null;
      const counted = countedCached(store, id, textSha256, table.text, document.setAside);
      const { setAside } = document;
      all.#add(hashOf(table.text), () => counted, { documentId: id, title, file, text: () => store.text(id), setAside, length: 0, sampled: 0 });
    }
    return all;
  }

  #add(hash: string, count: () => Counted, known: Known): void {
    if (!this.#byText.has(hash)) this.#byText.set(hash, known);
    if (known.file !== null && !this.#byFile.has(known.file)) this.#byFile.set(known.file, known);
    this.#waiting.push({ known, count });
  }

  /** The table with all texts in it. */
  #indexed(): ShingleIndex {
    for (const { known, count } of this.#waiting) {
      const { length, sample } = count();
      this.#index.add(this.#all.push(known) - 1, sample);
      known.length = length;
      known.sampled = sample.length;
    }
    this.#waiting = [];
    return this.#index;
  }

  /**
   * The closest text there is to each of a file's, or null; from now on these are among them, with the ids that they get.
   * They are not compared with each other.
   */
  async take(file: string, candidates: readonly Candidate[]): Promise<(Duplicate | null)[]> {
    const ready = candidates.map(readyFor);
    const found: (Duplicate | null)[] = [];
    for (const one of ready) found.push(await this.#find(file, one));
    for (const { hash, title, text, again = async () => text, setAside, shingles } of ready)
      this.#add(hash, () => countedOf(shingles()), { documentId: null, title, file, text: again, setAside, length: 0, sampled: 0 });
    return found;
  }

  /** The closest text there is to one, which is not among them afterwards. */
  find(file: string, candidate: Candidate): Promise<Duplicate | null> {
    return this.#find(file, readyFor(candidate));
  }

  async #find(file: string, { hash, shingles: counted, text }: Ready): Promise<Duplicate | null> {
    const none = { percent: 100, differences: 0, was: '', is: '' };
    const sameText = this.#byText.get(hash);
    const sameFile = sameText?.file === file ? sameText : this.#byFile.get(file);
    if (sameFile) return { kind: 'file', documentId: sameFile.documentId, title: sameFile.title, ...none };
    if (sameText) return { kind: 'text', documentId: sameText.documentId, title: sameText.title, ...none };
    const index = this.#indexed();
    if (index.count === 0) return null;
    const shingles = counted();
    if (shingles.length < LEAST_SHINGLES) return null;
    let best: { known: Known; share: number; kind: 'near' | 'part' } | null = null;
    for (const known of this.#likely(index, shingles)) {
      // A text that cannot be read is like no other.
      const there = await known.text().catch(() => '');
      const { jaccard, containment } = likeness(shingles, shinglesOf(there, known.setAside));
      const kind = jaccard >= ALIKE ? 'near' : 'part';
      const share = kind === 'near' ? jaccard : containment;
      if ((kind === 'near' || containment >= CONTAINED) && (best === null || share > best.share)) best = { known, share, kind };
    }
    if (!best) return null;
    const { known, share, kind } = best;
    const { same, ...differences } = kind === 'near' ? differencesOf(await known.text(), text) : NOT_COUNTED;
    // A word that differs is in several shingles; furniture that differs is in none. What differs somewhere is never told as the whole.
    const percent = Math.min(99, Math.floor(Math.max(share, same) * 100));
    return { kind, documentId: known.documentId, title: known.title, percent, ...differences };
  }

  /** The few that share most with a text, of those that share enough. */
  #likely(index: ShingleIndex, shingles: Uint32Array): Known[] {
    const found = [...index.hits(shingles)].flatMap(([number, hits]) => {
      const known = this.#all[number];
      if (!known || known.length < LEAST_SHINGLES) return [];
      const shared = Math.min(known.length, shingles.length) * (known.sampled / known.length);
      return hits >= shared * LEAST_FOUND ? [{ known, hits }] : [];
    });
    return found
      .sort((a, b) => b.hits - a.hits)
      .slice(0, LOOKED_AT)
      .map(({ known }) => known);
  }
}

interface Ready extends Candidate {
  readonly hash: string;
  readonly shingles: () => Uint32Array;
}

/** The same for texts that differ only in how they end: programs add a last newline, or take it away. */
const hashOf = (text: string): string => sha256(text.trimEnd());

function readyFor(one: Candidate): Ready {
  let counted: Uint32Array | null = null;
  return { ...one, hash: hashOf(one.text), shingles: () => (counted ??= shinglesOf(one.text, one.setAside)) };
}

/** What the table needs of a text. */
interface Counted {
  readonly length: number;
  readonly sample: Uint32Array;
}

const countedOf = (shingles: Uint32Array): Counted => ({ length: shingles.length, sample: sampleOf(shingles) });

interface Differences {
  readonly differences: number;
  /** The first of them in the text that is there, and in the one that comes. */
  readonly was: string;
  readonly is: string;
  /** Which share of both texts is in both, from 0 to 1. */
  readonly same: number;
}

const NOT_COUNTED: Differences = { differences: 0, was: '', is: '', same: 0 };

/** The stretches that differ. */
function differencesOf(there: string, here: string): Differences {
  if (there.length > LONGEST_DIFF || here.length > LONGEST_DIFF) return NOT_COUNTED;
  const parts = wordDiff(there, here);
  const starts = parts.flatMap(({ kind }, index) => (kind !== 'same' && (index === 0 || parts[index - 1]?.kind === 'same') ? [index] : []));
  const [at] = starts;
  if (at === undefined) return NOT_COUNTED;
  const common = parts.reduce((sum, { kind, text }) => (kind === 'same' ? sum + text.length : sum), 0);
  const near = parts.slice(at, at + 2);
  const words = (kind: 'out' | 'in') => shortened(near.find((one) => one.kind === kind)?.text ?? '');
  return { differences: starts.length, was: words('out'), is: words('in'), same: (2 * common) / (there.length + here.length) };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${beginningOf(line, 79)}…` : line;
}

const cache = new WeakMap<ProjectStore, Map<string, Counted & { readonly key: string }>>();

function countedCached(store: ProjectStore, documentId: string, textSha256: string, text: string, setAside: readonly Span[]): Counted {
  const own = cache.get(store) ?? new Map<string, Counted & { readonly key: string }>();
  cache.set(store, own);
  const key = `${textSha256} ${setAside.map(({ start, end }) => `${start}-${end}`).join(' ')}`;
  const known = own.get(documentId);
  if (known?.key === key) return known;
  const counted = { key, ...countedOf(shinglesOf(text, setAside)) };
  own.set(documentId, counted);
  return counted;
}

const FIRST_PLACE = {
  differs: (was: string, is: string) => `“${was}” there, “${is}” here`,
  here: (_was: string, is: string) => `“${is}” only here`,
  there: (was: string) => `“${was}” only there`,
};

/** As a sentence, with what a view needs to say it in other words. */
export function warningOf({ kind, documentId, title, percent, differences, was, is }: Duplicate) {
  const values = { title, percent, count: differences, was, is, ...(documentId === null ? {} : { documentId }) };
  const at = `“${title}”`;
  if (kind === 'file') return { code: 'same-file', message: `This file is here already, as ${at}.`, values };
  if (kind === 'text') return { code: 'same-text', message: `The same text is here already, as ${at}.`, values };
  if (kind === 'part')
    return { code: 'part-of-text', message: `This text and ${at} overlap: ${percent} % of the shorter one is in the longer one.`, values };
  const variant = variantOf({ differences, was, is });
  if (variant === null) return { code: 'near-text', message: `Nearly the same text (${percent} %) is here already, as ${at}.`, values };
  const places = differences === 1 ? 'One place differs' : `${differences} places differ, the first`;
  return {
    code: 'near-text',
    message: `Nearly the same text (${percent} %) is here already, as ${at}. ${places}: ${FIRST_PLACE[variant](was, is)}.`,
    values: { ...values, variant },
  };
}
