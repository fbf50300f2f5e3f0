"""A child that goes wrong in one way: child.py HOW [FILE]. FILE takes the ids of its processes, a line each."""
import json
import os
import signal
import subprocess
import sys
import time

how = sys.argv[1]
out = sys.stdout.buffer


def tell(process):
    if len(sys.argv) > 2:
        with open(sys.argv[2], "a") as file:
            file.write("%d\n" % process)


def say(data):
    out.write(data)
    out.flush()


def answer(*effects, **more):
    say(json.dumps(dict({"do": list(effects)}, **more)).encode() + b"\n")


def leave_grandchild():
    sleeper = subprocess.Popen(["sleep", "600"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    tell(sleeper.pid)


# In a session of its own, and nobody's child here any more.
def leave_daemon():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            tell(os.getpid())
            nothing = os.open(os.devnull, os.O_RDWR)
            for stream in range(3):
                os.dup2(nothing, stream)
            os.execvp("sleep", ["sleep", "600"])
        os._exit(0)
    os.wait()


tell(os.getpid())
sys.stderr.write("I am about to go wrong: %s\n" % how)
sys.stderr.flush()
if how == "exit_at_once":
    sys.exit(3)
if how == "before_start":
    say(b"ready\n")
first = json.loads(sys.stdin.readline())
message = {"to": "erp", "kind": "request", "type": "erp.create_order", "body": "{}"}
if how == "rubbish":
    say(b"I am ready\n")
elif how == "second_line":
    say(b'{"do":[]}\n{"do":[]}\n')
elif how == "endless":
    while True:
        say(b"a" * 65536)
elif how in ("silence", "silence_with_grandchild", "silence_with_daemon"):
    if how == "silence_with_grandchild":
        leave_grandchild()
    if how == "silence_with_daemon":
        leave_daemon()
    time.sleep(600)
elif how == "exit_after_answer":
    answer()
    sys.exit(4)
elif how == "segmentation_fault":
    os.kill(os.getpid(), signal.SIGSEGV)
elif how == "exit_139":
    sys.exit(139)
elif how == "closes_output":
    os.close(1)
    time.sleep(600)
elif how == "unknown_effect":
    answer({"sendd": message})
elif how == "two_in_one":
    answer({"send": message, "put": {}})
elif how == "unknown_address":
    answer({"send": dict(message, to="erpp")})
elif how == "negative_after":
    answer({"timer": {"key": "sweep", "after": -1}})
elif how == "enormous_after":
    answer({"timer": {"key": "sweep", "after": 9223372036854775807}})
elif how == "put_number":
    answer({"put": {"order/1": 7}})
elif how == "body_no_string":
    answer({"send": dict(message, body={})})
elif how == "reply_without_status":
    answer({"send": dict(message, kind="reply")})
elif how == "invalid_utf8":
    say(b'{"do":[{"note":{"text":"\xff\xfe"}}]}\n')
elif how == "no_list":
    say(b'{"do":{}}\n')
elif how in ("good", "reusable", "leaves_grandchild", "leaves_daemon", "stops_with_5", "effect_at_stop"):
    answer(**({"reusable": True} if how == "reusable" else {}))
    for line in sys.stdin:
        event = json.loads(line)
        if event["op"] == "stop":
            if how == "leaves_grandchild":
                leave_grandchild()
            if how == "leaves_daemon":
                leave_daemon()
            answer(*([{"cancel": "x"}] if how == "effect_at_stop" else []))
            sys.exit(5 if how == "stops_with_5" else 0)
        answer(**({"reusable": True} if event["op"] == "start" and how == "reusable" else {}))
sys.stdin.read()
