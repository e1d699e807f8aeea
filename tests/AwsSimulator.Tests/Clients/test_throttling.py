"""AWS's published rates, switched on."""
# simulator: Simulator:Throttling:Enabled=true

from simulator import CLUSTER, TABLE, SimulatorTest, advance, client, http


class Rates(SimulatorTest):
    def test_ecs_reads_share_a_bucket_that_refills(self):
        ecs = client("ecs")
        for _ in range(50):
            ecs.list_tasks(cluster=CLUSTER)
            ecs.describe_tasks(cluster=CLUSTER, tasks=["x"])
        error = self.refused("ThrottlingException", ecs.list_tasks, cluster=CLUSTER)
        self.assertEqual("Rate exceeded", error.response["Error"]["Message"])
        ecs.list_services(cluster=CLUSTER)

        advance(1)
        for _ in range(20):
            ecs.list_tasks(cluster=CLUSTER)
        self.refused("ThrottlingException", ecs.describe_tasks, cluster=CLUSTER, tasks=["x"])

    def test_describe_alarms_nine_a_second(self):
        cloudwatch = client("cloudwatch")
        for _ in range(9):
            cloudwatch.describe_alarms()
        self.refused("Throttling", cloudwatch.describe_alarms)
        cloudwatch.list_metrics()
        advance(1 / 9 + 0.001)
        cloudwatch.describe_alarms()
        self.refused("Throttling", cloudwatch.describe_alarms)

    def test_fargate_launches_twenty_calls_a_second_and_leaves_the_shared_bucket_alone(self):
        ecs = client("ecs")
        launch = {"cluster": CLUSTER, "taskDefinition": CLUSTER, "networkConfiguration": {"awsvpcConfiguration": {"subnets": ["subnet-1"]}}}
        for _ in range(20):
            ecs.run_task(**launch)
        for _ in range(90):
            self.refused("ThrottlingException", ecs.run_task, **launch)
        task = ecs.list_tasks(cluster=CLUSTER)["taskArns"][-1]
        for _ in range(80):
            ecs.stop_task(cluster=CLUSTER, task=task)
        self.refused("ThrottlingException", ecs.stop_task, cluster=CLUSTER, task=task)

    def test_items_have_no_rate(self):
        dynamodb = client("dynamodb")
        for _ in range(150):
            dynamodb.get_item(TableName=TABLE, Key={"PK": {"S": "a"}, "SK": {"S": "b"}})

    def test_reset_fills_the_buckets(self):
        ssm = client("ssm")
        for _ in range(40):
            ssm.get_parameters(Names=["/x"])
        self.refused("ThrottlingException", ssm.get_parameters, Names=["/x"])
        http("POST", "/_sim/reset")
        ssm.get_parameters(Names=["/x"])
