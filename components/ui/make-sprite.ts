import { readFileSync, writeFileSync } from "node:fs";
import { iconNames } from "./icon-names.ts";

const source = new URL("../../node_modules/lucide-static/icons/", import.meta.url);
const sprite = new URL("../../public/icons.svg", import.meta.url);

writeFileSync(
  sprite,
  `<svg xmlns="http://www.w3.org/2000/svg">\n<!-- lucide, ISC licence -->\n${iconNames.map(symbol).join("\n")}\n</svg>\n`,
);

function symbol(name: string): string {
  const drawing = readFileSync(new URL(`${name}.svg`, source), "utf8");
  const shapes = drawing.slice(
    drawing.indexOf(">", drawing.indexOf("<svg")) + 1,
    drawing.lastIndexOf("</svg>"),
  );
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s*\n\s*/g, "")}</symbol>`;
}
