// wordStyles.ts - what a Word paragraph or run is by its styles: heading, quotation, caption, code, hidden, strong.
//
// Built-in styles keep their English names in every language of Word; those of one's own are known by what they build on and
// by their outline level.

import { StyleChains } from './styleChain.ts';
import { childNamed, childrenNamed, type XmlElement, type XmlPart } from './xmlTree.ts';

interface Style {
  readonly name: string;
  readonly parent: string | undefined;
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}

const quotations = new Set(['quote', 'intense quote', 'block text', 'quotations', 'blockquote', 'block quote', 'block quotation']);
const captions = new Set(['caption', 'image caption', 'table caption']);
const codes = new Set(['source code', 'html preformatted', 'preformatted text', 'verbatim char', 'html code', 'source text', 'html typewriter']);

export const valueOf = (element: XmlElement | undefined, name: string): string | undefined => childNamed(element, name)?.attributes['w:val'];

/** A property that is on when named, unless its value says otherwise; undefined when it is not named. */
export function toggleOf(properties: XmlElement | undefined, name: string): boolean | undefined {
  const found = childNamed(properties, name);
  return found && !/^(0|false|off)$/.test(found.attributes['w:val'] ?? '');
}

export class WordStyles {
  readonly #styles = new Map<string, Style>();
  readonly #chains = new StyleChains(this.#styles);
  readonly #defaultParagraph: string | undefined;

  constructor(part: XmlPart | null) {
    for (const style of childrenNamed(part?.root, 'w:style')) {
      const id = style.attributes['w:styleId'] ?? '';
      this.#styles.set(id, {
        name: (valueOf(style, 'w:name') ?? id).toLowerCase(),
        parent: valueOf(style, 'w:basedOn'),
        paragraph: childNamed(style, 'w:pPr'),
        run: childNamed(style, 'w:rPr'),
      });
      const isDefault = /^(1|true|on)$/.test(style.attributes['w:default'] ?? '');
      if (isDefault && style.attributes['w:type'] === 'paragraph') this.#defaultParagraph = id;
    }
  }

  #chain(id: string | undefined): readonly Style[] {
    return this.#chains.of(id ?? '');
  }

  #paragraphChain(properties: XmlElement | undefined): readonly Style[] {
    return this.#chain(valueOf(properties, 'w:pStyle') ?? this.#defaultParagraph);
  }

  /** Properties of a paragraph, its own first, then its styles'. */
  paragraphProperties(properties: XmlElement | undefined): XmlElement[] {
    return [properties, ...this.#paragraphChain(properties).map((style) => style.paragraph)].filter((one) => one !== undefined);
  }

  /** 1 to 6; null when the paragraph is no heading. */
  headingLevel(properties: XmlElement | undefined): number | null {
    const stated = this.paragraphProperties(properties)
      .map((one) => valueOf(one, 'w:outlineLvl'))
      .find((one) => one !== undefined);
    if (stated !== undefined && /^[0-8]$/.test(stated)) return Math.min(Number(stated) + 1, 6);
    if (stated !== undefined) return null;
    for (const { name } of this.#paragraphChain(properties)) {
      const level = /^heading ([1-9])$/.exec(name)?.[1];
      if (level !== undefined) return Math.min(Number(level), 6);
      if (name === 'title') return 1;
    }
    return null;
  }

  #isNamed(chain: readonly Style[], names: ReadonlySet<string>): boolean {
    return chain.some(({ name }) => names.has(name));
  }

  isTitle(properties: XmlElement | undefined): boolean {
    return this.#paragraphChain(properties)[0]?.name === 'title';
  }

  /** By style, or because it is moved in on both sides by a quarter of an inch and more. */
  isQuotation(properties: XmlElement | undefined): boolean {
    if (this.#isNamed(this.#paragraphChain(properties), quotations)) return true;
    return this.indentOf(properties) >= 360 && this.#indent(properties, ['w:right', 'w:end']) >= 360;
  }

  /** How far a paragraph is moved in, in twentieths of a point. */
  indentOf(properties: XmlElement | undefined): number {
    return this.#indent(properties, ['w:left', 'w:start']);
  }

  #indent(properties: XmlElement | undefined, sides: readonly string[]): number {
    const stated = this.paragraphProperties(properties).map((one) => childNamed(one, 'w:ind')?.attributes);
    return Number(stated.flatMap((one) => sides.map((side) => one?.[side])).find((one) => one !== undefined) ?? 0);
  }

  isCaption(properties: XmlElement | undefined): boolean {
    return this.#isNamed(this.#paragraphChain(properties), captions);
  }

  isCodeParagraph(properties: XmlElement | undefined): boolean {
    return this.#isNamed(this.#paragraphChain(properties), codes);
  }

  isContentsLine(properties: XmlElement | undefined): boolean {
    return this.#paragraphChain(properties).some(({ name }) => /^(toc (\d|heading)|contents (\d|heading))$/.test(name));
  }

  isCode(run: XmlElement | undefined): boolean {
    return this.#isNamed(this.#chain(valueOf(run, 'w:rStyle')), codes);
  }

  /** Of a run: its own word, else its character style's. */
  isSet(run: XmlElement | undefined, property: string): boolean {
    const own = toggleOf(run, property);
    if (own !== undefined || run === undefined) return own ?? false;
    return (
      this.#chain(valueOf(run, 'w:rStyle'))
        .map((style) => toggleOf(style.run, property))
        .find((one) => one !== undefined) ?? false
    );
  }

  /** Whether a run is not shown: by its own properties or any of its styles'. */
  isHidden(run: XmlElement | undefined, paragraph: XmlElement | undefined): boolean {
    const own = toggleOf(run, 'w:vanish');
    if (own !== undefined) return own;
    const chains = [...this.#chain(valueOf(run, 'w:rStyle')), ...this.#paragraphChain(paragraph)];
    return chains.map((style) => toggleOf(style.run, 'w:vanish')).find((one) => one !== undefined) ?? false;
  }
}
