import type { Detention } from "#db/records/detentions.ts";
import type { Precision, When } from "#domain/when/when.ts";
import { between } from "../time-line/line-item.ts";

/** When somebody was taken, as exactly as it is known. */
export const takenWhen = ({ takenFrom, takenTo, takenPrecision, takenAbout }: Detention): When => ({
  earliest: takenFrom,
  latest: takenTo,
  precision: takenPrecision as Precision,
  about: takenAbout,
});

/** When a detention ended, of which only the two ends are stored; `undefined` while it lasts. */
export const endWhen = ({ endedFrom, endedTo }: Detention): When | undefined =>
  endedFrom === null ? undefined : between(endedFrom, endedTo ?? endedFrom);
