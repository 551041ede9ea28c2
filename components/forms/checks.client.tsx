"use client";

import { useAnswer } from "./asking.client.ts";
import { Field } from "./field.client.tsx";
import type { ChecksQuestion } from "./question.ts";

export function Checks({
  question: { name, label, hint, optional, value, options },
}: {
  question: ChecksQuestion;
}) {
  const answer = useAnswer(name, hint);
  const ticked = answer.values ?? value ?? [];
  return (
    <Field answer={answer} label={label} hint={hint} optional={optional} group>
      <div className="checks">
        {options.map((option, at) => (
          <label key={option.value}>
            <input
              id={at === 0 ? answer.id : undefined}
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={ticked.includes(option.value)}
            />
            <span>
              {option.label}
              {option.second && <small>{option.second}</small>}
            </span>
          </label>
        ))}
      </div>
    </Field>
  );
}
