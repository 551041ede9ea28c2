"use client";

import { useContext } from "react";
import { Asking, useAnswer } from "./asking.client.ts";

/** `NAME.date` and `NAME.time`. A time that is not known is left out, never 00:00. */
export function DateAndTime({ name, date, time }: { name: string; date?: string; time?: string }) {
  const day = useAnswer(`${name}.date`);
  const hour = useAnswer(`${name}.time`);
  const { words } = useContext(Asking);
  return (
    <div className="date-and-time">
      <label htmlFor={day.id}>
        {words?.date}
        <input
          id={day.id}
          className="input-date"
          type="date"
          name={`${name}.date`}
          defaultValue={day.value ?? date}
        />
      </label>
      <label htmlFor={hour.id}>
        {words?.time}
        <input
          id={hour.id}
          className="input-date"
          type="time"
          name={`${name}.time`}
          defaultValue={hour.value ?? time}
        />
      </label>
    </div>
  );
}
