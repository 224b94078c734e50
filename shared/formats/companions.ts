// companions.ts - files and folders that systems and programs put beside a person's own: nobody means to read them.

/** Whether one is called so: hidden, what an office program writes while a file is open, what a system keeps of a folder. */
export const isCompanion = (name: string): boolean => /^(\.|~\$)|^(__MACOSX|thumbs\.db|desktop\.ini)$/i.test(name);
