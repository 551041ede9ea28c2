"use client";

import { useAnswer } from "./asking.client.ts";
import { Field } from "./field.client.tsx";
import type { SelectQuestion } from "./question.ts";

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
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
