import addFormats from "ajv-formats";
import Ajv2020, { type ValidateFunction } from "ajv/dist/2020.js";
import { complete, type Schema } from "./complete.ts";
import { packageFile } from "./package-file.ts";

interface Description {
  readonly webhooks: Record<
    string,
    { post: { requestBody: { content: { "application/json": { schema: { $ref: string } } } } } }
  >;
  readonly components: { readonly schemas: Record<string, Schema> };
}

let description: Description | undefined;
let ajv: Ajv2020.default | undefined;
const validators = new Map<string, ValidateFunction>();

/** A payload in GitHub's whole shape; throws when GitHub would not send it so. `name` is like `pull-request-opened`. */
export function wholePayload(name: string, given: object): Record<string, unknown> {
  description ??= JSON.parse(packageFile("@octokit/openapi-webhooks/generated/api.github.com.json")) as Description;
  const { webhooks, components } = description;
  const ref = webhooks[name]?.post.requestBody.content["application/json"].schema.$ref;
  if (ref === undefined) throw new Error(`GitHub has no webhook ${name}`);
  const resolve = (pointer: string): Schema => components.schemas[pointer.split("/").at(-1) ?? ""] ?? {};
  const payload = complete({ $ref: ref }, given, resolve) as Record<string, unknown>;
  const validate = validators.get(name) ?? compile(name, ref, components);
  if (!validate(payload)) {
    const errors = validate.errors?.slice(0, 5).map((error) => `${error.instancePath} ${error.message}`);
    throw new Error(`${name} is not what GitHub sends: ${errors?.join("; ")}`);
  }
  return payload;
}

function compile(name: string, ref: string, components: Description["components"]): ValidateFunction {
  if (ajv === undefined) {
    ajv = new Ajv2020.default({ strict: false, allErrors: false });
    addFormats.default(ajv);
    ajv.addSchema({ $id: "github", components });
  }
  const validate = ajv.compile({ $ref: `github${ref}` });
  validators.set(name, validate);
  return validate;
}
