"""Faults of the way to AWS, as boto3 sees them."""

import json
import time
from unittest import mock

import boto3
from botocore.config import Config
from botocore.exceptions import ConnectionClosedError, ReadTimeoutError
from simulator import CLUSTER, TABLE, URL, SimulatorTest, client, fault, http, state

FAMILY = CLUSTER
NETWORK = {"awsvpcConfiguration": {"subnets": ["subnet-1"]}}


def launched():
    return [task for task in state()["tasks"] if task["group"] == "standalone"]


def run_task(ecs, **members):
    return ecs.run_task(cluster=CLUSTER, taskDefinition=FAMILY, networkConfiguration=NETWORK, group="standalone", **members)["tasks"]


class Throttling(SimulatorTest):
    def test_each_service_says_it_in_its_own_words(self):
        fault("throttling")
        calls = [
            ("ecs", "list_services", "ThrottlingException", "Rate exceeded"),
            ("ssm", "describe_instance_information", "ThrottlingException", "Rate exceeded"),
            ("cloudwatch", "describe_alarms", "Throttling", "Rate exceeded"),
        ]
        for service, operation, code, message in calls:
            with self.subTest(service=service):
                error = self.refused(code, getattr(client(service), operation))
                self.assertEqual(message, error.response["Error"]["Message"])
                self.assertEqual(400, error.response["ResponseMetadata"]["HTTPStatusCode"])
        error = self.refused("ThrottlingException", client("dynamodb").describe_table, TableName=TABLE)
        self.assertIn("Throughput exceeds the current capacity", error.response["Error"]["Message"])

    def test_only_the_named_operation_is_struck_and_only_for_its_time(self):
        fault("throttling", service="ecs", operation="ListServices")
        self.refused("ThrottlingException", client("ecs").list_services, cluster=CLUSTER)
        client("ecs").list_tasks(cluster=CLUSTER)
        client("ssm").describe_instance_information()
        http("DELETE", "/_sim/faults")
        client("ecs").list_services(cluster=CLUSTER)

    def test_retries_get_through_half_the_calls(self):
        fault("throttling", service="dynamodb", rate=0.5)
        refused = 0
        with mock.patch("botocore.endpoint.time.sleep"):
            for _ in range(20):
                answer = client("dynamodb", retries=20).describe_table(TableName=TABLE)
                refused += answer["ResponseMetadata"]["RetryAttempts"]
        self.assertGreater(refused, 5)
        counts = json.loads(http("GET", "/_sim/calls")[1])["DynamoDB_20120810.DescribeTable"]
        self.assertEqual((20 + refused, refused, refused), (counts["calls"], counts["errors"], counts["throttles"]))


class ServerError(SimulatorTest):
    def test_500_has_each_services_own_name(self):
        fault("server-error")
        codes = {"ecs": "ServerException", "cloudwatch": "InternalServiceError", "dynamodb": "InternalServerError", "application-autoscaling": "InternalServiceException"}
        calls = {
            "ecs": lambda: client("ecs").list_services(),
            "cloudwatch": lambda: client("cloudwatch").describe_alarms(),
            "dynamodb": lambda: client("dynamodb").describe_table(TableName=TABLE),
            "application-autoscaling": lambda: client("application-autoscaling").describe_scalable_targets(ServiceNamespace="ecs"),
        }
        for service, call in calls.items():
            with self.subTest(service=service):
                error = self.refused(codes[service], call)
                self.assertEqual(500, error.response["ResponseMetadata"]["HTTPStatusCode"])

    def test_503_is_unavailable(self):
        fault("server-error", service="ssm", status=503)
        error = self.refused("ServiceUnavailableException", client("ssm").describe_instance_information)
        self.assertEqual(503, error.response["ResponseMetadata"]["HTTPStatusCode"])

    def test_nothing_happens(self):
        fault("server-error", operation="RunTask")
        self.refused("ServerException", run_task, client("ecs"))
        self.assertEqual([], launched())


class Latency(SimulatorTest):
    def test_the_answer_comes_late(self):
        fault("latency", service="ecs", seconds=0.4, spread=0.1)
        began = time.monotonic()
        client("ecs").list_services(cluster=CLUSTER)
        self.assertGreaterEqual(time.monotonic() - began, 0.36)
        began = time.monotonic()
        client("ssm").describe_instance_information()
        self.assertLess(time.monotonic() - began, 0.36)

    def test_others_are_not_held_up(self):
        fault("latency", service="ecs", seconds=5)
        impatient = boto3.client("ecs", endpoint_url=URL, config=Config(read_timeout=0.3, retries={"max_attempts": 0}))
        with self.assertRaises(ReadTimeoutError):
            impatient.list_services(cluster=CLUSTER)
        began = time.monotonic()
        client("ssm").describe_instance_information()
        self.assertLess(time.monotonic() - began, 2)


class DroppedConnection(SimulatorTest):
    def test_before_nothing_happened(self):
        fault("dropped-connection", operation="RunTask")
        with self.assertRaises(ConnectionClosedError):
            run_task(client("ecs"))
        self.assertEqual([], launched())

    def test_after_the_task_runs_and_a_retry_with_its_token_launches_no_other(self):
        fault("dropped-connection", operation="RunTask", after=True)
        with self.assertRaises(ConnectionClosedError):
            run_task(client("ecs"), clientToken="once")
        self.assertEqual(1, len(launched()))

        http("DELETE", "/_sim/faults")
        tasks = run_task(client("ecs"), clientToken="once")
        self.assertEqual([launched()[0]["id"]], [task["taskArn"].split("/")[-1] for task in tasks])

    def test_botos_own_retries_launch_each_task_once(self):
        fault("dropped-connection", service="ecs", operation="RunTask", after=True, rate=0.5)
        retried = 0
        with mock.patch("botocore.endpoint.time.sleep"):
            for count in range(1, 11):
                ecs = client("ecs", retries=20)
                retried += ecs.run_task(cluster=CLUSTER, taskDefinition=FAMILY, networkConfiguration=NETWORK, group="standalone")["ResponseMetadata"]["RetryAttempts"]
                self.assertEqual(count, len(launched()))
        self.assertGreater(retried, 2)


class Requests(SimulatorTest):
    def test_bad_requests_are_named(self):
        bad = [
            ({"kind": "throttling", "service": "s3"}, "fault.service: 's3' is none of"),
            ({"kind": "throttling", "rate": 2}, "fault.rate: must be a number from 0 to 1"),
            ({"kind": "throttling", "operation": "List Tasks"}, "fault.operation: must be an operation's name"),
            ({"kind": "server-error", "status": 502}, "fault.status: must be 500 or 503"),
            ({"kind": "latency"}, "fault.seconds: missing"),
            ({"kind": "latency", "seconds": 1, "spread": 3}, "fault.spread: must be a number from 0 to 1"),
            ({"kind": "dropped-connection", "after": "yes"}, "fault.after: must be true or false"),
        ]
        for request, message in bad:
            with self.subTest(request=request):
                status, body = http("POST", "/_sim/faults", request)
                self.assertEqual(400, status)
                self.assertIn(message, "\n".join(json.loads(body)["errors"]))
