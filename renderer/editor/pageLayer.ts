// pageLayer.ts - the plugin that shows what of a page is not its text, and what its stretches are: only for the sections in view.
//
// Decorations, as annotations are: no offset moves, and nothing of it is copied.

import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Span } from '../../shared/model/span.ts';
import type { SetAside } from '../../shared/model/project.ts';
import { withSelectionOfPage } from './annotationLayer.ts';
import type { AsideRun, PageMarks } from './pageMarks.ts';
import { attributesOf, inlineClasses } from './pageStructure.ts';
import type { Positions } from './positions.ts';

/** The words for what is set aside; another object when they are in another language. */
export interface AsideWords {
  readonly kind: (kind: string) => string;
  /** What a screen reader says of it. */
  readonly described: (kind: string) => string;
  /** What stands for so many lines that are folded away. */
  readonly folded: (kind: string, lines: number) => string;
  readonly page: (number: string) => string;
  readonly textAgain: string;
  readonly why: string;
}

export interface PagePainting {
  readonly marks: PageMarks;
  /** Whether a first paragraph is the headline. */
  readonly headline: (block: Span) => boolean;
  readonly sections: ReadonlySet<number>;
  readonly folded: boolean;
  /** First blocks of runs that are shown although the others are folded. */
  readonly opened: ReadonlySet<number>;
  /** Whether screen readers pass over it. */
  readonly silent: boolean;
  /** Whether a block has annotations, which are never folded away; within a block, whether these words have. */
  readonly isMarked: (block: number, within?: Span) => boolean;
  readonly words: AsideWords;
  readonly onOpen: (block: number) => void;
  /** Tells why something is set aside. */
  readonly onWhy: () => void;
  /** Makes a stretch text again; null while nothing can be changed. */
  readonly onRestore: ((span: Span) => void) | null;
}

interface PaintedSection {
  readonly decorations: readonly Decoration[];
  readonly from: string;
}
interface Painted {
  readonly set: DecorationSet;
  readonly sections: ReadonlyMap<number, PaintedSection>;
  readonly marks: PageMarks;
  readonly words: AsideWords;
}

const key = new PluginKey<Painted>('page');

/** @param first what is painted from the start, so that the text is not drawn twice. */
export function pageLayer(positions: Positions, first: PagePainting): Plugin<Painted> {
  return new Plugin<Painted>({
    key,
    state: {
      init: (_config, { doc }) => {
        const sections = paintedSections(first, positions, null);
        const all = [...sections.values()].flatMap((one) => [...one.decorations]);
        return { set: DecorationSet.create(doc, all), sections, marks: first.marks, words: first.words };
      },
      apply: (transaction, before) => {
        const painting = transaction.getMeta(key) as PagePainting | undefined;
        return painting ? repainted(transaction, before, painting, positions) : before;
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  });
}

/** Repaints unless that is what stands there already. @returns whether it has. */
export function paintPage(view: EditorView, painting: PagePainting, positions: Positions): boolean {
  const before = key.getState(view.state);
  if (before && isPainted(before, painting, positions)) return false;
  view.dispatch(withSelectionOfPage(view, view.state.tr.setMeta(key, painting)));
  return true;
}

function isPainted(before: Painted, painting: PagePainting, positions: Positions): boolean {
  if (before.marks.isEmpty && painting.marks.isEmpty) return true;
  if (before.marks !== painting.marks || before.words !== painting.words || before.sections.size !== painting.sections.size) return false;
  return [...painting.sections].every((section) => before.sections.get(section)?.from === originOf(section, painting, positions));
}

/** All that the picture of a section depends on besides the marks and the words. */
function originOf(section: number, { folded, opened, silent, isMarked, marks, onRestore }: PagePainting, positions: Positions): string {
  const own = `${silent} ${onRestore !== null}`;
  if (!folded) return own;
  const { from, to } = positions.blocksOf(section);
  const marked: number[] = [];
  for (let block = from; block < to; block += 1) if (marks.runAt(block) && isMarked(block)) marked.push(block);
  for (const one of marks.inlineIn(section)) if (isMarked(positions.lineAt(one.start), one)) marked.push(one.start);
  return `${own} folded ${[...opened].join(' ')}, ${marked.join(' ')}`;
}

function paintedSections(painting: PagePainting, positions: Positions, before: Painted | null): Map<number, PaintedSection> {
  const known = before?.marks === painting.marks && before.words === painting.words ? before.sections : null;
  return new Map(
    [...painting.sections].map((section) => {
      const old = known?.get(section);
      const from = originOf(section, painting, positions);
      return [section, old?.from === from ? old : { decorations: decorationsOf(section, painting, positions), from }];
    }),
  );
}

function repainted(transaction: Transaction, before: Painted, painting: PagePainting, positions: Positions): Painted {
  const sections = paintedSections(painting, positions, before);
  const kept = new Set(sections.values());
  const old = new Set(before.sections.values());
  const removed = [...old].filter((one) => !kept.has(one)).flatMap((one) => [...one.decorations]);
  const added = [...kept].filter((one) => !old.has(one)).flatMap((one) => [...one.decorations]);
  return { set: before.set.remove(removed).add(transaction.doc, added), sections, marks: painting.marks, words: painting.words };
}

function decorationsOf(section: number, painting: PagePainting, positions: Positions): Decoration[] {
  const { marks, words } = painting;
  const decorations: Decoration[] = [];
  const structure = marks.structureIn(section);
  const { from, to } = positions.blocksOf(section);
  for (let block = from; block < to; block += 1) {
    const extent = positions.blockExtent(block);
    const place = positions.toEditor(extent.start) - 1;
    const run = marks.runAt(block);
    const own = { ...attributesOf(structure, extent, words.page) };
    const number = run ? 0 : marks.numberAt(block);
    // In place of the number that the block has by itself.
    if (number > 0) own['data-counted'] = String(number);
    if (number === 1 && painting.headline(extent)) own['class'] = `${own['class'] ?? ''} headline`.trim();
    const attributes = run ? asideAttributes(run, block, painting, own) : own;
    if (Object.keys(attributes).length > 0) decorations.push(Decoration.node(place, place + 2 + extent.end - extent.start, attributes));
    if (run?.first === block) decorations.push(isFolded(run, painting) ? foldLine(place, run, painting) : headOfRun(place, run, painting, positions));
  }
  for (const one of structure) {
    const name = inlineClasses[one.kind];
    const { start, end } = positions.extentOf(section);
    const [a, b] = [Math.max(one.start, start), Math.min(one.end, end)];
    if (name && b > a) decorations.push(inline(positions, a, b, { class: name }));
  }
  for (const one of marks.inlineIn(section)) {
    // An annotation of the sentence around it is no reason to show it.
    const folded = painting.folded && !painting.isMarked(positions.lineAt(one.start), one);
    const spoken: Record<string, string> = painting.silent ? { 'aria-hidden': 'true' } : { role: 'note', 'aria-label': words.described(one.kind) };
    decorations.push(inline(positions, one.start, one.end, { class: `aside-words${folded ? ' folded' : ''}`, ...spoken }));
    decorations.push(
      Decoration.widget(positions.toEditor(one.start), () => labelOf(one, folded, painting), {
        side: 1,
        ignoreSelection: true,
        stopEvent: () => true,
        key: `aside ${one.start} ${words.kind(one.kind)} ${folded} ${painting.onRestore !== null}`,
      }),
    );
  }
  return decorations;
}

const inline = (positions: Positions, start: number, end: number, attributes: Record<string, string>): Decoration =>
  Decoration.inline(positions.toEditor(start), positions.toEditor(end, -1), { nodeName: 'span', ...attributes });

const isFolded = (run: AsideRun, { folded, opened }: PagePainting): boolean => folded && !opened.has(run.first);

function asideClass(run: AsideRun, block: number, painting: PagePainting): string {
  const folded = isFolded(run, painting);
  const names = ['aside', ...(block === run.last ? ['aside-last'] : [])];
  return (folded && !painting.isMarked(block) ? [...names, 'folded'] : names).join(' ');
}

function asideAttributes(run: AsideRun, block: number, painting: PagePainting, own: Record<string, string>): Record<string, string> {
  const { words, silent } = painting;
  const { 'aria-level': _level, ...others } = own;
  const shown = { ...others, class: `${own['class'] ?? ''} ${asideClass(run, block, painting)}`.trim() };
  const hidden = silent || (isFolded(run, painting) && !painting.isMarked(block));
  // A menu's heading is no heading of the text.
  const spoken: Record<string, string> = hidden
    ? { 'aria-hidden': 'true', role: 'presentation' }
    : { role: 'note', 'aria-label': words.described(run.kind) };
  return { ...shown, ...spoken };
}

/** What stands for a run that is folded, and opens it. */
function foldLine(place: number, run: AsideRun, { words, onOpen, onWhy }: PagePainting): Decoration {
  const make = (): HTMLElement => {
    const button = pressed(element('button', 'fold-line', words.folded(run.kind, run.lines)), () => onOpen(run.first));
    button.tabIndex = 0;
    button.setAttribute('aria-expanded', 'false');
    const why = pressed(element('button', 'fold-line', '?'), onWhy);
    why.setAttribute('aria-label', words.why);
    why.title = words.why;
    const line = element('div', 'fold-place');
    line.append(button, why);
    return line;
  };
  return Decoration.widget(place, make, {
    side: -1,
    ignoreSelection: true,
    stopEvent: () => true,
    key: `fold ${run.first} ${words.folded(run.kind, run.lines)}`,
  });
}

/** Above a run: what it is, and what makes it text again. */
function headOfRun(place: number, run: AsideRun, { words, onRestore }: PagePainting, positions: Positions): Decoration {
  const span = { start: positions.blockExtent(run.first).start, end: positions.blockExtent(run.last).end };
  const make = (): HTMLElement => {
    const line = element('div', 'aside-head');
    line.append(element('span', 'aside-name', words.kind(run.kind)));
    if (onRestore) line.append(pressed(element('button', 'aside-restore', words.textAgain), () => onRestore(span)));
    return line;
  };
  return Decoration.widget(place, make, {
    side: -1,
    ignoreSelection: true,
    stopEvent: () => true,
    key: `head ${run.first} ${run.last} ${words.kind(run.kind)} ${onRestore !== null}`,
  });
}

/** Before words within a line; pressed, it makes them text again. */
function labelOf({ start, end, kind }: SetAside, folded: boolean, { words, onRestore }: PagePainting): HTMLElement {
  const name = folded ? `${words.kind(kind)} …` : words.kind(kind);
  if (!onRestore) return element('span', 'aside-label', name);
  const label = pressed(element('button', 'aside-label', name), () => onRestore({ start, end }));
  label.title = words.textAgain;
  return label;
}

function element(tag: 'div' | 'span' | 'button', name: string, words = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  made.contentEditable = 'false';
  made.textContent = words;
  return made;
}

/** For the pointer; the keyboard has a key for what it does. The caret stays where it is. */
function pressed(button: HTMLElement, work: () => void): HTMLElement {
  button.setAttribute('type', 'button');
  button.tabIndex = -1;
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    work();
  });
  return button;
}
