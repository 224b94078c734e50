// contract.ts - every method a view, a script or a host may call: the map of the product.
//
// Types, input checks, preload, client and the command line's `call` all come from here. Inputs and
// outputs are JSON values, so Electron's IPC, HTTP and the command line mean the same. Bytes are base64.
// Views import this file for its types only, so that the schemas stay out of the page.
// Each area has a file in contract/ with its values and its methods; whoever uses them imports from here.

import type { z } from 'zod';
import { annotationMethods } from './contract/annotations.ts';
import { annotatorMethods } from './contract/annotators.ts';
import { appMethods } from './contract/app.ts';
import { codebookMethods } from './contract/codebook.ts';
import { documentMethods } from './contract/documents.ts';
import { fileMethods, type GrantedFile } from './contract/files.ts';
import { historyMethods } from './contract/history.ts';
import { importMethods } from './contract/imports.ts';
import { linkMethods } from './contract/links.ts';
import { projectMethods } from './contract/project.ts';
import { proposalMethods } from './contract/proposals.ts';
import { searchMethods } from './contract/search.ts';
import { textMethods } from './contract/texts.ts';

export * from './contract/annotations.ts';
export * from './contract/app.ts';
export * from './contract/codebook.ts';
export * from './contract/documents.ts';
export * from './contract/files.ts';
export * from './contract/history.ts';
export * from './contract/imports.ts';
export * from './contract/links.ts';
export * from './contract/notices.ts';
export * from './contract/project.ts';
export * from './contract/proposals.ts';
export * from './contract/search.ts';
export * from './contract/settings.ts';
export * from './contract/texts.ts';

export const contract = {
  ...appMethods,
  ...projectMethods,
  ...importMethods,
  ...proposalMethods,
  ...documentMethods,
  ...annotationMethods,
  ...searchMethods,
  ...textMethods,
  ...linkMethods,
  ...annotatorMethods,
  ...historyMethods,
  ...codebookMethods,
  ...fileMethods,
} as const;

export type Contract = typeof contract;
export type MethodName = keyof Contract;
export type Input<M extends MethodName> = z.input<Contract[M]['input']>;
export type CheckedInput<M extends MethodName> = z.output<Contract[M]['input']>;
export type Output<M extends MethodName> = z.output<Contract[M]['output']>;

/** What a host must be able to answer. */
export type Services = { readonly [M in MethodName]: (input: CheckedInput<M>) => Promise<Output<M>> };
/** What a view is given. Rejects with AppError. */
export type Call = <M extends MethodName>(name: M, input: Input<M>) => Promise<Output<M>>;

export const methodNames = Object.keys(contract) as MethodName[];

/** What a host tells its view unasked. */
export type HostEvent =
  /** The open project is another one now, or was changed from outside this view: read `app.state` again. */
  | { readonly type: 'project' }
  /** The open project has got a change, from whichever view: `project.changes` says which. The id is null once no project is open. */
  | { readonly type: 'changed'; readonly projectId: string | null; readonly revision: number }
  /** A menu or another window asks for something the view can do; ids are renderer/state/commands.ts. */
  | { readonly type: 'command'; readonly command: string }
  /** Files arrived from outside the page (opened with the app, or dropped on its icon). */
  | { readonly type: 'files'; readonly files: readonly GrantedFile[] }
  /** A file is about to be read; `done` of `total` of this call are finished. Of a large file `part` says how far it has come. */
  | {
      readonly type: 'import';
      readonly file: string;
      readonly done: number;
      readonly total: number;
      readonly part?: { readonly done: number; readonly total: number };
    }
  /** The host is going away; the view says so and stops calling. */
  | { readonly type: 'goodbye' };
