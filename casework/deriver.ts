/** Derives many files beside the work of others: after an upgrade, or when an office has switched a rule. */
export interface Deriver {
  wake(): void;
  /** How far it is; nothing while it rests. */
  progress(): Progress | undefined;
}
export type Progress = { done: number; of: number };

const place = Symbol.for("panoh.deriver");
const held = globalThis as { [place]?: Deriver };

/** The server's own. On the command line there is none: who asks there waits. */
export const setDeriver = (deriver: Deriver) => {
  held[place] = deriver;
};
export const deriver = (): Deriver | undefined => held[place];
