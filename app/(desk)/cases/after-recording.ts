import type { Answer } from "#casework/door.ts";
import type { Fields } from "../../form-fields.ts";

/**
 * The file, with the notice of what was just recorded, and of what others recorded meanwhile. It leads to the notice
 * itself: a browser takes the fragment of the form's own address along, and with one it minds no autofocus.
 */
export function afterRecording({ caseNumber = "", entries }: Answer, { seen }: Fields): string {
  const words = new URLSearchParams({ recorded: String(entries[0]?.chainSeq ?? "") });
  if (typeof seen === "string") words.set("seen", seen);
  return `/cases/${caseNumber}?${words}#notice`;
}
