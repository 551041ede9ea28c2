/** An amount of time rounded down, in the units in which it is said. */
export type Amount = {
  unit: "days" | "hours" | "hours_minutes" | "minutes";
  days: number;
  hours: number;
  minutes: number;
};

/** Milliseconds as people say them: 38 days, 31 h, 5 h 20 min, 12 min. */
export function amountOf(milliseconds: number): Amount {
  const whole = Math.floor(milliseconds / MINUTE);
  const [hours, minutes] = [Math.floor(whole / 60), whole % 60];
  const unit = hours >= 72 ? "days" : hours >= 6 ? "hours" : hours >= 1 ? "hours_minutes" : "minutes";
  return { unit, days: Math.floor(hours / 24), hours, minutes };
}

const MINUTE = 60_000;
