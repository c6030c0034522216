import { UserError } from "../errors.ts";

/** The parts of an Octokit error that say why GitHub refused. */
interface Refusal {
  readonly status?: number;
  readonly message?: string;
  readonly response?: { readonly headers?: Readonly<Record<string, string | number | undefined>> };
  /** Of GraphQL, which refuses with status 200. */
  readonly errors?: readonly { readonly type?: string; readonly message: string }[];
}

/**
 * A missing permission as a mistake that its reader can mend: what could not be done, and the lines to add to the
 * workflow. Any other error is given back as it is.
 */
export function explainRefusal(error: unknown, what: string, needed: string): unknown {
  if (!isMissingPermission(error)) return error;
  const accepted = String((error as Refusal).response?.headers?.["x-accepted-github-permissions"] ?? "");
  return new UserError(`GitHub does not let this token ${what}.`, {
    hint: permissionLines(accepted === "" ? needed : accepted),
    cause: error,
  });
}

export function isMissingPermission(error: unknown): boolean {
  const { status, message = "", errors } = error as Refusal;
  if (errors?.some((one) => one.type === "FORBIDDEN")) return true;
  return status === 403 && /not accessible by|must have|permission/i.test(message);
}

/**
 * `issues=write; pull_requests=write` to YAML. Semicolons part alternatives; the one about pull requests is the
 * narrowest that suits. https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible
 */
export function permissionLines(accepted: string): string {
  const alternatives = accepted.split(";").map((one) => one.trim());
  const chosen = alternatives.find((one) => one.includes("pull_requests")) ?? alternatives[0] ?? "";
  const lines = chosen.split(",").map((one) => {
    const [name = "", access = ""] = one.trim().split("=");
    return `  ${name.replaceAll("_", "-")}: ${access}`;
  });
  return ["permissions:", ...lines].join("\n");
}
