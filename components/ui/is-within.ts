/** A page that a menu leads to; `also` are the addresses that belong to it. */
export interface MenuPlace {
  href: string;
  also?: readonly string[] | undefined;
}

/** Whether a page belongs to an item of a menu: a file's page to Files, and so do the other lists of files. */
export const isWithin = (path: string, { href, also = [] }: MenuPlace): boolean =>
  [href, ...also].some((place) => path === place || path.startsWith(`${place}/`));
