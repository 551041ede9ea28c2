import { z } from "zod";

/** That somebody has shown to be this user. Made where a password was checked, and by nothing that a form could send. */
export type Proof = { readonly userId: string };

const tag = Symbol.for("panoh.proof");
export const proofOf = (userId: string): Proof => ({ [tag]: true, userId }) as Proof;
export const proof = z.custom<Proof>(
  (value) => typeof value === "object" && value !== null && tag in value,
  "form.missing",
);
