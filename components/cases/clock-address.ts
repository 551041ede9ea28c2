/** A limit's key as a part of an address: "kz.cpc.587~0197…". */
export const clockAddress = (key: string) => encodeURIComponent(key.replaceAll("|", "~"));

/** Where it is recorded that somebody is, or was, held beyond a limit. */
export const heldBeyondAddress = (file: string, { key }: { key: string }) =>
  `${file}/clocks/${clockAddress(key)}/held-beyond/new`;

/** The key again, from the part as the address has it. */
export const clockKeyOf = (part: string) => decoded(part).replaceAll("~", "|");

/** What is no address of ours is no key. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
