"""Run by Synapse's Python: Synapse, until its standard input ends, as it does when whoever started it is gone."""

import os
import runpy
import sys
import threading


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(1)


threading.Thread(target=_end_with_parent, daemon=True).start()
runpy.run_module("synapse.app.homeserver", run_name="__main__", alter_sys=True)
