"""Systems Manager, as boto3 and awscli see it."""

import datetime
import json
import re

from simulator import INSTANCE, TABLE, SimulatorTest, advance, aws, aws_json, client

NAME = "/voice-agent/dynamodb/session-table-name"


class Parameters(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.ssm = client("ssm")

    def put(self, name, value, **members):
        return self.ssm.put_parameter(**{"Name": name, "Value": value, "Type": "String", **members})

    def value(self, name, **members):
        return self.ssm.get_parameter(Name=name, **members)["Parameter"]["Value"]

    def test_seeds_own_command_prints_the_table_name(self):
        code, output, errors = aws("ssm", "get-parameter", "--name", NAME, "--region", "us-east-1", "--query", "Parameter.Value", "--output", "text")

        self.assertEqual((0, f"{TABLE}\n", ""), (code, output, errors))

    def test_wrong_path_is_an_error_that_a_shell_can_see(self):
        code, output, errors = aws("ssm", "get-parameter", "--name", "/voice-agent/wrong", "--query", "Parameter.Value", "--output", "text")

        self.assertEqual((254, ""), (code, output))
        self.assertIn("An error occurred (ParameterNotFound) when calling the GetParameter operation", errors)

    def test_parameter_has_all_its_members(self):
        parameter = self.ssm.get_parameter(Name=NAME)["Parameter"]

        self.assertEqual((NAME, "String", TABLE, 1, "text"), tuple(parameter[name] for name in ("Name", "Type", "Value", "Version", "DataType")))
        self.assertEqual(f"arn:aws:ssm:us-east-1:123456789012:parameter{NAME}", parameter["ARN"])
        self.assertIsInstance(parameter["LastModifiedDate"], datetime.datetime)

    def test_versions_are_kept_and_selected(self):
        first, second = self.put("/a/b", "one"), self.put("/a/b", "two", Overwrite=True)

        self.assertEqual((1, 2, "Standard"), (first["Version"], second["Version"], second["Tier"]))
        self.assertEqual(["two", "one", "two"], [self.value(name) for name in ("/a/b", "/a/b:1", "/a/b:2")])
        self.assertEqual(":1", self.ssm.get_parameter(Name="/a/b:1")["Parameter"]["Selector"])
        self.refused("ParameterVersionNotFound", self.ssm.get_parameter, Name="/a/b:99")
        self.refused("ParameterVersionNotFound", self.ssm.get_parameter, Name="/a/b:label")

    def test_hundred_versions_are_kept(self):
        for number in range(1, 103):
            self.put("/v", str(number), Overwrite=True)

        self.refused("ParameterVersionNotFound", self.ssm.get_parameter, Name="/v:2")
        self.assertEqual("3", self.value("/v:3"))

    def test_arn_is_a_name_too(self):
        self.put("plain", "p")

        self.assertEqual(TABLE, self.value(f"arn:aws:ssm:us-east-1:123456789012:parameter{NAME}"))
        self.assertEqual(TABLE, self.value(f"arn:aws:ssm:us-east-1:123456789012:parameter{NAME}:1"))
        arn = self.ssm.get_parameter(Name="plain")["Parameter"]["ARN"]
        self.assertEqual("p", self.value(arn))

    def test_secure_string_is_readable_only_with_decryption(self):
        self.put("/secret", "hidden", Type="SecureString")

        self.assertNotIn("hidden", self.value("/secret"))
        self.assertEqual("hidden", self.value("/secret", WithDecryption=True))

    def test_existing_parameter_needs_overwrite(self):
        error = self.refused("ParameterAlreadyExists", self.put, NAME, "other")

        self.assertIn("To overwrite this value, set the overwrite option in the request to true.", str(error))
        self.assertEqual(TABLE, self.value(NAME))

    def test_several_are_found_and_the_others_named(self):
        self.put("/x", "1")

        answer = self.ssm.get_parameters(Names=[NAME, "/none", "/x:1", "/x:7"])

        self.assertEqual({NAME: TABLE, "/x": "1"}, {parameter["Name"]: parameter["Value"] for parameter in answer["Parameters"]})
        self.assertEqual(["/none", "/x:7"], answer["InvalidParameters"])

    def test_more_than_ten_names_are_refused(self):
        error = self.refused("ValidationException", self.ssm.get_parameters, Names=[f"/n{number}" for number in range(11)])

        self.assertIn("at 'names' failed to satisfy constraint: Member must have length less than or equal to 10", str(error))

    def test_values_have_their_limits(self):
        error = self.refused("ValidationException", self.put, "/long", "x" * 4097)
        self.assertIn("Standard tier parameters support a maximum parameter value of 4096 characters.", str(error))
        self.assertEqual("Advanced", self.put("/long", "x" * 8192, Tier="Advanced")["Tier"])
        self.assertEqual("Advanced", self.put("/smart", "x" * 4097, Tier="Intelligent-Tiering")["Tier"])
        self.assertEqual("Standard", self.put("/short", "x", Tier="Intelligent-Tiering")["Tier"])
        self.refused("ValidationException", self.put, "/longer", "x" * 8193, Tier="Advanced")

    def test_pattern_is_kept_and_held_to(self):
        self.put("/number", "1", AllowedPattern="\\d+")

        error = self.refused("ParameterPatternMismatchException", self.put, "/number", "one", Overwrite=True)
        self.assertIn("Parameter value, cannot be validated against allowedPattern: \\d+", str(error))
        self.refused("InvalidAllowedPatternException", self.put, "/other", "1", AllowedPattern="(")

    def test_names_have_their_rules(self):
        for name, code in [
            ("a/b", "ValidationException"),
            ("/a b", "ValidationException"),
            ("aws-x", "ValidationException"),
            ("/ssm/x", "ValidationException"),
            ("/aws/x", "AccessDeniedException"),
            ("/a" * 16, "HierarchyLevelLimitExceededException"),
        ]:
            with self.subTest(name):
                self.refused(code, self.put, name, "v")

    def test_type_is_needed_at_first_and_cannot_change(self):
        self.refused("ValidationException", self.ssm.put_parameter, Name="/t", Value="v")
        self.put("/t", "v")
        self.assertEqual(2, self.ssm.put_parameter(Name="/t", Value="w", Overwrite=True)["Version"])
        self.refused("HierarchyTypeMismatchException", self.put, "/t", "v", Type="StringList", Overwrite=True)


class Commands(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.ssm = client("ssm")

    def send(self, *commands, wait=2, parameters=None, **members):
        command = self.ssm.send_command(
            **{
                "DocumentName": "AWS-RunShellScript",
                "InstanceIds": [INSTANCE],
                "Parameters": {"commands": list(commands), **(parameters or {})},
                **members,
            }
        )["Command"]
        if wait:
            advance(wait)
        return command

    def invocation(self, command):
        return self.ssm.get_command_invocation(CommandId=command["CommandId"], InstanceId=INSTANCE)

    def test_command_is_described_as_it_was_sent(self):
        command = self.send("echo 1\necho 2", "echo 3", wait=0, Comment="why", TimeoutSeconds=60, parameters={"executionTimeout": ["30"], "workingDirectory": ["/tmp"]})

        self.assertRegex(command["CommandId"], re.compile("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"))
        self.assertEqual(("Pending", "why", 1, 0), tuple(command[name] for name in ("Status", "Comment", "TargetCount", "CompletedCount")))
        self.assertEqual({"commands": ["echo 1\necho 2", "echo 3"], "executionTimeout": ["30"], "workingDirectory": ["/tmp"]}, command["Parameters"])
        self.assertEqual(90, (command["ExpiresAfter"] - command["RequestedDateTime"]).total_seconds())

    def test_invocation_does_not_exist_at_first(self):
        command = self.send("echo hello", wait=0)

        self.refused("InvocationDoesNotExist", self.invocation, command)
        advance(0.3)
        self.assertEqual(("Pending", -1), tuple(self.invocation(command)[name] for name in ("Status", "ResponseCode")))
        advance(1)
        self.assertEqual("Success", self.invocation(command)["Status"])

    def test_success_has_output_times_and_exit_code(self):
        invocation = self.invocation(self.send("echo out", "echo err >&2", "pwd", parameters={"workingDirectory": ["/opt/sipp"]}))

        self.assertEqual(("Success", "Success", 0), tuple(invocation[name] for name in ("Status", "StatusDetails", "ResponseCode")))
        self.assertEqual(("out\n/opt/sipp\n", "err\n"), (invocation["StandardOutputContent"], invocation["StandardErrorContent"]))
        self.assertEqual(("AWS-RunShellScript", "aws:runShellScript"), (invocation["DocumentName"], invocation["PluginName"]))
        self.assertRegex(invocation["ExecutionStartDateTime"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
        self.assertRegex(invocation["ExecutionElapsedTime"], r"^PT[\d.]+S$")

    def test_failure_has_its_exit_code_and_the_agents_word(self):
        invocation = self.invocation(self.send("echo no >&2; exit 75"))

        self.assertEqual(("Failed", 75), (invocation["Status"], invocation["ResponseCode"]))
        self.assertEqual("no\nfailed to run commands: exit status 75", invocation["StandardErrorContent"])

    def test_long_outputs_are_cut(self):
        text = "x" * 500
        invocation = self.invocation(self.send(*[f"echo {text}; echo {text} >&2"] * 60))

        self.assertEqual((24_000, 8_000), (len(invocation["StandardOutputContent"]), len(invocation["StandardErrorContent"])))
        self.assertTrue(invocation["StandardOutputContent"].endswith("--output truncated--"))
        (listed,) = self.ssm.list_command_invocations(Details=True)["CommandInvocations"]
        self.assertLessEqual(len(listed["CommandPlugins"][0]["Output"]), 2_500)
        self.assertIn("----------ERROR-------", listed["CommandPlugins"][0]["Output"])

    def test_script_beyond_its_time_is_killed(self):
        command = self.send("echo begun", "sleep 100", "touch /tmp/late", wait=50, parameters={"executionTimeout": ["60"]})
        running = self.invocation(command)
        advance(12)
        ended = self.invocation(command)
        advance(60)

        self.assertEqual(("InProgress", -1), (running["Status"], running["ResponseCode"]))
        self.assertEqual(("TimedOut", "ExecutionTimedOut", 137), tuple(ended[name] for name in ("Status", "StatusDetails", "ResponseCode")))
        self.assertEqual("begun\n", ended["StandardOutputContent"])
        self.assertEqual(2, self.invocation(self.send("ls /tmp/late"))["ResponseCode"])

    def test_cancelled_script_does_not_go_on(self):
        command = self.send("sleep 30", "touch /tmp/late")
        self.ssm.cancel_command(CommandId=command["CommandId"])
        cancelling = self.invocation(command)["Status"]
        advance(60)

        self.assertEqual("Cancelling", cancelling)
        self.assertEqual(("Cancelled", 137), tuple(self.invocation(command)[name] for name in ("Status", "ResponseCode")))
        self.assertEqual(2, self.invocation(self.send("ls /tmp/late"))["ResponseCode"])

    def test_command_cancelled_in_time_never_begins(self):
        command = self.send("touch /tmp/never", wait=0)
        self.ssm.cancel_command(CommandId=command["CommandId"], InstanceIds=[INSTANCE])
        advance(5)

        invocation = self.invocation(command)
        self.assertEqual(("Cancelled", -1, ""), (invocation["Status"], invocation["ResponseCode"], invocation["ExecutionStartDateTime"]))
        self.ssm.cancel_command(CommandId=command["CommandId"])

    def test_targets_name_the_instance_too(self):
        command = self.send("echo t", InstanceIds=[], Targets=[{"Key": "InstanceIds", "Values": [INSTANCE]}])

        self.assertEqual([{"Key": "InstanceIds", "Values": [INSTANCE]}], command["Targets"])
        self.assertEqual("t\n", self.invocation(command)["StandardOutputContent"])

    def test_wrong_commands_are_refused(self):
        unknown = "i-0123456789abcdef0"
        for code, members in [
            ("InvalidInstanceId", {"InstanceIds": [unknown]}),
            ("DuplicateInstanceId", {"InstanceIds": [INSTANCE, INSTANCE]}),
            ("ValidationException", {"InstanceIds": ["somewhere"]}),
            ("ValidationException", {"InstanceIds": []}),
            ("InvalidDocument", {"DocumentName": "AWS-Other"}),
            ("InvalidDocumentVersion", {"DocumentVersion": "7"}),
            ("InvalidParameters", {"Parameters": {"commands": ["true"], "other": ["x"]}}),
            ("InvalidParameters", {"Parameters": {}}),
            ("InvalidParameters", {"Parameters": {"commands": ["true"], "executionTimeout": ["soon"]}}),
            ("InvalidParameters", {"Parameters": {"commands": ["true"], "executionTimeout": ["172801"]}}),
            ("MaxDocumentSizeExceeded", {"Parameters": {"commands": ["#" * 70_000]}}),
            ("ValidationException", {"Comment": "c" * 101}),
            ("ValidationException", {"TimeoutSeconds": 2_592_001}),
        ]:
            with self.subTest(members if code != "MaxDocumentSizeExceeded" else code):
                self.refused(code, self.send, "true", **members)

    def test_unknown_invocations_are_refused(self):
        command = self.send("true")
        nobody = "00000000-0000-0000-0000-000000000000"

        self.refused("InvocationDoesNotExist", self.ssm.get_command_invocation, CommandId=nobody, InstanceId=INSTANCE)
        self.refused("InvocationDoesNotExist", self.ssm.get_command_invocation, CommandId=command["CommandId"], InstanceId="i-0123456789abcdef0")
        self.refused("InvalidCommandId", self.ssm.cancel_command, CommandId=nobody)
        self.refused("InvalidInstanceId", self.ssm.cancel_command, CommandId=command["CommandId"], InstanceIds=["i-0123456789abcdef0"])
        self.refused("InvalidCommandId", self.ssm.list_command_invocations, CommandId=nobody)
        self.refused("InvalidPluginName", self.ssm.get_command_invocation, CommandId=command["CommandId"], InstanceId=INSTANCE, PluginName="aws:other")

    def test_list_filters_and_pages(self):
        for number in range(7):
            self.send(f"exit {number % 2}", Comment=str(number))

        def comments(**members):
            return [invocation["Comment"] for invocation in self.ssm.list_command_invocations(**members)["CommandInvocations"]]

        self.assertEqual(list("6543210"), comments())
        self.assertEqual(list("531"), comments(Filters=[{"key": "Status", "value": "Failed"}]))
        since = self.ssm.list_command_invocations()["CommandInvocations"][2]["RequestedDateTime"].strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        self.assertEqual(list("65"), comments(Filters=[{"key": "InvokedAfter", "value": since}]))
        self.assertEqual(list("3210"), comments(Filters=[{"key": "InvokedBefore", "value": since}]))
        pages = [page["CommandInvocations"] for page in self.ssm.get_paginator("list_command_invocations").paginate(PaginationConfig={"PageSize": 3})]
        self.assertEqual([3, 3, 1], [len(page) for page in pages])
        self.refused("InvalidNextToken", self.ssm.list_command_invocations, NextToken="x")

    def test_awscli_waits_for_a_command(self):
        command = aws_json("ssm", "send-command", "--instance-ids", INSTANCE, "--document-name", "AWS-RunShellScript", "--parameters", json.dumps({"commands": ["echo cli"]}))
        advance(2)
        code, _, errors = aws("ssm", "wait", "command-executed", "--command-id", command["Command"]["CommandId"], "--instance-id", INSTANCE)

        self.assertEqual((0, ""), (code, errors))


class Instances(SimulatorTest):
    def test_host_is_online_and_can_be_filtered(self):
        ssm = client("ssm")
        (host,) = ssm.describe_instance_information()["InstanceInformationList"]

        self.assertEqual((INSTANCE, "Online", "Linux", "10.0.1.20"), tuple(host[name] for name in ("InstanceId", "PingStatus", "PlatformType", "IPAddress")))
        for key, value, count in [
            ("InstanceIds", INSTANCE, 1),
            ("InstanceIds", "i-0123456789abcdef0", 0),
            ("PingStatus", "Online", 1),
            ("PingStatus", "ConnectionLost", 0),
            ("tag:Name", "sipp", 0),
        ]:
            with self.subTest(f"{key}={value}"):
                found = ssm.describe_instance_information(Filters=[{"Key": key, "Values": [value]}])["InstanceInformationList"]
                self.assertEqual(count, len(found))
        self.refused("InvalidFilterKey", ssm.describe_instance_information, Filters=[{"Key": "Colour", "Values": ["red"]}])
        self.refused("ValidationException", ssm.describe_instance_information, MaxResults=51)
