import { z } from "zod";
import { listCaseRows } from "#casework/cases/list-case-rows.ts";
import { commands } from "#casework/registry.ts";
import { commandRoles, type QueryName } from "#domain/access/roles.ts";
import { docs } from "./docs.ts";
import { EXPOSED, inputSchema } from "./exposed-commands.ts";
import { PROBLEMS, type ProblemKind } from "./problem.ts";
import * as shapes from "./shapes.ts";

/** The shapes that are named in the description. */
const NAMED_SHAPES = {
  CommandAnswer: shapes.commandAnswer,
  CaseFile: shapes.caseFile,
  CaseFileInFull: shapes.caseFileInFull,
  Clock: shapes.clock,
  HistoryEntry: shapes.historyEntry,
  Command: shapes.exposedCommand,
  Procedure: shapes.declaredProcedure,
  Problem: shapes.problemDetails,
};
type Shape = keyof typeof NAMED_SHAPES;

export type Read = {
  path: string;
  name: "commands" | "procedures" | "cases" | "case" | "history" | "clocks";
  /** the query that answers; without one, everybody may ask */
  asks?: QueryName;
  answers: z.ZodType | Shape;
  list?: boolean;
  query?: z.ZodObject;
};

const after = z.object({ after: z.string().optional() });

/** What can be read, in the order in which it is described. */
export const READS: Read[] = [
  {
    path: "/commands",
    name: "commands",
    answers: "Command",
    list: true,
  },
  { path: "/procedures", name: "procedures", answers: "Procedure", list: true },
  {
    path: "/cases",
    name: "cases",
    asks: "cases.list",
    answers: "CaseFile",
    list: true,
    query: listCaseRows.definition.input.omit({ search: true }),
  },
  { path: "/cases/{caseNumber}", name: "case", asks: "case.show", answers: "CaseFileInFull" },
  {
    path: "/cases/{caseNumber}/history",
    name: "history",
    asks: "case.history",
    answers: "HistoryEntry",
    list: true,
    query: after,
  },
  { path: "/cases/{caseNumber}/clocks", name: "clocks", asks: "case.clocks", answers: "Clock", list: true },
];

/** OpenAPI 3.1, made of the schemas by which commands check their input and answers are typed. */
export const openApi = ({
  server,
  version,
  cookie,
}: {
  server: string;
  version: string;
  cookie: string;
}) => ({
  openapi: "3.1.0",
  info: {
    title: "Panoh",
    version,
    license: { name: "AGPL-3.0-or-later", identifier: "AGPL-3.0-or-later" },
    description: docs("description"),
  },
  servers: [{ url: server }],
  security: [{ session: [] }],
  paths: {
    ...Object.fromEntries(
      READS.map((read) => [read.path, { ...parametersIn(read.path), get: readOperation(read) }]),
    ),
    ...Object.fromEntries([["/deadlines.ics", { get: calendarOperation() }]]),
    ...Object.fromEntries(EXPOSED.map((name) => [`/commands/${name}`, { post: commandOperation(name) }])),
  },
  components: {
    securitySchemes: {
      session: { type: "apiKey", in: "cookie", name: cookie },
      calendar: { type: "apiKey", in: "query", name: "token", description: docs("calendar_token") },
    },
    schemas: Object.fromEntries(
      Object.entries(NAMED_SHAPES).map(([name, shape]) => [name, outputSchema(shape)]),
    ),
  },
});

const outputSchema = (shape: z.ZodType) => {
  const { $schema: _, ...schema } = z.toJSONSchema(shape);
  return schema;
};

const ref = (name: Shape) => ({ $ref: `#/components/schemas/${name}` });

function readOperation({ name, answers, list, query }: Read) {
  const item = typeof answers === "string" ? ref(answers) : outputSchema(answers);
  const page = {
    type: "object",
    required: ["items", "next"],
    properties: { items: { type: "array", items: item }, next: { type: ["string", "integer", "null"] } },
  };
  return {
    operationId: `${name}.read`,
    summary: docs(`reads.${name}`),
    ...(query && { parameters: queryParameters(query) }),
    responses: {
      200: ok(list ? page : item),
      ...problems("signed_out", "forbidden", "not_found", "rule_broken", "not_saved"),
    },
  };
}

/** For a calendar program, which has no session: RFC 5545, number and kind of what is due, and nothing else. */
const calendarOperation = () => ({
  operationId: "deadlines.calendar",
  summary: docs("reads.calendar"),
  security: [{ calendar: [] }],
  responses: {
    200: { description: "Done", content: { "text/calendar": { schema: { type: "string" } } } },
    ...problems("not_found", "too_many"),
  },
});

function commandOperation(name: (typeof EXPOSED)[number]) {
  const { input, guards } = commands[name].definition;
  const roles = commandRoles[name];
  return {
    operationId: name,
    summary: docs("for", { roles: typeof roles === "string" ? roles : roles.join(", ") }),
    description: docs(`guards.${guards}`),
    parameters: [header("Idempotency-Key", docs("key")), header("Origin", docs("origin"))],
    requestBody: { required: true, content: { "application/json": { schema: inputSchema(input) } } },
    responses: {
      200: ok(ref("CommandAnswer")),
      ...problems(
        "malformed",
        "signed_out",
        "forbidden",
        "not_found",
        "conflict",
        "too_large",
        "not_json",
        "rule_broken",
        "too_many",
        "not_saved",
      ),
    },
  };
}

const ok = (schema: object) => ({ description: "Done", content: { "application/json": { schema } } });

const header = (name: string, description: string) => ({
  name,
  in: "header",
  required: true,
  description,
  schema: { type: "string" },
});

const parametersIn = (path: string) =>
  path.includes("{caseNumber}")
    ? {
        parameters: [
          {
            name: "caseNumber",
            in: "path",
            required: true,
            schema: { type: "string", examples: ["ALA-2025-00027"] },
          },
        ],
      }
    : {};

function queryParameters(query: z.ZodObject) {
  const { properties = {} } = inputSchema(query) as { properties?: Record<string, object> };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", schema }));
}

const problems = (...kinds: ProblemKind[]) =>
  Object.fromEntries(
    kinds.map((kind) => [
      PROBLEMS[kind],
      { description: kind, content: { "application/problem+json": { schema: ref("Problem") } } },
    ]),
  );
