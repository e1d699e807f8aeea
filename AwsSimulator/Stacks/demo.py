"""
Shows the simulator's real processes at work: /usr/bin/python3 demo.py locust | call

The simulator runs with Simulator:TaskHost=process; AWS_ENDPOINT_URL says where, by default http://127.0.0.1:4566.
"""

import json
import os
import sys
import time
import urllib.error
import urllib.request

import boto3

URL = os.environ.get("AWS_ENDPOINT_URL", "http://127.0.0.1:4566")
CLUSTER = "demo-load"
SUBNETS = {"awsvpcConfiguration": {"subnets": ["subnet-0a1b2c3d"]}}


def client(service):
    return boto3.client(
        service, endpoint_url=URL, region_name="us-east-1", aws_access_key_id="simulator", aws_secret_access_key="simulator"
    )


def get(url):
    with urllib.request.urlopen(url, timeout=5) as answer:
        return json.load(answer)


def start(ecs, part, count=1, **environment):
    """Runs tasks of the load stack; returns their ARNs and addresses once they run."""
    variables = [{"name": name, "value": value} for name, value in environment.items()]
    started = ecs.run_task(
        cluster=CLUSTER,
        taskDefinition=f"demo-load-{part}",
        count=count,
        networkConfiguration=SUBNETS,
        overrides={"containerOverrides": [{"name": part, "environment": variables}]},
    )
    arns = [task["taskArn"] for task in started["tasks"]]
    ecs.get_waiter("tasks_running").wait(cluster=CLUSTER, tasks=arns, WaiterConfig={"Delay": 1})
    tasks = ecs.describe_tasks(cluster=CLUSTER, tasks=arns)["tasks"]
    addresses = [task["containers"][0]["networkInterfaces"][0]["privateIpv4Address"] for task in tasks]
    print(f"{part}: {', '.join(addresses)}")
    return arns, addresses


def locust(seconds=15):
    ecs = client("ecs")
    targets, (target,) = start(ecs, "target")
    run = "--autostart --users 20 --spawn-rate 10 --expect-workers 2"
    masters, (master,) = start(ecs, "master", LOCUST_HOST=f"http://{target}:8080", LOCUST_MASTER_ARGS=run)
    workers, _ = start(ecs, "worker", 2, LOCUST_MASTER_NODE_HOST=master)
    print(f"Locust's page: http://{master}:8089")
    for _ in range(seconds):
        time.sleep(1)
        try:
            found = get(f"http://{master}:8089/stats/requests")
        except urllib.error.URLError:
            continue
        total = found["stats"][-1]
        print(f"{found['state']}: {found['user_count']} users, {total['num_requests']} requests, {total['num_failures']} failures")
    for arn in workers + masters + targets:
        ecs.stop_task(cluster=CLUSTER, task=arn)


def call(seconds=6):
    ssm = client("ssm")
    names = ["/voice-agent/sipp/instance-id", "/voice-agent/sipp/remote", "/voice-agent/sipp/private-ip"]
    found = {parameter["Name"]: parameter["Value"] for parameter in ssm.get_parameters(Names=names)["Parameters"]}
    host, remote, address = (found[name] for name in names)
    script = (
        f"sipp {remote}:5060 -sf /opt/sipp/scenarios/uac_asterisk.xml -m 2 -l 2 -r 2 -d {seconds * 1000} -i {address} -p 5070"
        f" -mp 16000 -ci {address} -cp 8890 -rtp_payload 0 -nostdin"
    )
    sent = ssm.send_command(InstanceIds=[host], DocumentName="AWS-RunShellScript", Parameters={"commands": [script]})
    for _ in range(seconds + 3):
        time.sleep(1)
        state = get(f"{URL}/_sim/state")
        sessions = [(session["task"][:8], "talking" if session["hasCall"] else "lingering") for session in state["sessions"]]
        print(f"sessions: {sessions}")
    ended = ssm.get_command_invocation(CommandId=sent["Command"]["CommandId"], InstanceId=host)
    print(f"SIPp: {ended['Status']}, exit code {ended['ResponseCode']}")


if __name__ == "__main__":
    shows = {"locust": locust, "call": call}
    if len(sys.argv) != 2 or sys.argv[1] not in shows:
        sys.exit(__doc__.strip())
    shows[sys.argv[1]]()
