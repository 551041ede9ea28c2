import { store } from "#db/connection.ts";

/** Whether the keys are there and the database answers. */
export async function isOpen(): Promise<boolean> {
  try {
    await store().schemaVersion();
    return true;
  } catch {
    return false;
  }
}
