import type { Question } from "#components/forms/question.ts";

const choices = ["Police", "Migration police", "Security service"].map((label, at) => ({
  value: String(at),
  label,
}));

/** A question of every kind. */
export const everyQuestion: Question[] = [
  {
    kind: "tiles",
    name: "tiles",
    label: "Who took them?",
    hint: "One answer",
    options: [
      ...choices,
      {
        value: "other",
        label: "Somebody else",
        second: "say who",
        follow: [{ kind: "text", name: "who", label: "Who?", width: "name" }],
      },
    ],
  },
  { kind: "when", name: "when", label: "When was it?", value: { how: "about", words: "27–30 June" } },
  {
    kind: "text",
    name: "text",
    label: "Which place?",
    hint: "As exactly as you know it",
    suggestions: ["Police HQ, Almaty"],
  },
  {
    kind: "text",
    name: "readOnly",
    label: "File number",
    value: "ALA-2025-00027",
    readOnly: true,
    width: "name",
    dir: "ltr",
  },
  { kind: "number", name: "number", label: "How many people?", min: 1, optional: true },
  {
    kind: "select",
    name: "select",
    label: "How far can they be relied on?",
    empty: "Not stated",
    options: choices,
    optional: true,
  },
  { kind: "checks", name: "checks", label: "On what does it rest?", options: choices, optional: true },
  { kind: "text", name: "secret", label: "Password", type: "password", optional: true },
  {
    kind: "more",
    label: "More (optional)",
    questions: [{ kind: "area", name: "area", label: "What happened?", optional: true }],
  },
  {
    kind: "group",
    label: "Told by",
    questions: [
      {
        kind: "text",
        name: "toldBy",
        label: "Who told it?",
        optional: true,
        value: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
      },
    ],
  },
];
