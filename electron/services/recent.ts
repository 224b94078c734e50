// recent.ts - the projects that were open lately, for the first screen.

import path from 'node:path';
import type { Low } from 'lowdb';
import { z } from 'zod';
import type { RecentProject } from '../../shared/contract.ts';
import { openAppData } from '../store/appData.ts';
import { exists, sha256 } from '../store/durableFile.ts';
import type { ProjectStore } from '../store/projectStore.ts';
import { countedOf } from '../../shared/model/documentEntry.ts';
import { totalOf } from '../store/summary.ts';

const KEPT = 20;

const RecentFile = z.looseObject({
  formatVersion: z.literal(1),
  projects: z.array(
    z.looseObject({ folder: z.string(), projectId: z.string(), title: z.string(), documents: z.int(), annotations: z.int(), opened: z.string() }),
  ),
});
type RecentFile = z.infer<typeof RecentFile>;

const keyOf = (folder: string) => sha256(folder).slice(0, 32);

export class Recent {
  readonly #low: Low<RecentFile>;

  private constructor(low: Low<RecentFile>) {
    this.#low = low;
  }

  static async open(dataFolder: string): Promise<Recent> {
    return new Recent(await openAppData<RecentFile>(path.join(dataFolder, 'recent.json'), RecentFile, { formatVersion: 1, projects: [] }));
  }

  /** Newest first. */
  list(): Promise<RecentProject[]> {
    return Promise.all(
      this.#low.data.projects.map(async ({ folder, title, documents, annotations, opened }) => {
        const missing = !(await exists(path.join(folder, 'project.json')).catch(() => false));
        return { key: keyOf(folder), title, folder, documents, annotations, opened, missing };
      }),
    );
  }

  folderOf(key: string): string | null {
    return this.#low.data.projects.find((one) => keyOf(one.folder) === key)?.folder ?? null;
  }

  /** The folder of the newest project with this title that is still there. */
  async folderTitled(title: string): Promise<string | null> {
    for (const one of this.#low.data.projects) {
      if (one.title === title && (await exists(path.join(one.folder, 'project.json')).catch(() => false))) return one.folder;
    }
    return null;
  }

  async note(store: ProjectStore, opened: string): Promise<void> {
    const { project, folder, documents } = store;
    const annotations = documents.reduce((sum, one) => sum + totalOf(countedOf(one)), 0);
    const entry = { folder, projectId: project.id, title: project.title, documents: documents.length, annotations, opened };
    await this.#save([entry, ...this.#low.data.projects.filter((one) => one.folder !== folder)].slice(0, KEPT));
  }

  async forget(key: string): Promise<void> {
    await this.#save(this.#low.data.projects.filter((one) => keyOf(one.folder) !== key));
  }

  async forgetFolder(folder: string): Promise<void> {
    await this.forget(keyOf(folder));
  }

  /** A list of recent projects that cannot be kept is no reason to stop anybody's work. */
  async #save(projects: RecentFile['projects']): Promise<void> {
    this.#low.data = { ...this.#low.data, projects };
    await this.#low.write().catch(() => {});
  }
}
