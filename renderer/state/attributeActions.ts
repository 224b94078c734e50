// attributeActions.ts - what is said about an annotation beyond tag and note: its attributes, as they are chosen, written and proposed.

import type { Annotation } from '../../shared/model/annotation.ts';
import { attributesFor, type AttributeType, type AttributeValue, proposedFor, valueOf, withAttributes } from '../../shared/model/attributes.ts';
import { findTag } from '../../shared/model/findTag.ts';
import { sameJson } from '../../shared/model/sameJson.ts';
import { translate } from '../i18n.ts';
import type { Tools } from './actions.ts';
import { selectedAnnotation, shownAnnotation, wordsRead } from './selectors.ts';

export interface AttributeActions {
  /** Sets some attributes and keeps the others; an empty value takes one away. */
  setAttributes(annotation: Annotation, values: Annotation['attributes']): Promise<unknown>;
  /** Keeps what is being written until it is sent. */
  writeAttribute(annotation: Annotation, attribute: string, type: AttributeType, text: string): void;
  /** Sends what was written for attributes but not sent yet. */
  saveAttributes(): Promise<void>;
  /** Takes over what the words of the selected figure propose. */
  acceptFigure(): Promise<void>;
  /** What was written for an attribute anywhere in the project, the most frequent first. */
  valuesOf(attribute: string): Promise<readonly string[]>;
}

export function attributeActions({ get, set, call, alter }: Tools): AttributeActions {
  const setAttributes = async (annotation: Annotation, values: Annotation['attributes']): Promise<unknown> => {
    const { id } = annotation;
    // As it is when the change's turn has come, unless another text is open by then.
    const now = (): Annotation['attributes'] => (shownAnnotation(get(), id) ?? annotation).attributes;
    if (sameJson(now(), withAttributes(now(), values))) return null;
    return alter(
      () => call('annotations.change', { ids: [id], set: { attributes: withAttributes(now(), values) } }),
      (changed) => changed,
      { key: `attributes-${Object.keys(values).join()}-${id}` },
    );
  };
  return {
    setAttributes,
    writeAttribute: (annotation, attribute, type, text) => {
      const attributeDrafts = new Map(get().attributeDrafts);
      attributeDrafts.set(`${annotation.id} ${attribute}`, { annotation, attribute, type, text });
      set({ attributeDrafts });
    },
    saveAttributes: async () => {
      const drafts = get().attributeDrafts;
      await Promise.all(
        [...drafts].map(async ([key, draft]) => {
          const value: AttributeValue = valueOf(draft.type, draft.text);
          await setAttributes(draft.annotation, { [draft.attribute]: value });
          const left = new Map(get().attributeDrafts);
          if (left.get(key) === draft) left.delete(key);
          set({ attributeDrafts: left });
        }),
      );
    },
    acceptFigure: async () => {
      const annotation = selectedAnnotation(get());
      const codebook = get().project?.codebook;
      if (!annotation || !codebook) return;
      const proposed = proposedFor(annotation, attributesFor(findTag(codebook, annotation.tag), annotation.subtype), wordsRead(get(), annotation));
      if (!proposed) return;
      await setAttributes(annotation, proposed);
      get().actions.announce(translate('attributes:accepted'));
    },
    valuesOf: async (attribute) => {
      const { values } = await call('annotations.values', { attribute }).catch(() => ({ values: [] }));
      return values.map((one) => one.value);
    },
  };
}
