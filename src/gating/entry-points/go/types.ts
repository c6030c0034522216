import type { Expression, FunctionDeclaration } from "../../../syntax/code.ts";
import { calledPath, lastOf } from "../../words.ts";

/**
 * `h.Create` by its type, `OrdersHandler.Create`, where the functions around it tell that: for many types have a
 * method of the name.
 */
export function qualified(path: string, around: Iterable<FunctionDeclaration>): string {
  const [value = "", method, ...more] = path.split(".");
  if (method === undefined || more.length > 0) return path;
  for (const one of [...around].reverse()) {
    const type = typeIn(value, one);
    if (type !== undefined) return `${type}.${method}`;
  }
  return path;
}

function typeIn(name: string, { self, receiver, parameters, body }: FunctionDeclaration): string | undefined {
  if (self === name) return receiver;
  const written = parameters.find((one) => one.name === name)?.type;
  if (written !== undefined) return lastOf(written.replace(/^[*\s]+/, "").replace(/\[.*$/s, ""));
  for (const one of body)
    if (one.kind === "assign" && one.value && one.targets[0]?.name === name) return typeOf(one.value);
  return undefined;
}

/** `&OrdersHandler{…}`, and by convention `orders.NewOrdersHandler(…)`. */
function typeOf(value: Expression): string | undefined {
  if (value.kind !== "call") return undefined;
  const own = lastOf(calledPath(value.callee));
  return value.isNew ? own : /^New(\w+)$/.exec(own)?.[1];
}
