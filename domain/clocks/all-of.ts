/** Whether a rule applies; "possible" as long as something it asks for is not known. */
export type Applies = "yes" | "possible" | "no";

export const yes = (holds: boolean): Applies => (holds ? "yes" : "no");

/** All of these must hold. */
export function allOf(answers: readonly Applies[]): Applies {
  if (answers.includes("no")) return "no";
  return answers.includes("possible") ? "possible" : "yes";
}

/** One of these must hold, and nobody knows which. */
export const oneOf = (answers: readonly Applies[]): Applies =>
  answers.every((answer) => answer === answers[0]) ? (answers[0] ?? "possible") : "possible";
