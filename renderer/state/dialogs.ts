// dialogs.ts - what lies over the window and is asked or told there.

import type { CodebookInput, CodebookPreview, CodebookVersion, Output } from '../../shared/contract.ts';
import type { CodeRef } from '../../shared/model/codeNames.ts';
import type { Metadata } from '../../shared/model/project.ts';
import type { Span } from '../../shared/model/span.ts';

export type Dialog =
  /** With `html`, the text can be taken as the page that it was copied from. */
  | { readonly kind: 'paste'; readonly text: string; readonly html?: string | undefined }
  | { readonly kind: 'newProject' }
  | { readonly kind: 'renameProject' }
  | { readonly kind: 'renameDocument'; readonly documentId: string }
  | { readonly kind: 'revisions'; readonly documentId: string }
  | { readonly kind: 'describe'; readonly documentId: string; readonly metadata: Metadata; readonly confirmed: readonly string[] }
  /** As what shall these words be set aside? */
  | { readonly kind: 'setAside'; readonly span: Span }
  /** Why something is set aside; asked about words that were about to be, or of itself. */
  | { readonly kind: 'asideHelp'; readonly asked: Span | null }
  | { readonly kind: 'original'; readonly documentId: string; readonly span: Span; readonly found: Output<'documents.original'> }
  | { readonly kind: 'backups' }
  | { readonly kind: 'deleteProject' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'linkEnd' }
  | { readonly kind: 'print' }
  | CodeDialog
  | { readonly kind: 'importReport' };

/** A new codebook that waits to be agreed to, with what it would do. */
export interface CodeStep {
  readonly title: string;
  readonly input: CodebookInput;
  readonly preview: CodebookPreview;
  /** What reading the file of it had to tell. */
  readonly warnings: readonly string[];
  /** The code to show afterwards. */
  readonly chosen: CodeRef | null;
}

/** Dialogs of the codebook. */
export type CodeDialog =
  | { readonly kind: 'newCode'; readonly under: CodeRef | null }
  | { readonly kind: 'mergeCode' | 'moveCode' | 'splitCode'; readonly code: CodeRef }
  | { readonly kind: 'codeStep'; readonly step: CodeStep }
  | { readonly kind: 'codeVersions'; readonly versions: readonly CodebookVersion[] }
  /** Which tag shall get a code named after these words? */
  | { readonly kind: 'codeTag'; readonly span: Span; readonly name: string }
  /** There are codes with nearly this name already. */
  | { readonly kind: 'nearCode'; readonly span: Span; readonly name: string; readonly tag: string; readonly near: readonly CodeRef[] };
