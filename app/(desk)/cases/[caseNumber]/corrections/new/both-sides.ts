import { prepareCorrection } from "#casework/corrections/prepare-correction.ts";
import type { ComparedValue, FormState } from "#components/forms/form-state.ts";
import type { Actor } from "#domain/access/actor.ts";
import type { Fields } from "../../../../../form-fields.ts";
import { whatChanged } from "../../../what-changed.ts";
import { type CorrectableField, fieldsOf } from "./correctable-fields.ts";

/** What was typed beside what a colleague has recorded meanwhile, field by field, in the words of the form. */
export async function bothSides(
  _error: unknown,
  state: FormState,
  { actor, fields }: { actor: Actor; fields: Fields },
): Promise<FormState> {
  if (!state.stale) return state;
  const correcting = await prepareCorrection(actor, {
    caseNumber: String(fields.caseNumber),
    entry: Number(fields.entry),
  });
  const unchanged = whatChanged(fields);
  const rows = (await fieldsOf(correcting))
    .filter(
      ({ question: { name }, now }) =>
        !(name in unchanged) && fields[name] !== undefined && fields[name] !== now,
    )
    .map((field) => ({
      field: field.question.name,
      label: field.question.label,
      yours: compared(field, String(fields[field.question.name])),
      theirs: compared(field, field.now ?? ""),
    }));
  return { ...state, stale: { ...state.stale, rows } };
}

/** A code in its words; a moment and a text as they were typed. */
function compared({ question }: CorrectableField, value: string): ComparedValue {
  if (!("options" in question)) return { value, shown: value.replace(/^(\d{4}-\d\d-\d\d)T/, "$1, ") };
  return { value, shown: question.options.find((option) => option.value === value)?.label ?? value };
}
