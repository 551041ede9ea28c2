/** Whether somebody could not be signed in because too many were at the same moment. */
export { isBusy as isTooBusy } from "#sealing/turns.ts";
