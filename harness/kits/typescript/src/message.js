// Messages, as the wire has them: what is absent there is absent here.
export const toJson = (body) => (typeof body === "string" ? body : JSON.stringify(body));
const refsOf = (about) => (about ? { refs: [{ kind: "external_id", value: about }] } : {});

export function request(to, type, body, { ref, idempotencyKey, about } = {}) {
  return { to, kind: "request", type, body: toJson(body), content_type: "application/json", ...(ref ? { ref } : {}),
           ...(idempotencyKey ? { idempotency_key: idempotencyKey } : {}), ...refsOf(about) };
}

export function document(to, interchange, { ref, about } = {}) {
  return { to, kind: "document", type: "x12.interchange", body: interchange, ...(ref ? { ref } : {}), ...refsOf(about) };
}

export function reply(message, status = 200, body) {
  return { to: message.from, kind: "reply", type: message.type, status, in_reply_to: message.id,
           ...(message.ref ? { ref: message.ref } : {}), ...(body === undefined ? {} : { body: toJson(body) }) };
}

// undefined where the body is no JSON, such as one that was damaged on its way.
export function jsonOf(message) {
  try {
    return JSON.parse(message.body ?? "");
  } catch {
    return undefined;
  }
}

export function textOf(message) {
  if (message.headers?.["content-transfer-encoding"] !== "base64") return message.body ?? "";
  return Buffer.from(message.body ?? "", "base64").toString("latin1");
}

export const isSuccess = (message) => (message.status ?? 0) >= 200 && (message.status ?? 0) < 300;
