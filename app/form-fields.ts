import { NOT_KNOWN } from "#casework/cases/happened.ts";

/** What a form says, as a command reads it. */
export type Field = string | Field[] | { [name: string]: Field };
export type Fields = Record<string, Field>;

/**
 * The fields of a posted form, but for what the form itself or the framework needs (`$`): dotted names are nested (`documents.0.number`), names that end in `[]` and names that
 * come twice are lists, what was left empty is left out, and a date given as day and time or in words is one text.
 */
export function readFields(form: FormData): Fields {
  const root: Nested = Object.create(null);
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$") || name.length > LONGEST_NAME) continue;
    const texts = form
      .getAll(name)
      .filter((value): value is string => typeof value === "string" && value.trim() !== "");
    const [first] = texts;
    if (first === undefined) continue;
    const isList = name.endsWith("[]") || texts.length > 1;
    put(root, name.replace(/\[\]$/, "").split("."), isList ? texts : first);
  }
  return gathered(root) as Fields;
}

/** No form of ours asks for a longer one; a name of a million dots would be a million branches deep. */
const LONGEST_NAME = 100;

type Nested = { [name: string]: Nested | string | string[] };

function put(into: Nested, [step = "", ...further]: string[], value: string | string[]) {
  if (further.length === 0) into[step] = value;
  else {
    const inner = into[step];
    const branch: Nested = typeof inner === "object" && !Array.isArray(inner) ? inner : Object.create(null);
    into[step] = branch;
    put(branch, further, value);
  }
}

/** Branches with numbered names become lists; a branch that says how a moment is known becomes its words. */
function gathered(value: Nested | string | string[]): Field {
  if (typeof value === "string" || Array.isArray(value)) return value;
  if (typeof value.how === "string") return whenAsText(value);
  const branches = Object.entries(value).map(([name, inner]) => [name, gathered(inner)] as const);
  if (branches.length && branches.every(([name]) => /^\d{1,3}$/.test(name)))
    return branches.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
  return Object.fromEntries(branches);
}

function whenAsText({ how, date, time, words }: Nested): string {
  if (how === "unknown") return NOT_KNOWN;
  const said = how === "about" ? [words] : [date, time];
  return said.filter((part) => typeof part === "string").join("T");
}
