"""Task scale-in protection as boto3 sees it."""

# simulator: Simulator:Scaling:Enabled=false

from ecs_support import LOAD_CLUSTER, ecs, messages, run_one, service, tasks
from simulator import CLUSTER, SERVICE, SimulatorTest, advance


def protect(arns, **members):
    return ecs.update_task_protection(**{"cluster": CLUSTER, "tasks": arns, "protectionEnabled": True, **members})


class TaskProtection(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.arn = tasks(serviceName=SERVICE)[0]["taskArn"]

    def protected(self):
        return ecs.get_task_protection(cluster=CLUSTER, tasks=[self.arn])["protectedTasks"][0]

    def test_two_hours_unless_told_otherwise(self):
        self.assertEqual({"taskArn": self.arn, "protectionEnabled": False}, self.protected())
        created = protect([self.arn])["protectedTasks"][0]["expirationDate"]
        advance(60)
        again = protect([self.arn])["protectedTasks"][0]["expirationDate"]
        self.assertEqual(60, (again - created).total_seconds())
        advance(7199)
        self.assertTrue(self.protected()["protectionEnabled"])
        advance(2)
        self.assertFalse(self.protected()["protectionEnabled"])

    def test_scale_in_waits_for_the_expiry(self):
        ecs.update_service(cluster=CLUSTER, service=SERVICE, desiredCount=0)
        self.assertEqual(0, service()["runningCount"])
        ecs.update_service(cluster=CLUSTER, service=SERVICE, desiredCount=1)
        advance(120)
        arn = tasks(serviceName=SERVICE)[0]["taskArn"]
        protect([arn], expiresInMinutes=1)
        ecs.update_service(cluster=CLUSTER, service=SERVICE, desiredCount=0)
        deployment = service()["deployments"][0]["id"]
        self.assertEqual(f", taskSet {deployment}) was unable to scale in due to (reason 1 tasks under protection)", messages()[0])
        self.assertEqual(1, service()["runningCount"])
        advance(61)
        self.assertEqual(0, service()["runningCount"])

    def test_switched_off(self):
        protect([self.arn])
        answer = protect([self.arn], protectionEnabled=False)
        self.assertEqual([{"taskArn": self.arn, "protectionEnabled": False}], answer["protectedTasks"])

    def test_standalone_and_unknown_tasks_fail(self):
        standalone = run_one(cluster=CLUSTER)["taskArn"]
        unknown = self.arn[:-32] + "0" * 32
        answer = protect([self.arn, standalone, unknown])
        self.assertEqual([self.arn], [one["taskArn"] for one in answer["protectedTasks"]])
        self.assertEqual([(standalone, "TASK_NOT_VALID"), (unknown, "MISSING")], [(one["arn"], one["reason"]) for one in answer["failures"]])
        answer = ecs.get_task_protection(cluster=CLUSTER, tasks=[standalone])
        self.assertEqual("TASK_NOT_VALID", answer["failures"][0]["reason"])

    def test_bad_parameters(self):
        for minutes in (0, 2881):
            self.refused("InvalidParameterException", protect, [self.arn], expiresInMinutes=minutes)
        self.refused("InvalidParameterException", protect, [])
        self.refused("InvalidParameterException", protect, [self.arn] * 11)
        self.refused("ClusterNotFoundException", protect, [self.arn], cluster="nope")
        self.assertFalse(self.protected()["protectionEnabled"])

    def test_stop_task_does_not_heed_it(self):
        protect([self.arn])
        ecs.stop_task(cluster=CLUSTER, task=self.arn)
        self.assertNotIn(self.arn, [one["taskArn"] for one in tasks(serviceName=SERVICE)])

    def test_cluster_without_service_tasks_has_none(self):
        self.assertEqual([], ecs.get_task_protection(cluster=LOAD_CLUSTER)["protectedTasks"])
