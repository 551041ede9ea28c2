import { caseSpecimens } from "./case-specimens.tsx";
import { chartSpecimens } from "./chart-specimens.tsx";
import { formSpecimens } from "./form-specimens.tsx";
import { frameSpecimens } from "./frame-specimens.tsx";
import { listSpecimens } from "./list-specimens.tsx";
import type { Shown } from "./specimen.tsx";
import { uiSpecimens } from "./ui-specimens.tsx";

/** What the page of components shows, part by part. */
export const SPECIMENS = {
  ui: uiSpecimens,
  lists: listSpecimens,
  frame: frameSpecimens,
  forms: formSpecimens,
  cases: caseSpecimens,
  charts: chartSpecimens,
} satisfies Record<string, Shown[]>;
