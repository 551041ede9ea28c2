import { createTranslator } from "next-intl";
import { STATUS } from "#app/status.ts";
import { couldNotSave } from "#casework/not-saved.ts";
import { type Refusal, refusalOf, type Sentence } from "#domain/refusals.ts";
import en from "#messages/en.json" with { type: "json" };

/** Every way in which a call is refused, and its status. */
export const PROBLEMS = {
  ...STATUS,
  malformed: 400,
  key_missing: 400,
  other_origin: 403,
  method: 405,
  too_large: 413,
  not_json: 415,
} as const;
export type ProblemKind = keyof typeof PROBLEMS;

const say = createTranslator({ locale: "en", messages: en, namespace: "api.problems" });
const sayError = createTranslator({ locale: "en", messages: en, namespace: "errors" });

/** RFC 9457 problem details. `type` is the address of the page that explains it. */
export function problem(
  kind: ProblemKind,
  members: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  const status = PROBLEMS[kind];
  const body = {
    type: `/help/api#${kind}`,
    title: say(`${kind}.title`),
    status,
    detail: say(`${kind}.detail`),
    ...members,
  };
  return Response.json(body, { status, headers: { ...headers, "Content-Type": "application/problem+json" } });
}

/** What an error means to a caller; undefined when it is a bug. */
export function problemOf(error: unknown, more: Record<string, unknown> = {}): Response | undefined {
  const refusal = refusalOf(error);
  if (refusal) return problem(refusal.kind, { ...membersOf(refusal), ...more }, headersOf(refusal));
  return couldNotSave(error) ? problem("not_saved", {}, { "Retry-After": "5" }) : undefined;
}

function membersOf(refusal: Refusal): Record<string, unknown> {
  if (refusal.kind === "rule_broken")
    return {
      problems: refusal.problems.map(({ field, sentence }) => ({
        field,
        code: sentence.key,
        sentence: said(sentence),
      })),
    };
  if (refusal.kind !== "conflict") return {};
  const { current, changedBy, changedAt, differences } = refusal;
  return { currentVersion: current, changedBy, changedAt, differences };
}

const headersOf = (refusal: Refusal): Record<string, string> =>
  refusal.kind === "too_many" ? { "Retry-After": String(refusal.retryAfter) } : {};

const said = ({ key, params }: Sentence): string =>
  sayError.has(key as never) ? sayError(key as never, params as never) : sayError("form.invalid_type");
