"use client";

import { useAnswer } from "./asking.client.ts";
import { Field } from "./field.client.tsx";
import type { AreaQuestion } from "./question.ts";

export function Area({
  question: { name, label, hint, optional, value, rows = 4 },
}: {
  question: AreaQuestion;
}) {
  const answer = useAnswer(name, hint);
  return (
    <Field answer={answer} label={label} hint={hint} optional={optional}>
      <textarea
        id={answer.id}
        name={name}
        rows={rows}
        dir="auto"
        autoComplete="off"
        defaultValue={answer.value ?? value}
        aria-invalid={answer.problem ? true : undefined}
        aria-describedby={answer.describedBy}
      />
    </Field>
  );
}
