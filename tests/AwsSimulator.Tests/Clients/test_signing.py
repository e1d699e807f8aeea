"""Signatures, as botocore makes them: what AWS refuses is refused, in each protocol's own form."""

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from simulator import URL, SimulatorTest, aws, client

CALLS = [
    ("ecs", "describe_clusters"),
    ("ssm", "describe_instance_information"),
    ("dynamodb", "describe_table"),
    ("cloudwatch", "describe_alarms"),
    ("sts", "get_caller_identity"),
]
QUERY = {"cloudwatch", "sts"}


def call(service, operation, **options):
    members = {"TableName": "voice-agent-poc-sessions"} if operation == "describe_table" else {}
    return getattr(client(service, **options), operation), members


class Signing(SimulatorTest):
    def check(self, json, query, json_status, query_status, **options):
        """Every service refuses the call with these codes and statuses; returns the messages."""
        messages = set()
        for service, operation in CALLS:
            with self.subTest(service=service):
                code, status = (query, query_status) if service in QUERY else (json, json_status)
                method, members = call(service, operation, **options)
                error = self.refused(code, method, **members)
                self.assertEqual(status, error.response["ResponseMetadata"]["HTTPStatusCode"])
                messages.add(error.response["Error"]["Message"])
        return messages

    def test_right_signatures_are_accepted_by_every_service(self):
        for service, operation in CALLS:
            with self.subTest(service=service):
                method, members = call(service, operation)
                self.assertEqual(200, method(**members)["ResponseMetadata"]["HTTPStatusCode"])

    def test_wrong_secret(self):
        messages = self.check("InvalidSignatureException", "SignatureDoesNotMatch", 400, 403, aws_secret_access_key="wrong", aws_access_key_id="simulator")
        self.assertEqual(1, len(messages))
        self.assertIn("The request signature we calculated does not match the signature you provided.", messages.pop())

    def test_unknown_key(self):
        messages = self.check("UnrecognizedClientException", "InvalidClientTokenId", 400, 403, aws_access_key_id="AKIDOTHER", aws_secret_access_key="simulator")
        self.assertEqual({"The security token included in the request is invalid."}, messages)

    def test_session_token_that_nobody_gave(self):
        self.check(
            "UnrecognizedClientException", "InvalidClientTokenId", 400, 403,
            aws_access_key_id="simulator", aws_secret_access_key="simulator", aws_session_token="token",
        )  # fmt: skip

    def test_other_region(self):
        messages = self.check("InvalidSignatureException", "SignatureDoesNotMatch", 400, 403, region_name="eu-west-1")
        self.assertEqual({"Credential should be scoped to a valid region, not 'eu-west-1'."}, {message.strip() for message in messages})

    def test_unsigned(self):
        for service, operation in CALLS:
            with self.subTest(service=service):
                unsigned = boto3.client(service, endpoint_url=URL, config=Config(signature_version=UNSIGNED, retries={"max_attempts": 0}))
                _, members = call(service, operation)
                code = "MissingAuthenticationToken" if service in QUERY else "MissingAuthenticationTokenException"
                error = self.refused(code, getattr(unsigned, operation), **members)
                self.assertEqual(403 if service in QUERY else 400, error.response["ResponseMetadata"]["HTTPStatusCode"])
                self.assertIn("Missing Authentication Token" if service in {"ecs", "ssm"} else "Authentication Token", error.response["Error"]["Message"])

    def test_awscli_shows_the_error(self):
        code, _, errors = aws("--region", "eu-west-1", "ecs", "list-services")
        self.assertEqual(254, code)
        self.assertIn("(InvalidSignatureException) when calling the ListServices operation: Credential should be scoped", errors)
