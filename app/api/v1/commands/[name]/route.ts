import { answer } from "../../answer.ts";
import { command } from "../../calls.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer(command);
