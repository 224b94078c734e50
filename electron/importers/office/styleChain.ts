// styleChain.ts - a style of a document and the styles that it builds on.

/** A style that builds on itself by a long way round ends here. */
const LONGEST = 20;

/** Chains of styles, each found once. A style's parent is named by the key it has in `styles`. */
export class StyleChains<Style extends { readonly parent: string | undefined }> {
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #known = new Map<string, readonly Style[]>();

  constructor(styles: ReadonlyMap<string, Style>) {
    this.#styles = styles;
  }

  /** The style and what it builds on, nearest first; empty for one that is not there. */
  of(key: string): readonly Style[] {
    const known = this.#known.get(key);
    if (known) return known;
    const chain: Style[] = [];
    for (let at: string | undefined = key; at !== undefined && chain.length < LONGEST; ) {
      const style = this.#styles.get(at);
      if (!style || chain.includes(style)) break;
      chain.push(style);
      at = style.parent;
    }
    this.#known.set(key, chain);
    return chain;
  }
}
