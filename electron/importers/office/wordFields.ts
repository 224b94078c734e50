// wordFields.ts - Word's fields: what they say is left out, what they show is read.

import type { WordChanges } from './wordChanges.ts';
import type { XmlElement } from './xmlTree.ts';

/** Web and mail addresses; anything else (a bookmark, a script) is none. */
export const shownAddress = (address: string): string | undefined =>
  /^(https?|ftp|mailto):/i.test(address.trim()) ? address.trim().slice(0, 2000) : undefined;

/** Where a field leads, if it is a link: `HYPERLINK "https://example.org/"`. */
export function addressOfField(instruction: string): string | undefined {
  const target = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]+))/i.exec(instruction);
  return shownAddress(target?.[1] ?? target?.[2] ?? '');
}

/** The beginnings of those fields that also end: of a broken one nothing may be taken for its instruction. */
export function wholeFields(root: XmlElement, changes: WordChanges): ReadonlySet<XmlElement> {
  const whole = new Set<XmlElement>();
  const begun: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of changes.childrenOf(element)) {
      const type = child.name === 'w:fldChar' ? child.attributes['w:fldCharType'] : undefined;
      if (type === 'begin') begun.push(child);
      const ended = type === 'end' ? begun.pop() : undefined;
      if (ended) whole.add(ended);
      if (child.name !== 'w:txbxContent') visit(child);
    }
  };
  visit(root);
  return whole;
}

/** What a form's own field shows where it keeps it as a value: a box that is ticked or not, the choice of a list. */
export function formValue(begin: XmlElement, changes: WordChanges): string {
  const data = changes.childrenOf(begin).find(({ name }) => name === 'w:ffData');
  const parts = data ? changes.childrenOf(data) : [];
  const box = parts.find(({ name }) => name === 'w:checkBox');
  if (box) {
    const values = changes.childrenOf(box);
    const state = values.find(({ name }) => name === 'w:checked') ?? values.find(({ name }) => name === 'w:default');
    return state && !/^(0|false|off)$/.test(state.attributes['w:val'] ?? '') ? '☒' : '☐';
  }
  const list = parts.find(({ name }) => name === 'w:ddList');
  const choices = list ? changes.childrenOf(list) : [];
  const chosen = Number(choices.find(({ name }) => name === 'w:result')?.attributes['w:val'] ?? 0);
  return choices.filter(({ name }) => name === 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
}
