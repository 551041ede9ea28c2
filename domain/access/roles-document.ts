import { allows, commandRoles, type Permission, queryRoles, ROLES } from "./roles.ts";

/** The table of roles as a page of documentation. It is never written by hand. */
export const rolesDocument = (): string => `# Who may do what

Generated from \`domain/access/roles.ts\` by \`npm run docs:roles\`: this is the table by which every request is decided.
What is not listed is refused. Somebody with several roles may do what any of them may, in the offices that they are given.

## Commands

${tableOf(commandRoles)}

## Queries

${tableOf(queryRoles)}

*Strangers*: nobody has to be signed in. These ask for something else: a password, an invitation's link, or the code on the console.
`;

function tableOf(rows: Record<string, Permission>): string {
  const lines = Object.entries(rows).map(([name, permission]) => [
    `\`${name}\``,
    ...ROLES.map((role) => (allows(permission, [role]) ? "yes" : "")),
    permission === "stranger" ? "yes" : "",
  ]);
  const head = ["", ...ROLES, "strangers"];
  return [head, head.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
