import { z } from "zod";
import type { Command } from "#casework/door.ts";
import { commands } from "#casework/registry.ts";
import type { Actor } from "#domain/access/actor.ts";
import { allows, type CommandName, commandRoles } from "#domain/access/roles.ts";
import type * as shapes from "./shapes.ts";

/** The commands that can be called: strangers' are not among them, for they have pages of their own. */
export const EXPOSED = (Object.keys(commands) as CommandName[]).filter(
  (name) => commandRoles[name] !== "stranger",
);

/** The command of a name, to be run with whatever was sent: its own schema is what checks it. */
export const commandNamed = (name: string): Command | undefined =>
  EXPOSED.some((known) => known === name) ? (commands[name as CommandName] as unknown as Command) : undefined;

export const inputSchema = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _, ...described } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return described;
};

/** What somebody may call, and with what. */
export const commandsOf = (actor: Actor): z.output<typeof shapes.exposedCommand>[] =>
  EXPOSED.filter((name) => allows(commandRoles[name], actor.roles)).map((name) => {
    const { guards, input } = commands[name].definition;
    return { name, guards, input: inputSchema(input) };
  });
