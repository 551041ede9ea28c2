"use client";

import { useAnswer } from "./asking.client.ts";
import { Field } from "./field.client.tsx";
import type { Option, SelectQuestion } from "./question.ts";

export function Select({ question }: { question: SelectQuestion }) {
  const { name, label, hint, optional, value, options, empty } = question;
  const answer = useAnswer(name, hint);
  const chosen = answer.value ?? value;
  return (
    <Field answer={answer} label={label} hint={hint} optional={optional}>
      {/* React forgets a select's choice when it resets the form; a new key makes a new one. */}
      <select
        key={chosen}
        id={answer.id}
        name={name}
        defaultValue={chosen}
        aria-invalid={answer.problem ? true : undefined}
        aria-describedby={answer.describedBy}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {grouped(options).map(([group, some]) =>
          group === undefined ? (
            some.map((option) => <Choice key={option.value} option={option} />)
          ) : (
            <optgroup key={group} label={group}>
              {some.map((option) => (
                <Choice key={option.value} option={option} />
              ))}
            </optgroup>
          ),
        )}
      </select>
    </Field>
  );
}

const Choice = ({ option: { value, label, asks } }: { option: Option }) => (
  <option value={value} data-asks={asks?.join(" ")}>
    {label}
  </option>
);

// Not `Map.groupBy`, which an old phone does not know.
function grouped(options: Option[]): [group: string | undefined, options: Option[]][] {
  const groups = new Map<string | undefined, Option[]>();
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  return [...groups];
}
