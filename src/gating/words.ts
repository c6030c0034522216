import { pathOf, type Expression } from "../syntax/code.ts";

/** The text of a string; what is only known when it runs stands as `:x`. */
export function textOf(expression: Expression | undefined): string | undefined {
  if (expression?.kind === "literal") return typeof expression.value === "string" ? expression.value : undefined;
  if (expression?.kind !== "template") return undefined;
  return expression.parts.map((part) => (part.kind === "literal" ? String(part.value) : ":x")).join("");
}

/** `isCheckout_enabled?` is `is checkout enabled`. */
export function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/** `a.b.c` for names and members; for calls what is called: `client().isOn` is `client.isOn`. */
export function calledPath(expression: Expression): string {
  switch (expression.kind) {
    case "name":
      return expression.name;
    case "member": {
      const object = calledPath(expression.object);
      return object === "" ? expression.name : `${object}.${expression.name}`;
    }
    case "call":
      return calledPath(expression.callee);
    default:
      return pathOf(expression) ?? "";
  }
}

/** The last part of a path. */
export function lastOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

/** `/a/` and `b` are `/a/b`. */
export function joinPaths(...parts: readonly string[]): string {
  const joined = parts.map((part) => part.replace(/^\/+|\/+$/g, "")).filter((part) => part !== "");
  return `/${joined.join("/")}`;
}
