"""What the reference pages say of each message type, for ci/reference: from contracts/json/documents, and the schemas.

Each example is judged here by its schema. The pages are of the first version of each interface; docs/reference/versions.md
tells what later ones changed.
"""
import glob
import json
import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
AMOUNTS = {"Quantity": "[quantity](#amounts)", "Money": "[money](#amounts)", "UnitPrice": "[price](#amounts)"}


def text_of(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as f:
        return f.read()


def definition(schema):
    """(system, definition) of {"$ref": "../schemas/erp.schema.json#/definitions/CreateOrder"}."""
    return re.fullmatch(r"\.\./schemas/(\w+)\.schema\.json#/definitions/(\w+)", schema["$ref"]).groups()


def requests():
    """By type: its operation in the OpenAPI document of its system."""
    for path in sorted(glob.glob(os.path.join(ROOT, "contracts/json/documents/*.openapi.json"))):
        document = json.loads(text_of(os.path.relpath(path, ROOT)))
        if not document["info"]["version"].startswith("1."):
            continue
        for item in document["paths"].values():
            yield item["post"]["operationId"], item["post"]


def events():
    """By type: what the AsyncAPI document says of it."""
    said = json.loads(text_of("contracts/json/documents/events.asyncapi.json"))
    for type, message in said["components"]["messages"].items():
        yield type, {**message, "summary": said["operations"][type]["summary"]}


def body_of(holder):
    return holder["content"]["application/json"]


def exchanges():
    """By type: the system, the body's definition and the answer's, which is empty for an event."""
    found = {}
    for type, said in requests():
        answers = {definition(body_of(each)["schema"]) for status, each in said["responses"].items() if status[0] == "2"}
        if len(answers) != 1:
            raise SystemExit(f"{type}: its answers have {len(answers)} schemas, and are to have one")
        found[type] = (*definition(body_of(said["requestBody"])["schema"]), answers.pop()[1])
    for type, said in events():
        found[type] = (*definition(said["payload"]["schema"]), "")
    return found


def described(system):
    """By type: what is said of it."""
    found = {}
    for type, said in requests():
        answers = {status: each for status, each in said["responses"].items() if status != "default"}
        found[type] = {"by": "orchestrator", "when": said["description"], "example": body_of(said["requestBody"])["example"],
                       "answers": {status: each["description"] for status, each in answers.items()},
                       "answer": next((body_of(each)["example"] for each in answers.values() if "example" in body_of(each)), None)}
        if "parameters" in said:
            found[type]["key"] = said["parameters"][0]["description"]
        if "x-deadline" in said:
            found[type]["deadline"] = said["x-deadline"]
    for type, said in events():
        found[type] = {"by": system, "when": said["summary"], "example": said["examples"][0]["payload"]}
    return {type: each for type, each in found.items() if type.split(".")[0] == system}


def is_number(value):
    return isinstance(value, int) and not isinstance(value, bool)


def complaints(value, schema, all_of, where):
    """What a value has against its schema, in those words of JSON Schema that ours use."""
    if "$ref" in schema:
        schema = all_of[schema["$ref"].rsplit("/", 1)[1]]
    kinds = {"object": dict, "array": list, "string": str, "boolean": bool}
    kind = schema.get("type")
    if kind == "integer":
        if not is_number(value):
            yield f"{where}: {value!r} is no integer"
    elif kind and not isinstance(value, kinds[kind]):
        yield f"{where}: {value!r} is no {kind}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{where}: {value!r} is none of {schema['enum']}"
    if isinstance(value, str):
        if len(value) < schema.get("minLength", 0) or len(value) > schema.get("maxLength", len(value)):
            yield f"{where}: {value!r} is too short or too long"
        if "pattern" in schema and not re.search(schema["pattern"], value):
            yield f"{where}: {value!r} is not of the form {schema['pattern']}"
    if is_number(value) and value < schema.get("minimum", value):
        yield f"{where}: {value} is below {schema['minimum']}"
    if isinstance(value, list):
        if len(value) < schema.get("minItems", 0):
            yield f"{where}: too few"
        for number, each in enumerate(value):
            yield from complaints(each, schema.get("items", {}), all_of, f"{where}/{number}")
    if isinstance(value, dict):
        members = schema.get("properties", {})
        for name in schema.get("required", []):
            if name not in value:
                yield f"{where}: lacks '{name}'"
        for name, each in value.items():
            if name in members:
                yield from complaints(each, members[name], all_of, f"{where}/{name}")
            elif schema.get("additionalProperties") is False:
                yield f"{where}: '{name}' is no member"


def value_of(schema):
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return AMOUNTS.get(name, name)
    if "enum" in schema:
        return " or ".join(f"`{each}`" for each in schema["enum"])
    if schema.get("format"):
        return {"date": "date", "date-time": "time"}[schema["format"]]
    kind = schema.get("type")
    if kind == "array":
        return "list"
    if kind == "string" and "pattern" in schema:
        return {"^[0-9]{18}$": "18 digits", "^[A-Z]{3}$": "three capitals"}.get(schema["pattern"], "text")
    return {"string": "text", "integer": "whole number", "boolean": "`true` or `false`"}.get(kind, kind)


def rows_of(schema, all_of, prefix=""):
    if "$ref" in schema:
        schema = all_of[schema["$ref"].rsplit("/", 1)[1]]
    for name, each in schema["properties"].items():
        is_needed = name in schema.get("required", [])
        inner = each.get("items") if each.get("type") == "array" else None
        if inner and inner.get("$ref"):
            yield f"`{prefix}{name}`", "list of these", is_needed
            yield from rows_of(inner, all_of, f"{prefix}{name}[].")
        elif "$ref" in each and each["$ref"].rsplit("/", 1)[1] not in AMOUNTS:
            yield f"`{prefix}{name}`", "object", is_needed
            yield from rows_of(each, all_of, f"{prefix}{name}.")
        else:
            yield f"`{prefix}{name}`", "list of texts" if inner else value_of(each), is_needed


def table(head, rows):
    cells = lambda row: "| " + " | ".join(row) + " |"
    return "\n".join([cells(head), "|" + "--|" * len(head), *map(cells, rows)])


def members(schema, all_of):
    return table(("Member", "Value", ""), [(name, value, "" if needed else "may be absent") for name, value, needed in rows_of(schema, all_of)])


def shown(value):
    return "```json\n" + json.dumps(value, ensure_ascii=False) + "\n```"


def wrapped(text, width=118):
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def messages(system):
    """The part of a page that says all types of one system."""
    title = json.loads(text_of(f"contracts/json/documents/{system}.openapi.json"))["info"]["description"]
    all_of = json.loads(text_of(f"contracts/json/schemas/{system}.schema.json"))["definitions"]
    wrong, listed = [], exchanges()
    parts = [wrapped(title)]
    for type, each in described(system).items():
        _, body, answer = listed[type]
        wrong += complaints(each["example"], all_of[body], all_of, f"{type}: example")
        if answer:
            wrong += complaints(each.get("answer"), all_of[answer], all_of, f"{type}: answer")
        parts.append(part_of(type, each, all_of, body, answer))
    if wrong:
        raise SystemExit("\n".join(f"contracts/json/documents/{system}: {each}" for each in sorted(wrong)))
    return "\n\n".join(parts)


def part_of(type, each, all_of, body, answer):
    system = type.split(".")[0]
    way = f"`orchestrator` → `{system}`, a request" if each["by"] == "orchestrator" else f"`{system}` → `orchestrator`, an event"
    lines = [f"### {type}", "", wrapped(f"*{way}.* {each['when']}"), ""]
    lines += [members(all_of[body], all_of), "", shown(each["example"])]
    if not answer:
        return "\n".join(lines)
    lines += ["", f"Answered with `{answer}`:", "", members(all_of[answer], all_of), "", shown(each["answer"]), "",
              table(("Status", "Means"), [(f"`{status}`", means) for status, means in each["answers"].items()])]
    for name in ("key", "deadline"):
        if name in each:
            lines += ["", wrapped(f"*{'Idempotency key' if name == 'key' else 'Deadline'}.* {each[name]}")]
    return "\n".join(lines)


def all_messages():
    """One row a type, with where it is described."""
    rows = []
    for type, (system, _, answer) in sorted(exchanges().items()):
        anchor = type.replace(".", "")
        rows.append((f"[`{type}`](messages-{system}.md#{anchor})", "request to" if answer else "event of", f"`{system}`"))
    return table(("Type", "Is", "System"), rows)
