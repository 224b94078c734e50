// mapsTo.ts - from each text that a document has had to one text.

import type { DocumentFile } from '../../shared/model/project.ts';
import { MapsTo } from '../../shared/text/reanchor.ts';

/** @param text where the maps lead: another text than the document's present one while it is being corrected. */
export const mapsTo = ({ revisions }: DocumentFile, text: string): MapsTo =>
  new MapsTo(text, (textRevisionId) => revisions.find((one) => one.id === textRevisionId)?.text ?? null);
