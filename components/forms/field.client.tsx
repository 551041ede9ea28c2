"use client";

import { type ReactNode, useContext } from "react";
import { type Answer, Asking } from "./asking.client.ts";

export interface FieldProps {
  answer: Answer;
  label: string;
  hint?: string;
  optional?: boolean;
  /** The name by which a choice asks it, of what only some choices ask. */
  byChoice?: string | undefined;
  /** Several controls answer one question. */
  group?: boolean;
  children: ReactNode;
}

/** Label, hint, what is wrong, control: in this order, so that the sentence is read before the field. */
export function Field({
  answer: { id, problem, describedBy },
  label,
  hint,
  optional,
  group,
  byChoice,
  children,
}: FieldProps) {
  const { words } = useContext(Asking);
  const name = (
    <>
      {label}
      {optional && <span className="optional"> {words?.optional}</span>}
    </>
  );
  const rest = (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className="wrong" id={`${id}-wrong`}>
          <svg className="icon" aria-hidden="true">
            <use href="/icons.svg#octagon-alert" />
          </svg>
          {problem}
        </p>
      )}
      <div className="control">{children}</div>
    </>
  );
  if (group) {
    return (
      <fieldset className="question" data-wrong={problem ? true : undefined} aria-describedby={describedBy}>
        <legend>{name}</legend>
        {rest}
      </fieldset>
    );
  }
  return (
    <div className="question" data-wrong={problem ? true : undefined} data-by-choice={byChoice}>
      <label htmlFor={id}>{name}</label>
      {rest}
    </div>
  );
}
