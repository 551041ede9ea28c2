import { store } from "#db/connection.ts";

/**
 * Carries out many commands in one transaction, one after the other: what an import or a seed does, which would else
 * wait for the disk after each. All of it or nothing: a refusal undoes the others too, and is not recorded itself.
 */
export const together = <T>(work: () => Promise<T>): Promise<T> => store().transaction(work);
