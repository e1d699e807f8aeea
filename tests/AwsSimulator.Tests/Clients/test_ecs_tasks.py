"""Tasks as boto3 sees them: their life, their lists, their end, and commands in them."""

from ecs_support import LOAD_CLUSTER, MASTER, ecs, register, run, run_one, service, task, tasks
from simulator import CLUSTER, SERVICE, SimulatorTest, advance

TIMES = [
    "createdAt",
    "connectivityAt",
    "pullStartedAt",
    "pullStoppedAt",
    "startedAt",
    "stoppingAt",
    "executionStoppedAt",
    "stoppedAt",
]


class Life(SimulatorTest):
    def test_states_come_in_their_order(self):
        arn = run_one()["taskArn"]
        seen = []
        for second in range(240):
            if second == 120:
                ecs.stop_task(cluster=LOAD_CLUSTER, task=arn, reason="over")
            status = task(arn)["lastStatus"]
            if not seen or seen[-1] != status:
                seen.append(status)
            advance(1)
        self.assertEqual(
            ["PROVISIONING", "PENDING", "ACTIVATING", "RUNNING", "DEACTIVATING", "STOPPING", "DEPROVISIONING", "STOPPED"], seen
        )
        last = task(arn)
        times = [last[name] for name in TIMES]
        self.assertEqual(sorted(times), times)
        self.assertGreaterEqual(last["version"], len(seen))

    def test_running_task_has_runtime_ids_and_no_health_without_a_check(self):
        arn = run_one()["taskArn"]
        self.assertNotIn("runtimeId", task(arn)["containers"][0])
        advance(90)
        one = task(arn)
        container = one["containers"][0]
        self.assertRegex(container["runtimeId"], "^" + arn.rsplit("/", 1)[1] + "-[0-9]{10}$")
        self.assertEqual(("RUNNING", "UNKNOWN"), (container["lastStatus"], one["healthStatus"]))

    def test_service_task_with_a_health_check_is_healthy(self):
        one = tasks(serviceName=SERVICE)[0]
        self.assertEqual(("HEALTHY", "CONNECTED"), (one["healthStatus"], one["connectivity"]))
        self.assertEqual(f"service:{SERVICE}", one["group"])
        self.assertEqual(service()["deployments"][0]["id"], one["startedBy"])

    def test_stopped_task_is_forgotten_after_an_hour(self):
        arn = run_one()["taskArn"]
        ecs.stop_task(cluster=LOAD_CLUSTER, task=arn)
        advance(3500)
        self.assertEqual("STOPPED", task(arn)["lastStatus"])
        advance(200)
        answer = ecs.describe_tasks(cluster=LOAD_CLUSTER, tasks=[arn])
        self.assertEqual([{"arn": arn, "reason": "MISSING"}], answer["failures"])

    def test_several_containers_run_together(self):
        containers = [{"name": "web", "image": "nginx:1"}, {"name": "side", "image": "side:1", "essential": False}]
        register(containerDefinitions=containers)
        arn = run_one(taskDefinition="web")["taskArn"]
        advance(90)
        self.assertEqual([("web", "RUNNING"), ("side", "RUNNING")], [(c["name"], c["lastStatus"]) for c in task(arn)["containers"]])
        ecs.stop_task(cluster=LOAD_CLUSTER, task=arn)
        advance(60)
        self.assertEqual([143, 143], [container["exitCode"] for container in task(arn)["containers"]])


class StopTask(SimulatorTest):
    def test_reason_is_kept_and_tags_are_not(self):
        arn = run_one(tags=[{"key": "run", "value": "7"}])["taskArn"]
        advance(120)
        answer = ecs.stop_task(cluster=LOAD_CLUSTER, task=arn, reason="the run is over")["task"]
        self.assertEqual(("STOPPED", "DEACTIVATING"), (answer["desiredStatus"], answer["lastStatus"]))
        advance(60)
        one = task(arn, include=["TAGS"])
        self.assertEqual(("UserInitiated", "the run is over"), (one["stopCode"], one["stoppedReason"]))
        self.assertEqual(([], 0), (one["tags"], one["containers"][0]["exitCode"]))

    def test_default_reason(self):
        one = ecs.stop_task(cluster=LOAD_CLUSTER, task=run_one()["taskArn"])["task"]
        self.assertEqual("Task stopped by user", one["stoppedReason"])

    def test_task_that_never_ran_has_no_exit_code(self):
        arn = run_one()["taskArn"]
        ecs.stop_task(cluster=LOAD_CLUSTER, task=arn)
        advance(60)
        one = task(arn)
        self.assertEqual("STOPPED", one["lastStatus"])
        self.assertNotIn("exitCode", one["containers"][0])
        self.assertNotIn("startedAt", one)

    def test_unknown_and_too_long(self):
        error = self.refused("InvalidParameterException", ecs.stop_task, cluster=LOAD_CLUSTER, task="0" * 32)
        self.assertIn("The referenced task was not found.", str(error))
        arn = run_one()["taskArn"]
        self.refused("InvalidParameterException", ecs.stop_task, cluster=LOAD_CLUSTER, task=arn, reason="r" * 256)
        self.assertEqual("RUNNING", task(arn)["desiredStatus"])

    def test_second_stop_changes_nothing(self):
        arn = run_one()["taskArn"]
        ecs.stop_task(cluster=LOAD_CLUSTER, task=arn, reason="first")
        self.assertEqual("first", ecs.stop_task(cluster=LOAD_CLUSTER, task=arn, reason="second")["task"]["stoppedReason"])

    def test_services_task_is_replaced(self):
        before = tasks(serviceName=SERVICE)[0]["taskArn"]
        ecs.stop_task(cluster=CLUSTER, task=before)
        after = tasks(serviceName=SERVICE)
        self.assertEqual(1, len(after))
        self.assertNotEqual(before, after[0]["taskArn"])


class ListTasks(SimulatorTest):
    def test_filters(self):
        one = run_one(startedBy="run-1")["taskArn"]
        run(cluster=CLUSTER, startedBy="run-2")
        self.assertEqual([one], listed(startedBy="run-1"))
        self.assertEqual([], listed(startedBy="run-2"))
        self.assertEqual([one], listed(family=MASTER, launchType="FARGATE"))
        self.assertEqual([], listed(family=MASTER, launchType="EC2"))
        self.assertEqual(1, len(ecs.list_tasks(cluster=CLUSTER, serviceName=SERVICE)["taskArns"]))
        self.assertEqual(2, len(ecs.list_tasks(cluster=CLUSTER)["taskArns"]))

    def test_desired_status(self):
        one = run_one()["taskArn"]
        ecs.stop_task(cluster=LOAD_CLUSTER, task=one)
        self.assertEqual(([], []), (listed(), listed(desiredStatus="PENDING")))
        self.assertEqual([one], listed(desiredStatus="STOPPED"))

    def test_pages(self):
        arns = {one["taskArn"] for _ in range(3) for one in run(count=10)["tasks"]}
        pages = list(ecs.get_paginator("list_tasks").paginate(cluster=LOAD_CLUSTER, PaginationConfig={"PageSize": 12}))
        self.assertEqual([12, 12, 6], [len(page["taskArns"]) for page in pages])
        self.assertEqual(arns, {arn for page in pages for arn in page["taskArns"]})
        self.refused("InvalidParameterException", ecs.list_tasks, cluster=LOAD_CLUSTER, nextToken="nonsense")
        for size in (0, 101):
            self.refused("InvalidParameterException", ecs.list_tasks, cluster=LOAD_CLUSTER, maxResults=size)

    def test_filters_that_exclude_each_other(self):
        self.refused("InvalidParameterException", listed, startedBy="x", family=MASTER)
        self.refused("InvalidParameterException", listed, serviceName=MASTER, family=MASTER)
        self.refused("ServiceNotFoundException", listed, serviceName="nope")


class DescribeTasks(SimulatorTest):
    def test_known_and_missing_together(self):
        arn = run_one()["taskArn"]
        answer = ecs.describe_tasks(cluster=LOAD_CLUSTER, tasks=[arn.rsplit("/", 1)[1], "f" * 32])
        self.assertEqual([arn], [one["taskArn"] for one in answer["tasks"]])
        self.assertEqual("MISSING", answer["failures"][0]["reason"])

    def test_task_of_another_cluster_is_missing(self):
        arn = run_one()["taskArn"]
        self.assertEqual([], ecs.describe_tasks(cluster=CLUSTER, tasks=[arn])["tasks"])

    def test_none_and_too_many(self):
        self.refused("InvalidParameterException", ecs.describe_tasks, cluster=LOAD_CLUSTER, tasks=[])
        self.refused("InvalidParameterException", ecs.describe_tasks, cluster=LOAD_CLUSTER, tasks=["0" * 32] * 101)


class ExecuteCommand(SimulatorTest):
    def test_running_task_gives_a_session(self):
        one = run_one(enableExecuteCommand=True)
        self.assertEqual("PENDING", one["containers"][0]["managedAgents"][0]["lastStatus"])
        advance(90)
        agent = task(one["taskArn"])["containers"][0]["managedAgents"][0]
        self.assertEqual(("ExecuteCommandAgent", "RUNNING"), (agent["name"], agent["lastStatus"]))
        answer = execute(one["taskArn"])
        session = answer["session"]
        self.assertTrue(session["sessionId"].startswith("ecs-execute-command-"))
        self.assertIn(session["sessionId"], session["streamUrl"])
        self.assertTrue(session["tokenValue"])
        self.assertEqual(("master", True), (answer["containerName"], answer["interactive"]))

    def test_not_running_yet(self):
        arn = run_one(enableExecuteCommand=True)["taskArn"]
        error = self.refused("TargetNotConnectedException", execute, arn)
        self.assertIn("The execute command failed due to an internal error. Try again later.", str(error))

    def test_not_enabled(self):
        arn = run_one()["taskArn"]
        advance(90)
        error = self.refused("InvalidParameterException", execute, arn)
        self.assertIn("execute command was not enabled when the task was run", str(error))

    def test_bad_container_and_mode(self):
        arn = run_one(enableExecuteCommand=True)["taskArn"]
        advance(90)
        self.refused("InvalidParameterException", execute, arn, container="other")
        self.refused("InvalidParameterException", execute, arn, interactive=False)
        self.refused("InvalidParameterException", execute, "0" * 32)

    def test_definition_without_a_task_role(self):
        register()
        error = self.refused("InvalidParameterException", run, taskDefinition="web", enableExecuteCommand=True)
        self.assertIn("a valid taskRoleArn is not being used", str(error))


def listed(**members):
    return ecs.list_tasks(cluster=LOAD_CLUSTER, **members)["taskArns"]


def execute(arn, **members):
    return ecs.execute_command(**{"cluster": LOAD_CLUSTER, "task": arn, "command": "/bin/sh", "interactive": True, **members})
