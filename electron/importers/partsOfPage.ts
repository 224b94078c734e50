// partsOfPage.ts - the folder that a browser puts beside a page that it saves: pictures, styles and programs, no texts of their own.

/** Whether a folder is called as browsers call it, in the languages that they speak. */
export const isPartsOfPage = (folder: string): boolean =>
  /(_files|\.files|-Dateien|_archivos|_arquivos|_ficheiros|_fichiers|_file|_bestanden|_pliki|_soubory|-filer|_filer|_tiedostot|_dosyalar|_файлы)$/i.test(
    folder,
  );
