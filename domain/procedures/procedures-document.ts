import { PROCEDURES } from "#domain/vocabulary/procedures.ts";
import type { StepRule } from "./machine.ts";
import { type DeclaredProcedure, machineOf } from "./machines.ts";

/** The names of procedures and of their steps, as people read them. */
export interface ProcedureWords {
  procedures: Record<string, string>;
  steps: Record<string, Record<string, string>>;
}

/** The procedures as a page of documentation, a table each. It is never written by hand. */
export const proceduresDocument = (words: ProcedureWords): string => `# Procedures and their steps

Generated from \`domain/procedures\` by \`npm run docs:procedures\`: by these tables every step that is recorded is judged.
A step that does not usually follow the last one is recorded all the same, once somebody says why. What happens *on the
way* leaves the procedure where it stood.

${PROCEDURES.map((procedure) => sectionOf(procedure, words)).join("\n\n")}
`;

function sectionOf(procedure: DeclaredProcedure, words: ProcedureWords): string {
  const { begins, steps } = machineOf(procedure);
  const named = (step: string) => words.steps[procedure]?.[step] ?? step;
  const list = (names: readonly string[]) => names.map(named).join(", ");
  const rows = Object.entries(steps).map(([step, rule]) => [
    `${named(step)} \`${step}\``,
    rule.aside ? "*on the way*" : list(rule.next ?? []) || "nothing: it is the end",
    meaningOf(rule, list),
  ]);
  const head = ["step", "what usually follows", "what it means"];
  const table = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [
    `## ${words.procedures[procedure] ?? procedure} \`${procedure}\``,
    "",
    `It begins with: ${list(begins)}.`,
    "",
    ...table,
  ].join("\n");
}

const meaningOf = ({ after, endsOn, stands, status }: StepRule, list: (names: readonly string[]) => string) =>
  [
    status && `status: \`${status}\``,
    stands === "settled" && "it is settled",
    stands === "refused" && "it stands against the person",
    endsOn && "carries a last day",
    after && `only after: ${list(after)}`,
  ]
    .filter(Boolean)
    .join("; ");
