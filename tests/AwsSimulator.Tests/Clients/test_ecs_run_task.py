"""RunTask as boto3 sees it: what it launches, what it refuses, what a client token repeats."""

from ecs_support import LOAD_CLUSTER, MASTER, NETWORK, ecs, register, run, run_one, task
from simulator import SERVICE, SimulatorTest, advance


class Launching(SimulatorTest):
    def test_three_tasks_are_provisioning_at_first(self):
        answer = run(count=3, startedBy="run-1", group="load")
        self.assertEqual([], answer["failures"])
        self.assertEqual(3, len({one["taskArn"] for one in answer["tasks"]}))
        for one in answer["tasks"]:
            self.assertEqual(("PROVISIONING", "RUNNING", 1), (one["lastStatus"], one["desiredStatus"], one["version"]))
            self.assertEqual(("run-1", "load", "Linux"), (one["startedBy"], one["group"], one["platformFamily"]))
            self.assertEqual("PRECREATED", one["attachments"][0]["status"])
            self.assertNotIn("startedAt", one)

    def test_group_is_the_family_unless_named(self):
        self.assertEqual(f"family:{MASTER}", run_one()["group"])

    def test_network_is_seen_in_the_attachment(self):
        one = run_one()
        advance(20)
        attachment = task(one["taskArn"])["attachments"][0]
        details = {detail["name"]: detail["value"] for detail in attachment["details"]}
        self.assertEqual(("ATTACHED", "ElasticNetworkInterface"), (attachment["status"], attachment["type"]))
        self.assertIn(details["subnetId"], NETWORK["awsvpcConfiguration"]["subnets"])
        self.assertRegex(details["networkInterfaceId"], "^eni-[0-9a-f]{17}$")
        interface = task(one["taskArn"])["containers"][0]["networkInterfaces"][0]
        self.assertEqual(details["privateIPv4Address"], interface["privateIpv4Address"])

    def test_two_tasks_lie_in_two_zones(self):
        zones = {one["availabilityZone"] for one in run(count=2)["tasks"]}
        self.assertEqual({"us-east-1a", "us-east-1b"}, zones)

    def test_newest_active_revision_is_taken_for_a_family(self):
        register(cpu="256")
        register(cpu="512", memory="1024")
        newest = register(cpu="1024", memory="2048")
        self.assertEqual(newest["taskDefinitionArn"], run_one(taskDefinition="web")["taskDefinitionArn"])
        ecs.deregister_task_definition(taskDefinition="web:3")
        self.assertTrue(run_one(taskDefinition="web")["taskDefinitionArn"].endswith("web:2"))
        self.assertTrue(run_one(taskDefinition="web:1")["taskDefinitionArn"].endswith("web:1"))

    def test_network_of_the_service_is_taken_verbatim(self):
        described = ecs.describe_services(cluster=LOAD_CLUSTER, services=[MASTER])["services"][0]
        one = run_one(networkConfiguration=described["networkConfiguration"], launchType=described["launchType"])
        self.assertEqual("FARGATE", one["launchType"])


class Overrides(SimulatorTest):
    def test_environment_and_command_are_shown(self):
        environment = [{"name": "LOCUSTFILE", "value": "a.py"}, {"name": "EMPTY", "value": ""}]
        one = run_one(
            overrides={"containerOverrides": [{"name": "master", "environment": environment, "command": ["locust", "-f"]}]}
        )
        shown = one["overrides"]["containerOverrides"][0]
        self.assertEqual(("master", environment, ["locust", "-f"]), (shown["name"], shown["environment"], shown["command"]))

    def test_sizes_replace_the_definitions(self):
        one = run_one(overrides={"cpu": "2048", "memory": "4096"})
        self.assertEqual(("2048", "4096"), (one["cpu"], one["memory"]))
        self.assertEqual([{"name": "master"}], one["overrides"]["containerOverrides"])

    def test_container_sizes_are_shown_with_the_container(self):
        sizes = {"name": "master", "cpu": 128, "memory": 512, "memoryReservation": 256}
        container = run_one(overrides={"containerOverrides": [sizes]})["containers"][0]
        self.assertEqual(("128", "512", "256"), (container["cpu"], container["memory"], container["memoryReservation"]))

    def test_unknown_container_is_refused(self):
        error = self.refused("InvalidParameterException", run, overrides={"containerOverrides": [{"name": "other"}]})
        self.assertIn("Override for container named other is not a container in the TaskDefinition.", str(error))

    def test_size_that_fargate_has_not_is_refused(self):
        self.refused("InvalidParameterException", run, overrides={"cpu": "1024", "memory": "512"})

    def test_too_long_overrides_are_refused(self):
        long = [{"name": "master", "environment": [{"name": "X", "value": "x" * 8200}]}]
        self.refused("InvalidParameterException", run, overrides={"containerOverrides": long})


class Refusals(SimulatorTest):
    def test_count(self):
        for count in (0, 11, -1):
            self.refused("InvalidParameterException", run, count=count)
        self.assertEqual(10, len(run(count=10)["tasks"]))

    def test_missing_network(self):
        error = self.refused("InvalidParameterException", ecs.run_task, cluster=LOAD_CLUSTER, taskDefinition=MASTER)
        self.assertIn("Network Configuration must be provided when networkMode 'awsvpc' is specified.", str(error))

    def test_unknown_cluster_and_definition(self):
        error = self.refused("ClusterNotFoundException", run, cluster="nope")
        self.assertEqual((400, "Cluster not found."), (status(error), error.response["Error"]["Message"]))
        error = self.refused("ClientException", run, taskDefinition="nope")
        self.assertIn("TaskDefinition not found.", str(error))

    def test_inactive_definition(self):
        register()
        ecs.deregister_task_definition(taskDefinition="web:1")
        self.assertIn("TaskDefinition is inactive", str(self.refused("ClientException", run, taskDefinition="web:1")))
        self.refused("ClientException", run, taskDefinition="web")

    def test_other_launch_types(self):
        error = self.refused("InvalidParameterException", run, launchType="EC2")
        self.assertIn("No Container Instances were found in your cluster.", str(error))

    def test_unknown_platform_version(self):
        self.refused("PlatformUnknownException", run, platformVersion="9.9.9")
        self.assertEqual("1.4.0", run_one(platformVersion="LATEST")["platformVersion"])
        self.assertEqual("1.3.0", run_one(platformVersion="1.3.0")["platformVersion"])

    def test_group_of_a_service(self):
        self.refused("InvalidParameterException", run, group=f"service:{SERVICE}")

    def test_tags(self):
        self.refused("InvalidParameterException", run, tags=[{"key": f"k{i}", "value": ""} for i in range(51)])
        self.refused("InvalidParameterException", run, tags=[{"key": "k" * 129, "value": ""}])
        self.refused("InvalidParameterException", run, tags=[{"key": "k", "value": "v" * 257}])
        self.refused("InvalidParameterException", run, tags=[{"key": "a", "value": "1"}, {"key": "a", "value": "2"}])
        self.refused("InvalidParameterException", run, tags=[{"key": "aws:x", "value": "1"}])
        self.assertEqual([], ecs.list_tasks(cluster=LOAD_CLUSTER)["taskArns"])


class CapacityProviders(SimulatorTest):
    def test_cluster_default_is_spot(self):
        one = run_one()
        self.assertEqual(("FARGATE_SPOT", "FARGATE"), (one["capacityProviderName"], one["launchType"]))

    def test_launch_type_has_no_provider(self):
        self.assertNotIn("capacityProviderName", run_one(launchType="FARGATE"))

    def test_base_then_weights(self):
        strategy = [
            {"capacityProvider": "FARGATE", "base": 1, "weight": 1},
            {"capacityProvider": "FARGATE_SPOT", "weight": 3},
        ]
        names = [one["capacityProviderName"] for one in run(count=9, capacityProviderStrategy=strategy)["tasks"]]
        self.assertEqual("FARGATE", names[0])
        self.assertEqual((3, 6), (names.count("FARGATE"), names.count("FARGATE_SPOT")))

    def test_launch_type_and_strategy_are_refused(self):
        error = self.refused(
            "InvalidParameterException", run, launchType="FARGATE", capacityProviderStrategy=[{"capacityProvider": "FARGATE", "weight": 1}]
        )
        self.assertIn("Specifying both a launch type and capacity provider strategy is not supported.", str(error))

    def test_bad_strategies_are_refused(self):
        for strategy in (
            [{"capacityProvider": "MY_PROVIDER", "weight": 1}],
            [{"capacityProvider": "FARGATE", "weight": 0}],
            [{"capacityProvider": "FARGATE", "weight": 1, "base": 1}, {"capacityProvider": "FARGATE_SPOT", "base": 1, "weight": 1}],
            [{"capacityProvider": "FARGATE", "weight": 1}, {"capacityProvider": "FARGATE", "weight": 2}],
        ):
            with self.subTest(strategy):
                self.refused("InvalidParameterException", run, capacityProviderStrategy=strategy)


class Tagging(SimulatorTest):
    def test_tags_are_shown_where_asked_for(self):
        one = run_one(tags=[{"key": "run", "value": "7"}], enableECSManagedTags=True)
        self.assertEqual([], task(one["taskArn"])["tags"])
        shown = {tag["key"]: tag["value"] for tag in task(one["taskArn"], include=["TAGS"])["tags"]}
        self.assertEqual({"run": "7", "aws:ecs:clusterName": LOAD_CLUSTER}, shown)

    def test_definitions_tags_are_propagated(self):
        register(tags=[{"key": "team", "value": "load"}, {"key": "run", "value": "0"}])
        one = run_one(taskDefinition="web", propagateTags="TASK_DEFINITION", tags=[{"key": "run", "value": "7"}])
        self.assertEqual({"team": "load", "run": "7"}, {tag["key"]: tag["value"] for tag in one["tags"]})
        self.refused("InvalidParameterException", run, propagateTags="SERVICE")


class ClientToken(SimulatorTest):
    def test_same_request_launches_once(self):
        first = run(count=2, clientToken="token-1")
        advance(120)
        second = run(count=2, clientToken="token-1")
        self.assertEqual(arns(first), arns(second))
        self.assertEqual("RUNNING", second["tasks"][0]["lastStatus"])
        self.assertEqual(2, len(ecs.list_tasks(cluster=LOAD_CLUSTER)["taskArns"]))

    def test_other_request_is_a_conflict(self):
        run(clientToken="token-1")
        error = self.refused("ConflictException", run, count=2, clientToken="token-1")
        self.assertEqual(400, status(error))

    def test_scope_is_the_cluster(self):
        first = run(clientToken="token-1")
        second = run(clientToken="token-1", cluster=SERVICE)
        self.assertNotEqual(arns(first), arns(second))

    def test_token_is_forgotten_after_a_day(self):
        first = run(clientToken="token-1")
        advance(24 * 3600 + 1)
        self.assertNotEqual(arns(first), arns(run(clientToken="token-1")))

    def test_refused_request_takes_no_token(self):
        self.refused("InvalidParameterException", run, count=11, clientToken="token-1")
        self.assertEqual(1, len(run(clientToken="token-1")["tasks"]))

    def test_bad_tokens_are_refused(self):
        for token in ("t" * 65, "with space", "ümlaut"):
            with self.subTest(token):
                self.refused("InvalidParameterException", run, clientToken=token)


def arns(answer):
    return [one["taskArn"] for one in answer["tasks"]]


def status(error):
    return error.response["ResponseMetadata"]["HTTPStatusCode"]
