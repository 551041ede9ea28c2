import { writeFileSync } from "node:fs";
import { proceduresDocument } from "#domain/procedures/procedures-document.ts";
import messages from "#messages/en.json" with { type: "json" };

const path = new URL("../docs/procedures.md", import.meta.url);
writeFileSync(path, proceduresDocument(messages.words));
console.log("The procedures and their steps are written to docs/procedures.md.");
