import { writeFileSync } from "node:fs";
import { rolesDocument } from "#domain/access/roles-document.ts";

const path = new URL("../docs/roles.md", import.meta.url);
writeFileSync(path, rolesDocument());
console.log("The table of roles is written to docs/roles.md.");
