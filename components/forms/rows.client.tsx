"use client";

import { type MouseEvent, useContext, useState } from "react";
import { Asking } from "./asking.client.ts";
import { ADD_ROWS, type FormState } from "./form-state.ts";
import type { Question, RowsOfQuestions } from "./question.ts";
import { Questions } from "./questions.client.tsx";

/** How many rows the form had is sent along, so that it has as many when it comes back. */
const countName = (name: string) => `$rows.${name}`;

/** Without scripts the button sends the form, which comes back as it was with more rows; with them the rows are there at once. */
export function Rows({
  question: { name, label, hint, questions, given, rows, add },
}: {
  question: RowsOfQuestions;
}) {
  const { state } = useContext(Asking);
  const [more, setMore] = useState(0);
  const count = Math.min(add.most, Math.max(rows + more, cameBackWith(state, name, add.by)));
  function addInPlace(event: MouseEvent) {
    event.preventDefault();
    setMore(count - rows + add.by);
  }
  return (
    <div className="form-rows">
      {hint && <p className="hint">{hint}</p>}
      {/* The first button of a form is what Enter presses: it shall not be the one that adds rows. */}
      <button type="submit" hidden />
      <input type="hidden" name={countName(name)} value={count} />
      {[...Array(count).keys()].map((at) => (
        <fieldset key={at} className="question" aria-label={label.replace("#", `${at + 1}`)}>
          {/* Rows that were left empty are not sent: each says which one it is. */}
          <input type="hidden" name={`${name}.${at}.row`} value={at} />
          <h2>{label.replace("#", `${at + 1}`)}</h2>
          <Questions questions={questions.map((one) => inRow(one, at, given?.[at]))} />
        </fieldset>
      ))}
      {count < add.most && (
        <button
          className="button"
          data-kind="plain"
          type="submit"
          name={ADD_ROWS}
          value={name}
          onClick={addInPlace}
        >
          {add.label}
        </button>
      )}
    </div>
  );
}

function cameBackWith({ values }: FormState, name: string, by: number): number {
  const had = Number(values[countName(name)] ?? 0);
  return values[ADD_ROWS] === name ? had + by : had;
}

function inRow(question: Question, at: number, given: Record<string, string> | undefined): Question {
  if (!("name" in question)) return question;
  const value = given?.[question.name] ?? ("value" in question ? question.value : undefined);
  const named = { ...question, name: question.name.replace("#", `${at}`) };
  return { ...named, ...(value !== undefined && { value }) } as Question;
}
