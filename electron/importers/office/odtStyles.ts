// odtStyles.ts - what an OpenDocument paragraph or stretch is by its styles.

import { StyleChains } from './styleChain.ts';
import { childNamed, childrenNamed, type XmlElement, type XmlPart } from './xmlTree.ts';

interface Style {
  readonly element: XmlElement;
  /** As shown, in small letters. */
  readonly name: string;
  readonly parent: string | undefined;
}

const quotations = new Set(['quotations', 'quote', 'intense quote', 'block text', 'blockquote']);
const captions = new Set([
  'caption',
  'table caption',
  'tablecaption',
  'figurecaption',
  'image caption',
  'illustration',
  'table',
  'figure',
  'drawing',
]);
const codes = new Set(['preformatted text', 'source code', 'source text', 'html preformatted']);

export class OdtStyles {
  readonly #styles = new Map<string, Style>();
  readonly #chains = new StyleChains(this.#styles);
  /** List styles by name. */
  readonly lists = new Map<string, XmlElement>();
  readonly outline: XmlElement | undefined;
  /** Families of fonts by the names that the file gives them. */
  readonly fonts = new Map<string, string>();

  constructor(parts: readonly (XmlPart | null)[]) {
    for (const part of parts) {
      for (const face of childrenNamed(childNamed(part?.root, 'office:font-face-decls'), 'style:font-face'))
        this.fonts.set(face.attributes['style:name'] ?? '', (face.attributes['svg:font-family'] ?? '').replaceAll(/['"]/g, ''));
      const groups = ['office:styles', 'office:automatic-styles'].map((name) => childNamed(part?.root, name));
      for (const group of groups) {
        for (const element of childrenNamed(group, 'style:style')) this.#add(element);
        for (const list of childrenNamed(group, 'text:list-style')) this.lists.set(list.attributes['style:name'] ?? '', list);
        this.outline ??= childNamed(group, 'text:outline-style');
      }
    }
  }

  #add(element: XmlElement): void {
    const { 'style:name': id = '', 'style:family': family = '', 'style:display-name': shown, 'style:parent-style-name': parent } = element.attributes;
    const name = (shown ?? id.replaceAll('_20_', ' ')).toLowerCase();
    this.#styles.set(`${family} ${id}`, { element, name, parent: parent === undefined ? undefined : `${family} ${parent}` });
  }

  #chain(family: string, id: string | undefined): readonly Style[] {
    return this.#chains.of(`${family} ${id ?? ''}`);
  }

  #isNamed(family: string, id: string | undefined, names: ReadonlySet<string>): boolean {
    return this.#chain(family, id).some(({ name }) => names.has(name));
  }

  /** The nearest value of a property that a style or one that it builds on states. */
  #value(family: string, id: string | undefined, group: string, property: string): string | undefined {
    return this.#chain(family, id)
      .map(({ element }) => childNamed(element, group)?.attributes[property])
      .find((one) => one !== undefined);
  }

  attribute(family: string, id: string | undefined, name: string): string | undefined {
    return this.#chain(family, id)
      .map(({ element }) => element.attributes[name])
      .find((one) => one !== undefined);
  }

  isTitle(id: string | undefined): boolean {
    return this.#chain('paragraph', id).some(({ name }) => name === 'title');
  }

  /** By style, or because it is moved in on both sides by a quarter of an inch and more. */
  isQuotation(id: string | undefined): boolean {
    if (this.#isNamed('paragraph', id, quotations)) return true;
    const moved = (side: string) => inches(this.#value('paragraph', id, 'style:paragraph-properties', side));
    return moved('fo:margin-left') >= 0.25 && moved('fo:margin-right') >= 0.25;
  }

  isCaption(id: string | undefined): boolean {
    return this.#isNamed('paragraph', id, captions);
  }

  isCodeParagraph(id: string | undefined): boolean {
    return this.#isNamed('paragraph', id, codes);
  }

  isCode(id: string | undefined): boolean {
    return this.#isNamed('text', id, codes);
  }

  isStrong(id: string | undefined): boolean {
    return /^(bold|[6-9]00)$/.test(this.#value('text', id, 'style:text-properties', 'fo:font-weight') ?? '');
  }

  isEmphasis(id: string | undefined): boolean {
    return /^(italic|oblique)$/.test(this.#value('text', id, 'style:text-properties', 'fo:font-style') ?? '');
  }

  fontOf(id: string | undefined): string {
    return this.fonts.get(this.#value('text', id, 'style:text-properties', 'style:font-name') ?? '') ?? '';
  }

  isHidden(family: string, id: string | undefined): boolean {
    return this.#value(family, id, 'style:text-properties', 'text:display') === 'none';
  }
}

const perInch: Readonly<Record<string, number>> = { in: 1, cm: 2.54, mm: 25.4, pt: 72, pc: 6, px: 96 };

/** A length in inches; 0 for one that is none. */
function inches(length: string | undefined): number {
  const [, number, unit] = /^(-?[\d.]{1,20})(in|cm|mm|pt|pc|px)$/.exec(length ?? '') ?? [];
  return unit === undefined ? 0 : Number(number) / (perInch[unit] ?? 1);
}
