// odtChanges.ts - the tracked changes of an OpenDocument text: which stretches were inserted or deleted, and what stood where
// words were taken out.

import { childNamed, isElement, type XmlElement } from './xmlTree.ts';

const idOf = (element: XmlElement): string => element.attributes['text:change-id'] ?? '';

export class OdtChanges {
  readonly reading: 'accepted' | 'original';
  readonly counts = { insertions: 0, deletions: 0, moves: 0 };
  /** Changes whose stretch of the text is not there in this reading. */
  readonly #gone = new Set<string>();
  readonly #deletions = new Map<string, XmlElement[]>();
  /** Those of them that have begun and not ended. */
  #open = new Set<string>();

  constructor(body: XmlElement, reading: 'accepted' | 'original') {
    this.reading = reading;
    for (const region of childNamed(body, 'text:tracked-changes')?.children ?? []) {
      if (!isElement(region)) continue;
      const id = region.attributes['xml:id'] ?? region.attributes['text:id'] ?? '';
      const [insertion, deletion] = [childNamed(region, 'text:insertion'), childNamed(region, 'text:deletion')];
      if (insertion) this.counts.insertions += 1;
      if (deletion) this.counts.deletions += 1;
      if (reading === 'accepted' ? deletion : insertion) this.#gone.add(id);
      const content = (deletion?.children ?? []).filter((node): node is XmlElement => isElement(node) && node.name !== 'office:change-info');
      if (content.length > 0) this.#deletions.set(id, content);
    }
  }

  /** Told of every beginning and end of a change. */
  pass(element: XmlElement): void {
    if (element.name === 'text:change-start' && this.#gone.has(idOf(element))) this.#open.add(idOf(element));
    if (element.name === 'text:change-end') this.#open.delete(idOf(element));
  }

  /** Whether what comes now is not there in this reading. */
  isGone(): boolean {
    return this.#open.size > 0;
  }

  /** Whether nothing of a paragraph is there; then its changes have been passed. */
  isWhollyGone(paragraph: XmlElement): boolean {
    if (this.#gone.size === 0) return false;
    const before = new Set(this.#open);
    let [isAnyGone, isAnyThere] = [this.isGone(), false];
    const visit = (element: XmlElement): void => {
      for (const node of element.children) {
        if (!isElement(node)) {
          if (this.isGone()) isAnyGone = true;
          else if (node.text.trim() !== '') isAnyThere = true;
        } else if (node.name === 'text:change-start' || node.name === 'text:change-end') this.pass(node);
        else if (node.name === 'text:change') isAnyThere ||= this.reading === 'original';
        else visit(node);
      }
    };
    visit(paragraph);
    const isWhole = isAnyGone && !isAnyThere;
    if (!isWhole) this.#open = before;
    return isWhole;
  }

  /** What was taken out at this place and is there in this reading; read once only. */
  deletedAt(element: XmlElement): XmlElement[] {
    const deleted = this.reading === 'original' ? this.#deletions.get(idOf(element)) : undefined;
    this.#deletions.delete(idOf(element));
    return deleted ?? [];
  }

  /** Of what was taken out at this place, whole paragraphs; the rest of it stays for `deletedAt`. */
  wholeDeletedAt(element: XmlElement): XmlElement[] {
    const deleted = this.reading === 'original' ? this.#deletions.get(idOf(element)) : undefined;
    return deleted?.splice(0, deleted.length - 1) ?? [];
  }
}
