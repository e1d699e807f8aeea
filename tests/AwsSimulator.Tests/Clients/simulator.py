"""What the client tests share: boto3 clients and awscli for the simulator at $SIMULATOR_URL, and its clock."""

import json
import os
import subprocess
import unittest
import urllib.error
import urllib.request

import boto3
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.credentials import Credentials

URL = os.environ["SIMULATOR_URL"]
SERVICE = "voice-agent-poc-poc-voice-agent"
CLUSTER = SERVICE
TABLE = "voice-agent-poc-sessions"
INSTANCE = "i-0a1b2c3d4e5f60718"


def client(service, retries=0, **options):
    """A boto3 client that shows every error at once (retries=0)."""
    config = Config(retries={"max_attempts": retries}, connect_timeout=5, read_timeout=20)
    return boto3.client(service, endpoint_url=URL, config=config, **options)


def aws(*arguments):
    """Runs awscli and returns its exit code, its output and its errors, as a shell would show them."""
    done = subprocess.run(
        ["/usr/bin/aws", "--endpoint-url", URL, *arguments], capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode, done.stdout, done.stderr


def aws_json(*arguments):
    """Runs awscli, which must succeed, and returns the JSON that it prints."""
    code, output, errors = aws(*arguments)
    assert code == 0, f"aws {' '.join(arguments)} ended with {code}: {errors}"
    return json.loads(output) if output.strip() else None


def http(method, path, body=None):
    """Calls one of the simulator's own endpoints; returns status and body."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(URL + path, data=data, method=method, headers={"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=20) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def signed(service, headers, body):
    """The headers of a request to AWS, signed as boto3 signs them; for what boto3 itself would not send."""
    request = AWSRequest("POST", URL + "/", headers=headers, data=body)
    SigV4Auth(Credentials("simulator", "simulator"), service, "us-east-1").add_auth(request)
    return dict(request.headers)


def state():
    return json.loads(http("GET", "/_sim/state")[1])


def advance(seconds):
    """Moves the simulated clock on; it stands still otherwise."""
    status, body = http("POST", f"/_test/advance?seconds={seconds}")
    assert status == 204, body


def fault(kind, **members):
    """Asks for a fault, which must be accepted."""
    status, body = http("POST", "/_sim/faults", {"kind": kind, **members})
    assert status == 201, body
    return json.loads(body)[0]


class SimulatorTest(unittest.TestCase):
    """Every test begins with a new world."""

    maxDiff = None

    def setUp(self):
        status, body = http("POST", "/_sim/reset")
        self.assertEqual(204, status, body)

    def refused(self, code, call, *arguments, **members):
        """Expects an error of AWS's with this code; returns the exception."""
        from botocore.exceptions import ClientError

        with self.assertRaises(ClientError) as caught:
            call(*arguments, **members)
        self.assertEqual(code, caught.exception.response["Error"]["Code"], caught.exception)
        return caught.exception
