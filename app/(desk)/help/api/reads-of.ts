import type { Actor } from "#domain/access/actor.ts";
import { allows, queryRoles } from "#domain/access/roles.ts";
import { inputSchema } from "../../../api/v1/exposed-commands.ts";
import { READS } from "../../../api/v1/openapi.ts";

/** What somebody may read, with what may stand in its address. */
export const readsOf = ({ roles }: Actor) =>
  READS.filter(({ asks }) => asks === undefined || allows(queryRoles[asks], roles)).map(
    ({ path, name, query }) => ({
      path: `/api/v1${path}`,
      name,
      fields: query && inputSchema(query),
    }),
  );
