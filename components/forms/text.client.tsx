"use client";

import { useContext } from "react";
import { Asking, idOf, useAnswer } from "./asking.client.ts";
import { Field } from "./field.client.tsx";
import { Offers } from "./offers.client.tsx";
import { Password } from "./password.client.tsx";
import type { NumberQuestion, TextQuestion } from "./question.ts";

/** One line: a text, a number, a date, a password, with or without suggestions. */
export function Text({ question }: { question: TextQuestion | NumberQuestion }) {
  const { name, label, hint, optional, byChoice } = question;
  const answer = useAnswer(name, hint);
  const { state, words } = useContext(Asking);
  const control = {
    id: answer.id,
    name,
    defaultValue: answer.value ?? question.value,
    "aria-invalid": answer.problem ? true : undefined,
    "aria-describedby": answer.describedBy,
  } as const;
  return (
    <Field
      answer={answer}
      label={label}
      hint={hint}
      optional={optional}
      byChoice={byChoice ? name : undefined}
    >
      <Line question={question} control={control} show={words?.showPassword} />
      <Offers name={name} offered={state.offers?.[name]} />
    </Field>
  );
}

interface LineProps {
  question: TextQuestion | NumberQuestion;
  control: { id: string; name: string; defaultValue: string | undefined };
  show: string | undefined;
}

function Line({ question, control, show }: LineProps) {
  if (question.kind === "number") {
    const { min, max } = question;
    return (
      <input
        {...control}
        className="input-number"
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        dir="ltr"
      />
    );
  }
  const { type = "text", width = "full", suggestions, autoComplete, maxLength, readOnly, dir } = question;
  const listed = suggestions ? control.id : question.suggestedAs && idOf(question.suggestedAs);
  if (type === "password") return <Password control={control} autoComplete={autoComplete} show={show} />;
  return (
    <>
      <input
        {...control}
        className={`input-${width}`}
        type={type}
        autoComplete={autoComplete ?? "off"}
        autoCapitalize={dir === "ltr" ? "none" : undefined}
        spellCheck={dir === "ltr" ? false : undefined}
        maxLength={maxLength}
        readOnly={readOnly}
        dir={dir ?? (type === "text" ? "auto" : undefined)}
        list={listed && `${listed}-list`}
      />
      {suggestions && (
        <datalist id={`${control.id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </>
  );
}
