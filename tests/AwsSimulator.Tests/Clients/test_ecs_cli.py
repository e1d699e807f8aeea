"""ECS as awscli sees it: the seed's own commands, and RunTask with a client token."""

from simulator import CLUSTER, SERVICE, SimulatorTest, advance, aws, aws_json

NETWORK = "awsvpcConfiguration={subnets=[subnet-1],securityGroups=[sg-1]}"


class Commands(SimulatorTest):
    def test_describe_services_with_the_seeds_query(self):
        query = "services[0].{running:runningCount,desired:desiredCount,pending:pendingCount}"
        answer = aws_json("ecs", "describe-services", "--cluster", CLUSTER, "--services", SERVICE, "--region", "us-east-1", "--query", query)
        self.assertEqual({"running": 1, "desired": 1, "pending": 0}, answer)

    def test_update_service_desired_count(self):
        answer = aws_json("ecs", "update-service", "--cluster", CLUSTER, "--service", SERVICE, "--desired-count", "2")
        self.assertEqual(2, answer["service"]["desiredCount"])

    def test_run_task_with_a_client_token_and_stop_it(self):
        command = ["ecs", "run-task", "--cluster", "demo-load", "--task-definition", "demo-load-master", "--network-configuration", NETWORK, "--client-token", "t-1"]
        first = aws_json(*command, "--overrides", '{"containerOverrides":[{"name":"master","environment":[{"name":"LOCUSTFILE","value":"a.py"}]}]}')
        code, _, errors = aws(*command)
        self.assertEqual((254, True), (code, "ConflictException" in errors), errors)
        advance(120)
        arn = first["tasks"][0]["taskArn"]
        stopped = aws_json("ecs", "stop-task", "--cluster", "demo-load", "--task", arn, "--reason", "over")
        self.assertEqual(("STOPPED", "over"), (stopped["task"]["desiredStatus"], stopped["task"]["stoppedReason"]))

    def test_execute_command_without_its_being_enabled(self):
        arn = aws_json("ecs", "list-tasks", "--cluster", CLUSTER, "--service-name", SERVICE)["taskArns"][0]
        code, _, errors = aws("ecs", "execute-command", "--cluster", CLUSTER, "--task", arn, "--command", "/bin/sh", "--interactive")
        self.assertNotEqual(0, code)
        self.assertTrue("execute command was not enabled" in errors or "SessionManagerPlugin is not found" in errors, errors)
