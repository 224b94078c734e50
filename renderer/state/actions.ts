// actions.ts - everything a person can make the view do, and what the actions work with.

import type { StoreApi } from 'zustand';
import type { Call } from '../../shared/contract.ts';
import type { FileAccess } from '../backend/fileAccess.ts';
import type { BackupActions } from './backupActions.ts';
import type { CodebookActions } from './codebookActions.ts';
import type { AnnotationActions } from './annotationActions.ts';
import type { RowActions } from './rowActions.ts';
import type { AttributeActions } from './attributeActions.ts';
import type { BesideActions } from './besideActions.ts';
import type { CorrectActions } from './correctActions.ts';
import type { AsideActions } from './asideActions.ts';
import type { DescribeActions } from './describeActions.ts';
import type { BulkActions } from './bulkActions.ts';
import type { DocumentActions } from './documentActions.ts';
import type { ExportActions } from './exportActions.ts';
import type { FindActions } from './findActions.ts';
import type { FileActions } from './fileActions.ts';
import type { ImportActions } from './importActions.ts';
import type { FilterActions } from './filterActions.ts';
import type { FollowActions } from './followActions.ts';
import type { HistoryActions } from './historyActions.ts';
import type { PartActions } from './partActions.ts';
import type { LinkActions } from './linkActions.ts';
import type { ProjectActions } from './projectActions.ts';
import type { ReviewActions } from './reviewActions.ts';
import type { Saving } from './saving.ts';
import type { Data, State } from './state.ts';
import type { ViewActions } from './viewActions.ts';

export type Actions = CodebookActions &
  ProjectActions &
  DocumentActions &
  AnnotationActions &
  RowActions &
  AttributeActions &
  PartActions &
  BackupActions &
  HistoryActions &
  FollowActions &
  LinkActions &
  BesideActions &
  FileActions &
  ImportActions &
  ReviewActions &
  FindActions &
  CorrectActions &
  AsideActions &
  DescribeActions &
  BulkActions &
  FilterActions &
  ExportActions &
  ViewActions;
export type ProjectStore = StoreApi<State>;

/** What the actions are made of. */
export interface Tools extends Saving {
  readonly get: () => State;
  readonly set: (part: Partial<Data>) => void;
  readonly call: Call;
  readonly files: FileAccess;
}
