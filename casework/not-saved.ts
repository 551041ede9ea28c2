import { isNotSaved, orNotSaved } from "#db/not-saved.ts";

/** Whether the fault lies with disk, memory, network or load, and with nobody's input: nothing was recorded. */
export const couldNotSave = (error: unknown): boolean => isNotSaved(orNotSaved(error));
