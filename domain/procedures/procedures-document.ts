import type { Demand } from "#domain/vocabulary/demands.ts";
import { PROCEDURES } from "#domain/vocabulary/procedures.ts";
import type { StepRule } from "./machine.ts";
import { type DeclaredProcedure, machineOf } from "./machines.ts";
import type { Proposal } from "./proposal.ts";

/** The names of procedures, of their steps and of needs, as people read them. */
export interface ProcedureWords {
  procedures: Record<string, string>;
  steps: Record<string, Record<string, string>>;
  specific_needs: Record<string, string>;
}

/** The procedures as a page of documentation, a table each. It is never written by hand. */
export const proceduresDocument = (words: ProcedureWords): string => `# Procedures and their steps

Generated from \`domain/procedures\` by \`npm run docs:procedures\`: by these tables every step that is recorded is judged.
A step that does not usually follow the last one is recorded all the same, once somebody says why. What happens *on the
way* leaves the procedure where it stood. A date before what a step cannot do without is refused. Of what happens *while
they are held*, though the file knows of no detention at that time but of others, it asks why. What a step proposes is
confirmed, demanded or recorded by a person: the form offers it first, the file lists it, and the API answers it.

${PROCEDURES.map((procedure) => sectionOf(procedure, words)).join("\n\n")}
`;

function sectionOf(procedure: DeclaredProcedure, words: ProcedureWords): string {
  const { begins, joins = [], demands, steps } = machineOf(procedure);
  const named = (step: string) => words.steps[procedure]?.[step] ?? step;
  const list = (names: readonly string[]) => names.map(named).join(", ");
  const rows = Object.entries(steps).map(([step, rule]) => [
    `${named(step)} \`${step}\``,
    rule.aside ? "*on the way*" : list(rule.next ?? []) || "nothing: it is the end",
    meaningOf(rule, list),
    (rule.proposes ?? []).map((proposal) => proposalOf(proposal, { words, demands })).join("; "),
  ]);
  const head = ["step", "what usually follows", "what it means", "what it proposes"];
  const table = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [
    `## ${words.procedures[procedure] ?? procedure} \`${procedure}\``,
    "",
    `It begins with: ${list(begins)}.${joins.length > 0 ? ` A file may be opened in the middle of it, at: ${list(joins)}.` : ""}`,
    "",
    ...table,
  ].join("\n");
}

const meaningOf = (
  { after, needs, holds, endsOn, stands, status, takes }: StepRule,
  list: (names: readonly string[]) => string,
) =>
  [
    status && `status: \`${status}\``,
    stands === "settled" && "it is settled",
    stands === "refused" && "it stands against the person",
    takes && `they are held here no more: \`${takes}\``,
    holds && "while they are held",
    endsOn && "carries a last day",
    after && `only after: ${list(after)}`,
    needs && `not before: ${list(needs)}`,
  ]
    .filter(Boolean)
    .join("; ");

function proposalOf(
  proposal: Proposal,
  { words, demands }: { words: ProcedureWords; demands?: Demand | undefined },
) {
  if ("need" in proposal)
    return `need: ${proposal.need} ${words.specific_needs[proposal.need] ?? ""}`.trimEnd();
  if ("task" in proposal)
    return `task: to demand release${demands ? ` or \`${demands}\`` : ""}, if something forbids it`;
  if ("whereabouts" in proposal) return "to say where they are";
  const [kind = "", step = ""] = proposal.step.split(".");
  const next = `next: ${words.procedures[kind] ?? kind}, ${words.steps[kind]?.[step] ?? step}`;
  return proposal.once ? `${next}, after ${words.steps[kind]?.[proposal.once] ?? proposal.once}` : next;
}
