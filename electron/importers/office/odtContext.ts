// odtContext.ts - what the readers of an OpenDocument text's stories (body, notes, headers) share.

import type { OdtChanges } from './odtChanges.ts';
import type { OdtLists } from './odtLists.ts';
import type { OdtStyles } from './odtStyles.ts';
import type { Mark, PageBuilder } from './pageBuilder.ts';
import type { XmlElement, XmlPart } from './xmlTree.ts';

export interface OdtNote {
  readonly body: XmlElement;
  readonly label: string;
  readonly isEndnote: boolean;
}

export interface OdtAnnotation {
  readonly element: XmlElement;
  readonly span: Mark;
  /** Where it stands, for one that marks no words. */
  readonly paragraph: Mark;
}

export interface OdtContext {
  readonly builder: PageBuilder;
  readonly styles: OdtStyles;
  readonly lists: OdtLists;
  readonly changes: OdtChanges;
  readonly part: XmlPart;
  /** The part's name as places are told. */
  readonly partName: string | null;
  /** As they are referred to. */
  readonly notes: OdtNote[];
  readonly annotations: OdtAnnotation[];
  readonly met: { hiddenCharacters: number; leftOut: number; title: Mark | null };
}
