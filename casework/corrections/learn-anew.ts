import type { Happening } from "../history/append.ts";
import { demandBecause } from "../procedures/demand-because.ts";
import { learnBars } from "../procedures/learn-bars.ts";
import type { CorrectionStory } from "./correction.ts";
import { undoLearned } from "./undo-bars.ts";

/**
 * What forbids handing somebody over once a step, or an attempt, is corrected: what it made known wrongly is known no
 * more, and what it makes known now is demanded as if it had been recorded so.
 */
export async function learnAnew(
  story: CorrectionStory,
  step: { id: string; procedureId?: string },
  saysOtherwise: boolean,
) {
  const undone: Happening[] = saysOtherwise ? await undoLearned(story, step) : [];
  const bars = await learnBars(story, story.file);
  return { bars, also: [...undone, ...(await demandBecause(story, story.file, bars))] };
}
