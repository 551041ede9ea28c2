import type { CustodyStage } from "#domain/vocabulary/custody-stages.ts";
import type { DetentionFacts } from "./facts.ts";

type Move = NonNullable<DetentionFacts["moves"]>[number];

/**
 * How somebody came into one of these stages: with the arrest, or as far as anybody knows; by a move, where the arrest was
 * for something else; or never.
 */
export function entered(
  stages: readonly CustodyStage[] | undefined,
  { custodyStage, moves = [] }: DetentionFacts,
): "with_the_arrest" | "never" | Move {
  if (stages === undefined || custodyStage === "unknown" || stages.includes(custodyStage))
    return "with_the_arrest";
  return moves.find((move) => stages.includes(move.custodyStage)) ?? "never";
}

/** The move by which they left these stages again. */
export function left(
  stages: readonly CustodyStage[] | undefined,
  detention: DetentionFacts,
): Move | undefined {
  const { moves = [] } = detention;
  const by = entered(stages, detention);
  if (stages === undefined || by === "never") return undefined;
  const since = by === "with_the_arrest" ? 0 : moves.indexOf(by) + 1;
  return moves.slice(since).find(({ custodyStage: stage }) => stage !== "unknown" && !stages.includes(stage));
}
