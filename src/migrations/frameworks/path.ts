export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function inFolder(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

/** The digits that a file's (or folder's) name begins with. */
export function leadingDigits(name: string): string | undefined {
  return /^\d+(?=[_.-]|$)/.exec(name)?.[0];
}
