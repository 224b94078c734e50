// annotationIndex.ts - in which file an annotation lies, and which annotations name it as their parent.
//
// Knows what was loaded and what was changed since; a file that nobody has opened yet is not in it.

import type { Annotation } from '../../shared/model/annotation.ts';

interface Kept {
  readonly file: string;
  readonly parent: string | null;
}

export class AnnotationIndex {
  readonly #kept = new Map<string, Kept>();
  readonly #children = new Map<string, Set<string>>();

  /** Takes note of an annotation as `file` holds it now; null when it is not there any more. */
  set(id: string, file: string, annotation: Pick<Annotation, 'parent'> | null): void {
    const before = this.#kept.get(id);
    if (!annotation && before?.file !== file) return;
    if (before?.parent != null) this.#children.get(before.parent)?.delete(id);
    if (!annotation) {
      this.#kept.delete(id);
      return;
    }
    const parent = annotation.parent ?? null;
    this.#kept.set(id, { file, parent });
    if (parent === null) return;
    const children = this.#children.get(parent);
    if (children) children.add(id);
    else this.#children.set(parent, new Set([id]));
  }

  /** Path in the project of the file that holds it, if it is known. */
  fileOf(id: string): string | undefined {
    return this.#kept.get(id)?.file;
  }

  /** Ids of the annotations whose parent is `id`. */
  childrenOf(id: string): readonly string[] {
    return [...(this.#children.get(id) ?? [])];
  }
}
