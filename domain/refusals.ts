/**
 * The four ways in which Panoh says no. They are recognised by a tag, not by `instanceof`:
 * Next loads a shared module several times in one process, so that classes are not the same class.
 */
const tag = Symbol.for("panoh.refusal");

/** `words` are params that stand below `words` in the messages: `{ step: "steps.rsd.recognised" }`. */
export type Sentence = {
  key: string;
  params?: Record<string, string | number>;
  words?: Record<string, string>;
};
export type FieldDifference = { field: string; yours: string; theirs: string };

/** What does not exist, or may not be seen: the two are never told apart. */
export type NotFound = { kind: "not_found" };
/** The actor's roles do not allow this. */
export type Forbidden = { kind: "forbidden" };
/** What was asked breaks a rule of the work; each problem belongs to a field ("" is the whole form). */
export type RuleBroken = { kind: "rule_broken"; problems: { field: string; sentence: Sentence }[] };
/** The thing was changed since the actor looked at it. */
export type Conflict = {
  kind: "conflict";
  current: number;
  changedBy: string;
  changedAt: Date;
  differences: FieldDifference[];
};
/** The same idempotency key was used for another content. */
export type KeyReused = { kind: "key_reused" };
/** Too many attempts; try again after so many seconds. */
export type TooMany = { kind: "too_many"; retryAfter: number };
/** Nobody is signed in, or the session has ended. */
export type SignedOut = { kind: "signed_out" };

export type Refusal = NotFound | Forbidden | RuleBroken | Conflict | KeyReused | TooMany | SignedOut;
export type RefusalError = Error & { refusal: Refusal };

function refuse(refusal: Refusal): RefusalError {
  return Object.assign(new Error(refusal.kind), { [tag]: true, refusal });
}

export const notFound = () => refuse({ kind: "not_found" });
export const forbidden = () => refuse({ kind: "forbidden" });
export const signedOut = () => refuse({ kind: "signed_out" });
export const keyReused = () => refuse({ kind: "key_reused" });
export const tooMany = (retryAfter: number) => refuse({ kind: "too_many", retryAfter });
export const conflict = (with_: Omit<Conflict, "kind">) => refuse({ kind: "conflict", ...with_ });

/** `key` names a sentence below `errors` in the messages. */
export const ruleBroken = (field: string, key: string, params?: Sentence["params"]) =>
  rulesBroken([{ field, sentence: params ? { key, params } : { key } }]);
export const rulesBroken = (problems: RuleBroken["problems"]) => refuse({ kind: "rule_broken", problems });

/** The refusal inside an error, or undefined when the error is a bug. */
export function refusalOf(error: unknown): Refusal | undefined {
  return typeof error === "object" && error !== null && tag in error
    ? (error as unknown as RefusalError).refusal
    : undefined;
}
export const isRefusal = (error: unknown): error is RefusalError => refusalOf(error) !== undefined;
