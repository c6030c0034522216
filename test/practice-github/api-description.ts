import addFormats from "ajv-formats";
import { OpenAPIBackend, type Document } from "openapi-backend";
import { complete, type Schema } from "./complete.ts";
import { isObject } from "./json.ts";
import { packageFile } from "./package-file.ts";

interface Description {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
}

export interface Operation {
  readonly operationId: string;
  readonly responses: Record<string, { readonly $ref?: string; readonly content?: Content }>;
}
type Content = Record<string, { readonly schema: Schema }>;

const description = JSON.parse(packageFile("@octokit/openapi/generated/api.github.com.json"), allowNull) as Description;

/**
 * Two habits of the description that a validator does not understand: `nullable` beside a list of values that leaves
 * `null` out, and `nullable` without a type. GitHub does answer `null` in both.
 */
function allowNull(_: string, value: unknown): unknown {
  if (!isObject(value) || value["nullable"] !== true) return value;
  if (Array.isArray(value["enum"])) return { ...value, enum: [...new Set<unknown>([...value["enum"], null])] };
  if (value["type"] !== undefined) return value;
  const { nullable: _nullable, ...rest } = value;
  return { anyOf: [rest, { type: "string", nullable: true, enum: [null] }] };
}

// Deprecated, and in the way: it matches every range as well.
delete description.paths["/repos/{owner}/{repo}/compare/{base}...{head}"];

/**
 * GitHub's own description of its REST API. `quick` compiles a validator when it is first needed: the whole
 * description at once takes minutes, and one of its schemas is refused by a strict validator.
 */
export const api = await new OpenAPIBackend({
  definition: description as unknown as Document,
  quick: true,
  coerceTypes: true,
  ajvOpts: { strict: false },
  customizeAjv: (ajv) => {
    addFormats.default(ajv);
    return ajv;
  },
}).init();

/** The answer in GitHub's whole shape. */
export function completeAnswer(operation: Operation, status: number, body: unknown): unknown {
  const response = operation.responses[String(status)];
  const found = response?.$ref ? (at(response.$ref) as typeof response) : response;
  const schema = found?.content?.["application/json"]?.schema;
  return schema === undefined ? body : complete(schema, body, (ref) => at(ref) as Schema);
}

/** `#/components/schemas/x` to what stands there. */
function at(ref: string): unknown {
  let node: unknown = description;
  for (const key of ref.slice(2).split("/")) node = (node as Record<string, unknown>)[key];
  return node;
}
