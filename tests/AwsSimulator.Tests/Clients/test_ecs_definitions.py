"""Task definitions as boto3 sees them."""

from ecs_support import ecs, register
from simulator import SERVICE, SimulatorTest

ROLE = "arn:aws:iam::123456789012:role/task"
EXECUTION_ROLE = "arn:aws:iam::123456789012:role/execution"
CONTAINERS = [
    {
        "name": "locust-master",
        "image": "123456789012.dkr.ecr.us-east-1.amazonaws.com/locust:latest",
        "cpu": 256,
        "essential": True,
        "portMappings": [{"containerPort": 5557, "protocol": "tcp"}, {"containerPort": 8089}],
        "environment": [{"name": "TARGET", "value": "x"}, {"name": "EMPTY", "value": ""}],
        "logConfiguration": {"logDriver": "awslogs", "options": {"awslogs-group": "/aws/ecs/load", "awslogs-region": "us-east-1"}},
    },
    {
        "name": "orchestrator",
        "image": "123456789012.dkr.ecr.us-east-1.amazonaws.com/locust:latest",
        "essential": False,
        "entryPoint": ["python", "/mnt/orchestrator.py"],
        "command": ["-v"],
        "dependsOn": [{"containerName": "locust-master", "condition": "START"}],
        "stopTimeout": 60,
        "healthCheck": {"command": ["CMD-SHELL", "true"]},
        "dockerLabels": {"com.example": "1"},
    },
]


class Register(SimulatorTest):
    def test_what_was_registered_is_described(self):
        register("load", containerDefinitions=CONTAINERS, taskRoleArn=ROLE, executionRoleArn=EXECUTION_ROLE, cpu="1024", memory="2048")
        one = ecs.describe_task_definition(taskDefinition="load")["taskDefinition"]
        self.assertEqual(("load", 1, "ACTIVE", "1024", "2048"), tuple(one[name] for name in ("family", "revision", "status", "cpu", "memory")))
        self.assertEqual((ROLE, EXECUTION_ROLE, "awsvpc"), (one["taskRoleArn"], one["executionRoleArn"], one["networkMode"]))
        self.assertEqual(["FARGATE"], one["requiresCompatibilities"])
        self.assertIn("FARGATE", one["compatibilities"])
        self.assertTrue(one["taskDefinitionArn"].endswith(":task-definition/load:1"))
        master, orchestrator = one["containerDefinitions"]
        for given, shown in zip(CONTAINERS, (master, orchestrator)):
            for member in set(given) - {"portMappings", "healthCheck"}:
                self.assertEqual(given[member], shown[member], member)
        self.assertEqual({"containerPort": 8089, "hostPort": 8089, "protocol": "tcp"}, master["portMappings"][1])
        self.assertEqual({"command": ["CMD-SHELL", "true"], "interval": 30, "timeout": 5, "retries": 3}, orchestrator["healthCheck"])
        self.assertEqual(([], 0), (orchestrator["mountPoints"], orchestrator["cpu"]))

    def test_revisions_count_up_past_the_deregistered(self):
        self.assertEqual([1, 2], [register()["revision"], register()["revision"]])
        ecs.deregister_task_definition(taskDefinition="web:2")
        self.assertEqual(3, register()["revision"])

    def test_sizes_with_units(self):
        one = register(cpu=".25 vCPU", memory="0.5GB")
        self.assertEqual(("256", "512"), (one["cpu"], one["memory"]))

    def test_tags_are_answered_and_described_where_asked_for(self):
        tags = [{"key": "team", "value": "load"}]
        register(tags=tags)
        self.assertEqual([], ecs.describe_task_definition(taskDefinition="web").get("tags", []))
        self.assertEqual(tags, ecs.describe_task_definition(taskDefinition="web", include=["TAGS"])["tags"])

    def test_pairs_of_cpu_and_memory(self):
        for cpu, memory in (("256", "2048"), ("512", "4096"), ("4096", "30720"), ("8192", "61440"), ("16384", "122880")):
            self.assertEqual((cpu, memory), tuple(register(cpu=cpu, memory=memory)[name] for name in ("cpu", "memory")))
        for cpu, memory in (("256", "4096"), ("1024", "1024"), ("300", "512"), ("8192", "17408")):
            with self.subTest(cpu=cpu, memory=memory):
                error = self.refused("ClientException", register, cpu=cpu, memory=memory)
                self.assertIn("No Fargate configuration exists for given values", str(error))

    def test_bad_registrations_are_refused(self):
        container = {"name": "web", "image": "nginx:1"}
        for members in (
            {"family": "no spaces"},
            {"containerDefinitions": []},
            {"containerDefinitions": [{"name": "web"}]},
            {"containerDefinitions": [{"image": "nginx:1"}]},
            {"containerDefinitions": [container, container]},
            {"containerDefinitions": [{**container, "essential": False}]},
            {"containerDefinitions": [{**container, "stopTimeout": 121}]},
            {"containerDefinitions": [{**container, "portMappings": [{"containerPort": 80, "hostPort": 8080}]}]},
            {"containerDefinitions": [{**container, "cpu": 512}]},
            {"containerDefinitions": [CONTAINERS[0]]},
            {"networkMode": "bridge"},
            {"cpu": "many"},
        ):
            with self.subTest(members):
                self.refused("ClientException", register, **{"family": "web", **members})
        self.assertEqual([], ecs.list_task_definitions(familyPrefix="web")["taskDefinitionArns"])


class Describe(SimulatorTest):
    def test_by_family_revision_and_arn(self):
        first, second = register(), register()
        for name, expected in (("web", second), ("web:1", first), (first["taskDefinitionArn"], first)):
            self.assertEqual(expected["revision"], ecs.describe_task_definition(taskDefinition=name)["taskDefinition"]["revision"])

    def test_inactive_revision(self):
        register()
        ecs.deregister_task_definition(taskDefinition="web:1")
        one = ecs.describe_task_definition(taskDefinition="web:1")["taskDefinition"]
        self.assertEqual("INACTIVE", one["status"])
        self.assertIn("deregisteredAt", one)
        self.refused("ClientException", ecs.describe_task_definition, taskDefinition="web")

    def test_unknown(self):
        error = self.refused("ClientException", ecs.describe_task_definition, taskDefinition="nope")
        self.assertIn("Unable to describe task definition.", str(error))

    def test_the_voice_agents(self):
        one = ecs.describe_task_definition(taskDefinition=SERVICE)["taskDefinition"]
        container = one["containerDefinitions"][0]
        self.assertEqual(("voice-agent", 120), (container["name"], container["stopTimeout"]))
        self.assertIn({"name": "MAX_CONCURRENT_CALLS", "value": "10"}, container["environment"])


class List(SimulatorTest):
    def test_family_status_sort_and_pages(self):
        arns = [register()["taskDefinitionArn"] for _ in range(5)]
        register("webber")
        ecs.deregister_task_definition(taskDefinition="web:2")
        listed = ecs.list_task_definitions(familyPrefix="web")["taskDefinitionArns"]
        self.assertEqual([arns[0], *arns[2:]], listed)
        self.assertEqual(listed[::-1], ecs.list_task_definitions(familyPrefix="web", sort="DESC")["taskDefinitionArns"])
        self.assertEqual([arns[1]], ecs.list_task_definitions(familyPrefix="web", status="INACTIVE")["taskDefinitionArns"])
        pages = list(ecs.get_paginator("list_task_definitions").paginate(familyPrefix="web", PaginationConfig={"PageSize": 3}))
        self.assertEqual([3, 1], [len(page["taskDefinitionArns"]) for page in pages])

    def test_all_families(self):
        register("a")
        names = [arn.rsplit("/", 1)[1] for arn in ecs.list_task_definitions()["taskDefinitionArns"]]
        self.assertEqual(["a:1", "demo-load-master:1", "demo-load-target:1", "demo-load-worker:1", f"{SERVICE}:1"], names)
