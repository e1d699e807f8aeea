"""Faults of ECS as boto3 sees them."""

# simulator: Simulator:Scaling:Enabled=false

from ecs_support import LOAD_CLUSTER, MASTER, ecs, messages, run, run_one, service, task, tasks
from simulator import CLUSTER, SERVICE, SimulatorTest, advance, fault, http, state

NO_CAPACITY = "Capacity is unavailable at this time. Please try again later or in a different availability zone"


class RunTaskFailure(SimulatorTest):
    def test_all_of_the_tasks(self):
        fault("run-task-failure", duration=60)
        answer = run(count=3, clientToken="token-1")
        self.assertEqual(([], [{"reason": NO_CAPACITY}] * 3), (answer["tasks"], answer["failures"]))
        advance(61)
        self.assertEqual(3, len(run(count=3, clientToken="token-1")["tasks"]))

    def test_some_of_the_tasks(self):
        fault("run-task-failure", failures=2, reason="RESOURCE:ENI")
        answer = run(count=5, clientToken="token-1")
        self.assertEqual((3, [{"reason": "RESOURCE:ENI"}] * 2), (len(answer["tasks"]), answer["failures"]))
        again = run(count=5, clientToken="token-1")
        self.assertEqual((answer["failures"], 3), (again["failures"], len(ecs.list_tasks(cluster=LOAD_CLUSTER)["taskArns"])))

    def test_the_whole_call(self):
        fault("run-task-failure", exception="ServerException", cluster=LOAD_CLUSTER)
        error = self.refused("ServerException", run)
        self.assertEqual(500, error.response["ResponseMetadata"]["HTTPStatusCode"])
        self.assertEqual(1, len(run(cluster=CLUSTER)["tasks"]))

    def test_a_familys(self):
        fault("run-task-failure", exception="AccessDeniedException", reason="no", family="other")
        self.assertEqual(1, len(run()["tasks"]))

    def test_bad_requests(self):
        for members in ({"exception": "Oops"}, {"failures": 0}, {"failures": 1, "exception": "ServerException"}, {"service": SERVICE}):
            with self.subTest(members):
                self.assertEqual(400, http("POST", "/_sim/faults", {"kind": "run-task-failure", **members})[0])


class CapacityUnavailable(SimulatorTest):
    def test_service_cannot_place_tasks_until_it_ends(self):
        fault("capacity-unavailable", duration=100, service=SERVICE)
        ecs.update_service(cluster=CLUSTER, service=SERVICE, desiredCount=3)
        advance(90)
        self.assertEqual((3, 1, 0), counts())
        told = f"was unable to place a task. Reason: {NO_CAPACITY}. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide."
        self.assertEqual([told, told], messages()[:2])
        advance(150)
        self.assertEqual((3, 3, 0), counts())
        self.assertEqual(1, len(run()["tasks"]))

    def test_one_provider_only(self):
        fault("capacity-unavailable", provider="FARGATE_SPOT")
        self.assertEqual([{"reason": NO_CAPACITY}], run()["failures"])
        self.assertEqual(1, len(run(launchType="FARGATE")["tasks"]))


class ContainerCrash(SimulatorTest):
    def test_one_task_of_the_service(self):
        before = tasks(serviceName=SERVICE)[0]["taskArn"]
        fault("container-crash", service=SERVICE, exit_code=137, reason="OutOfMemoryError: Container killed due to memory usage")
        self.assertEqual(1, len(tasks(serviceName=SERVICE)))
        advance(30)
        one = task(before, CLUSTER)
        self.assertEqual(("STOPPED", "EssentialContainerExited", "Essential container in task exited"), (one["lastStatus"], one["stopCode"], one["stoppedReason"]))
        container = one["containers"][0]
        self.assertEqual((137, "OutOfMemoryError: Container killed due to memory usage"), (container["exitCode"], container["reason"]))
        advance(120)
        self.assertEqual((1, 1, 0), counts())

    def test_every_start_for_a_while(self):
        fault("container-crash", family=MASTER, after=5, tasks=2, exit_code=3)
        arns = [run_one()["taskArn"] for _ in range(3)]
        advance(90)
        codes = [task(arn)["containers"][0].get("exitCode") for arn in arns]
        self.assertEqual([3, 3, None], sorted(codes, key=lambda code: code is None))

    def test_one_task_by_its_arn(self):
        first, second = run_one()["taskArn"], run_one()["taskArn"]
        advance(90)
        fault("container-crash", task=second)
        self.assertEqual(["RUNNING", "STOPPED"], [task(arn)["desiredStatus"] for arn in (first, second)])

    def test_bad_requests(self):
        for members in ({"exit_code": 256}, {"after": -1}, {"tasks": 0}, {"scope": "x"}):
            with self.subTest(members):
                self.assertEqual(400, http("POST", "/_sim/faults", {"kind": "container-crash", **members})[0])


class SpotInterruption(SimulatorTest):
    def test_spot_tasks_are_stopped_with_a_warning(self):
        spot, regular = run_one()["taskArn"], run_one(launchType="FARGATE")["taskArn"]
        advance(90)
        fault("spot-interruption", tasks=5)
        self.assertEqual("RUNNING", task(regular)["desiredStatus"])
        one = task(spot)
        self.assertEqual(("STOPPED", "SpotInterruption", "Your Spot Task was interrupted."), (one["desiredStatus"], one["stopCode"], one["stoppedReason"]))

    def test_any_task_of_a_scope_is_replaced(self):
        arn = tasks(serviceName=SERVICE)[0]["taskArn"]
        fault("spot-interruption", service=SERVICE)
        advance(20)
        self.assertEqual("STOPPED", task(arn, CLUSTER)["lastStatus"])
        self.assertEqual(1, len(tasks(serviceName=SERVICE)))


class ImagePullFailure(SimulatorTest):
    def test_standalone_task_fails_to_start(self):
        fault("image-pull-failure", family=MASTER)
        arn = run_one()["taskArn"]
        advance(80)
        one = task(arn)
        self.assertEqual(("STOPPED", "TaskFailedToStart"), (one["lastStatus"], one["stopCode"]))
        self.assertTrue(one["stoppedReason"].startswith("CannotPullContainerError: pull image manifest has been retried"), one)
        self.assertEqual(one["stoppedReason"], one["containers"][0]["reason"])
        self.assertNotIn("exitCode", one["containers"][0])
        self.assertNotIn("startedAt", one)

    def test_service_keeps_trying_ever_later(self):
        fault("image-pull-failure", service=SERVICE, duration=1200, reason="no space left on device")
        ecs.update_service(cluster=CLUSTER, service=SERVICE, desiredCount=2)
        advance(1200)
        lines = messages()
        self.assertIn("was unable to place a task. Reason: CannotPullContainerError: no space left on device.", lines)
        throttled = "is unable to consistently start tasks successfully. For more information, see the Troubleshooting section of the Amazon ECS Developer Guide."
        self.assertGreaterEqual(lines.count(throttled), 2)
        attempts = [event for event in service()["events"] if "has started 1 tasks" in event["message"]]
        pauses = [(late["createdAt"] - early["createdAt"]).total_seconds() for late, early in zip(attempts, attempts[1:])]
        self.assertEqual(sorted(pauses, reverse=True), pauses)
        self.assertGreater(service()["deployments"][0]["failedTasks"], 3)
        advance(1800)
        self.assertEqual((2, 2, 0), counts())


class Deployment(SimulatorTest):
    def test_forced_one(self):
        before = tasks(serviceName=SERVICE)[0]["taskArn"]
        fault("deployment", start=10)
        self.assertEqual(1, len(service()["deployments"]))
        advance(11)
        self.assertEqual(["IN_PROGRESS", "COMPLETED"], [deployment["rolloutState"] for deployment in service()["deployments"]])
        advance(240)
        self.assertNotIn(before, [one["taskArn"] for one in tasks(serviceName=SERVICE)])
        self.assertEqual((1, 1, 0), counts())

    def test_new_revision(self):
        fault("deployment", new_revision=True, service=SERVICE)
        self.assertTrue(service()["taskDefinition"].endswith(f"{SERVICE}:2"))
        advance(240)
        self.assertTrue(tasks(serviceName=SERVICE)[0]["taskDefinitionArn"].endswith(":2"))
        self.assertEqual(1, state()["desired"])


def counts():
    one = service()
    return one["desiredCount"], one["runningCount"], one["pendingCount"]
