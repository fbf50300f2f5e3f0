"""Says that a process of it may be used again, and counts the cases that it has seen: so its runs are not alike."""
import json
import sys

cases = 0
for line in sys.stdin:
    event = json.loads(line)
    answer = {"do": []}
    if event["op"] == "start":
        cases += 1
        body = json.dumps({"case": cases})
        answer = {"reusable": True, "do": [{"send": {"to": "erp", "kind": "request", "type": "erp.create_order", "body": body}}]}
    print(json.dumps(answer), flush=True)
