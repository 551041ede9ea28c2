/** The page of a form that was kept, to be filled in with it. */
export function addressWithKept({ path, id }: { path: string; id: string }): string {
  const [at = "/", query = ""] = path.split("?");
  const search = new URLSearchParams(query);
  search.delete("_rsc");
  search.set("kept", id);
  return `${at}?${search}`;
}
