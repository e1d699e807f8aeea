"""
The locust image's entry point. Locust's own variables (LOCUST_HOST, LOCUST_MASTER_NODE_HOST, …) work as ever; besides

LOCUST_MODE         master, worker or standalone
LOCUSTFILE          the locustfile, relative to this folder
LOCUST_MASTER_ARGS  more arguments, for a master
arguments           more arguments
"""

import os
import shlex
import sys

from locust import runners
from locust.main import main

# Debian's package leaves the version empty, and a master takes a worker without one for an ancient one. A no-op wherever there is a version.
runners.__version__ = runners.__version__ or "2.12.1"

HERE = os.path.dirname(os.path.abspath(__file__))


def arguments():
    yield from ["-f", os.path.join(HERE, os.environ["LOCUSTFILE"])]
    mode = os.environ.get("LOCUST_MODE", "standalone")
    if mode not in ("master", "worker", "standalone"):
        sys.exit(f"LOCUST_MODE '{mode}' is none of master, worker, standalone.")
    if mode != "standalone":
        yield f"--{mode}"
    if mode != "worker":
        yield from shlex.split(os.environ.get("LOCUST_MASTER_ARGS", ""))


if __name__ == "__main__":
    sys.argv = ["locust", *arguments(), *sys.argv[1:]]
    sys.exit(main())
