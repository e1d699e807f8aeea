"""What the tests of ECS share."""

from simulator import CLUSTER, client

LOAD_CLUSTER = "demo-load"
MASTER = "demo-load-master"
NETWORK = {"awsvpcConfiguration": {"subnets": ["subnet-1", "subnet-2"], "securityGroups": ["sg-1"]}}

ecs = client("ecs")


def run(**members):
    """RunTask of the load generator's master; members are put over the usual ones."""
    wanted = {"cluster": LOAD_CLUSTER, "taskDefinition": MASTER, "networkConfiguration": NETWORK}
    return ecs.run_task(**{**wanted, **members})


def run_one(**members):
    """The task of a RunTask that must launch one."""
    answer = run(**members)
    assert len(answer["tasks"]) == 1, answer
    return answer["tasks"][0]


def task(arn, cluster=LOAD_CLUSTER, **members):
    """What DescribeTasks says of one task."""
    answer = ecs.describe_tasks(cluster=cluster, tasks=[arn], **members)
    assert not answer["failures"], answer
    return answer["tasks"][0]


def tasks(cluster=CLUSTER, **members):
    """All the tasks that ListTasks lists, described."""
    arns = ecs.list_tasks(cluster=cluster, **members)["taskArns"]
    return ecs.describe_tasks(cluster=cluster, tasks=arns)["tasks"] if arns else []


def service(cluster=CLUSTER, name=CLUSTER):
    """What DescribeServices says of one service."""
    return ecs.describe_services(cluster=cluster, services=[name])["services"][0]


def messages(cluster=CLUSTER, name=CLUSTER):
    """A service's events, newest first, without the service's name."""
    prefix = f"(service {name}"
    lines = [event["message"] for event in service(cluster, name)["events"]]
    assert all(line.startswith(prefix) for line in lines), lines
    return [line[len(prefix) :].lstrip(")").strip() for line in lines]


def register(family="web", **members):
    """RegisterTaskDefinition of a small Fargate task; members are put over the usual ones."""
    wanted = {
        "family": family,
        "networkMode": "awsvpc",
        "requiresCompatibilities": ["FARGATE"],
        "cpu": "256",
        "memory": "512",
        "containerDefinitions": [{"name": "web", "image": "nginx:1", "essential": True}],
    }
    return ecs.register_task_definition(**{**wanted, **members})["taskDefinition"]
