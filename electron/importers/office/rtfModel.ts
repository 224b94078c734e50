// rtfModel.ts - what a Rich Text file says, before it is written as a page: its stories and their paragraphs.

export interface RtfRun {
  readonly kind: 'text' | 'tab' | 'line' | 'reference' | 'noteStart' | 'noteEnd' | 'note' | 'box';
  /** The text; the label of a reference; the id of a comment. */
  text: string;
  readonly start: number;
  readonly end: number;
  readonly isStrong: boolean;
  readonly isEmphasis: boolean;
  readonly isHidden: boolean;
  readonly isRaised: boolean;
  readonly change: 'inserted' | 'deleted' | null;
  readonly link: RtfLink | null;
  /** Of a text box or a comment. */
  readonly story?: RtfStory;
}

export interface RtfLink {
  instruction: string;
}

export interface RtfParagraph {
  readonly number: number;
  readonly runs: readonly RtfRun[];
  readonly style: number;
  readonly outline: number | undefined;
  readonly left: number;
  readonly right: number;
  readonly firstLine: number;
  readonly level: number;
  /** What a program wrote before the item of a list; null outside lists. */
  readonly marker: string | null;
  readonly isEndGone: 'inserted' | 'deleted' | null;
}

interface RtfCell {
  readonly paragraphs: readonly RtfParagraph[];
}

export interface RtfRow {
  readonly cells: readonly RtfCell[];
  readonly edges: readonly RtfEdge[];
}

/** The right edge of a cell. */
export interface RtfEdge {
  readonly at: number;
  /** Goes on from the cell above or before it. */
  readonly isCovered: boolean;
}

export type RtfBlock = { readonly paragraph: RtfParagraph } | { readonly rows: RtfRow[] };

export interface RtfStory {
  readonly blocks: RtfBlock[];
}

export interface RtfNote extends RtfStory {
  readonly label: string;
  readonly isEndnote: boolean;
  readonly change: 'inserted' | 'deleted' | null;
}

export interface RtfStyle {
  name: string;
  basedOn: number | undefined;
  outline: number | undefined;
}

export interface RtfDocument {
  readonly body: RtfStory;
  readonly notes: readonly RtfNote[];
  readonly margins: readonly RtfStory[];
  readonly styles: ReadonlyMap<number, RtfStyle>;
  readonly title: string;
  readonly author: string;
  /** Bytes that are no characters in the code page that the file names. */
  readonly unreadable: number;
}
