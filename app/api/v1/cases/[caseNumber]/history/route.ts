import { answer } from "../../../answer.ts";
import { history } from "../../../calls.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = answer(history);
