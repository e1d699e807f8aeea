"""The faults of the session table, the parameters and the SIPp host, as clients see them."""

# simulator: Simulator:InitialTasks=2
# simulator: Simulator:Scaling:Enabled=false

import datetime
import json
import re

from simulator import CLUSTER, INSTANCE, TABLE, SimulatorTest, advance, client, fault, http, state

NAME = "/voice-agent/dynamodb/session-table-name"
RUN = "/opt/sipp/runs/test"


class StaleHeartbeats(SimulatorTest):
    def heartbeats(self):
        items = client("dynamodb").scan(
            TableName=TABLE, FilterExpression="SK = :sk", ExpressionAttributeValues={":sk": {"S": "HEARTBEAT"}}
        )["Items"]
        return {item["task_id"]["S"]: {name: int(item[name]["N"]) for name in ("updated_at", "active_session_count", "TTL")} for item in items}

    def test_dead_tasks_are_in_a_scan_and_not_in_the_cluster(self):
        fault("stale-heartbeats", count=4, age=240, sessions=5)

        running = {arn.split("/")[-1] for arn in client("ecs").list_tasks(cluster=CLUSTER)["taskArns"]}
        beats = self.heartbeats()
        stale = [beats[task] for task in beats.keys() - running]

        self.assertTrue(running <= beats.keys())
        self.assertEqual([5] * 4, [beat["active_session_count"] for beat in stale])
        newest = max(beat["updated_at"] for beat in beats.values())
        self.assertTrue(all(newest - 300 < beat["updated_at"] <= newest - 200 for beat in stale), stale)
        self.assertTrue(all(beat["TTL"] > newest for beat in stale))

    def test_metrics_lambda_does_not_count_them(self):
        fault("stale-heartbeats", count=4)
        advance(120)

        now = datetime.datetime.fromisoformat(state()["now"][:19]).replace(tzinfo=datetime.timezone.utc)
        dimensions = [{"Name": "Environment", "Value": "poc"}]
        metric = {"Namespace": "VoiceAgent/Sessions", "MetricName": "HealthyTaskCount", "Dimensions": dimensions}
        (result,) = client("cloudwatch").get_metric_data(
            MetricDataQueries=[{"Id": "healthy", "MetricStat": {"Metric": metric, "Period": 60, "Stat": "Maximum"}}],
            StartTime=now - datetime.timedelta(minutes=10), EndTime=now,
        )["MetricDataResults"]  # fmt: skip

        self.assertEqual({2.0}, set(result["Values"]))
        self.assertEqual(6, len(self.heartbeats()))

    def test_they_go_with_the_fault(self):
        fault("stale-heartbeats", count=4, duration=60)
        before = len(self.heartbeats())
        advance(61)

        self.assertEqual((6, 2), (before, len(self.heartbeats())))

    def test_they_expire_late_as_all_items_do(self):
        fault("stale-heartbeats", count=20, age=1000)
        advance(1200)
        soon = len(self.heartbeats())
        advance(4 * 3600)

        self.assertEqual((22, 2), (soon, len(self.heartbeats())))


class WrongParameter(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.ssm = client("ssm")

    def value(self):
        return self.ssm.get_parameter(Name=NAME)["Parameter"]["Value"]

    def test_wrong_value_is_there_for_its_time_only(self):
        fault("wrong-parameter", name=NAME, value="nothing-here", start=10, duration=60)

        values = [self.value()]
        advance(11)
        values.append(self.value())
        advance(60)
        values.append(self.value())

        self.assertEqual([TABLE, "nothing-here", TABLE], values)

    def test_without_a_value_it_is_missing(self):
        missing = fault("wrong-parameter", name=NAME)["id"]

        self.refused("ParameterNotFound", self.ssm.get_parameter, Name=NAME)
        self.assertEqual([NAME], self.ssm.get_parameters(Names=[NAME])["InvalidParameters"])
        http("DELETE", f"/_sim/faults/{missing}")
        self.assertEqual(TABLE, self.value())

    def test_name_is_needed(self):
        status, body = http("POST", "/_sim/faults", {"kind": "wrong-parameter", "parameter": NAME})

        self.assertEqual(400, status)
        self.assertIn("fault.name: missing", body)


class Host(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.ssm = client("ssm")

    def send(self, *commands, **members):
        return self.ssm.send_command(DocumentName="AWS-RunShellScript", InstanceIds=[INSTANCE], Parameters={"commands": list(commands)}, **members)["Command"]

    def invocation(self, command):
        return self.ssm.get_command_invocation(CommandId=command["CommandId"], InstanceId=INSTANCE)

    def run_script(self, *commands):
        command = self.send(*commands)
        advance(1)
        invocation = self.invocation(command)
        return invocation["ResponseCode"], invocation["StandardOutputContent"]

    def start_sipp(self, cohort="c1", count=4, port=5070):
        folder = f"{RUN}/{cohort}"
        code, output = self.run_script(
            f"mkdir -p {folder}",
            f"sipp 10.0.1.10:5060 -sf /opt/sipp/scenarios/uac_asterisk.xml -l {count} -m {count} -r 10 -rp 1000 -i 10.0.1.20 -p {port} -d 600000"
            f" -trace_err -error_file {folder}/errors.log -trace_stat -stf {folder}/stat.csv -fd 1 -bg || [ $? -eq 99 ]",
        )
        self.assertEqual(0, code, output)

    def statistics(self, cohort="c1"):
        """The number of lines so far, and the last one by column."""
        _, output = self.run_script(f"head -n 1 {RUN}/{cohort}/stat.csv; tail -n 1 {RUN}/{cohort}/stat.csv; wc -l < {RUN}/{cohort}/stat.csv")
        header, last, lines = output.splitlines()
        return int(lines), dict(zip(header.split(";"), last.split(";")))

    def open_calls(self):
        return sum(session["hasCall"] for session in state()["sessions"])


class UnreachableHost(Host):
    def ping(self):
        (host,) = self.ssm.describe_instance_information()["InstanceInformationList"]
        return host["PingStatus"], host["LastPingDateTime"]

    def test_ping_is_lost_and_its_time_stands_still(self):
        fault("unreachable-sipp-host", duration=600)

        first = self.ping()
        advance(300)

        self.assertEqual("ConnectionLost", first[0])
        self.assertEqual(first, self.ping())
        advance(301)
        self.assertEqual("Online", self.ping()[0])

    def test_command_times_out_undelivered(self):
        fault("unreachable-sipp-host")
        command = self.send("touch /tmp/never", TimeoutSeconds=60)
        advance(0.3)
        pending = self.invocation(command)["Status"]
        advance(10)
        delayed = self.invocation(command)["Status"]
        advance(60)
        invocation = self.invocation(command)

        self.assertEqual(("Pending", "Delayed"), (pending, delayed))
        self.assertEqual(("TimedOut", "DeliveryTimedOut", -1), tuple(invocation[name] for name in ("Status", "StatusDetails", "ResponseCode")))
        self.assertEqual(("", ""), (invocation["ExecutionStartDateTime"], invocation["StandardOutputContent"]))
        http("DELETE", "/_sim/faults")
        self.assertEqual(2, self.run_script("ls /tmp/never")[0])

    def test_command_is_carried_out_when_the_host_is_back(self):
        fault("unreachable-sipp-host", duration=30)
        command = self.send("echo late")
        advance(31)

        self.assertEqual("late\n", self.invocation(command)["StandardOutputContent"])

    def test_running_script_reports_when_the_host_is_back(self):
        command = self.send("sleep 10", "echo done")
        advance(5)
        fault("unreachable-sipp-host", duration=60)
        advance(30)
        lost = self.invocation(command)["Status"]
        advance(31)

        self.assertEqual("InProgress", lost)
        self.assertEqual(("Success", "PT10S"), tuple(self.invocation(command)[name] for name in ("Status", "ExecutionElapsedTime")))


class SippDeath(Host):
    def test_calls_are_gone_without_a_bye_and_sessions_linger(self):
        self.start_sipp()
        advance(30)
        before, _ = self.statistics()
        fault("sipp-death")

        self.assertEqual(1, self.run_script("pgrep -x sipp")[0])
        after, last = self.statistics()
        self.assertLessEqual(after - before, 2)
        self.assertEqual(("4", "0"), (last["CurrentCall"], last["SuccessfulCall(C)"]))
        self.assertEqual((4, 0), (len(state()["sessions"]), self.open_calls()))
        advance(310)
        self.assertEqual([], state()["sessions"])

    def test_scope_spares_the_others(self):
        self.start_sipp("c1")
        self.start_sipp("c2", port=5072)
        fault("sipp-death", scope=f"{RUN}/c1/")

        code, output = self.run_script("pgrep -a -x sipp")
        self.assertEqual((0, 1), (code, len(re.findall(f"{RUN}/c2/stat.csv", output))))
        self.assertNotIn("/c1/", output)


class SippHang(Host):
    def test_hung_process_does_nothing_and_heeds_only_kill(self):
        self.start_sipp(count=30)
        fault("sipp-hang")
        lines, last = self.statistics()
        calls = self.open_calls()
        advance(60)
        self.run_script("pkill -USR1 -x sipp", "pkill -TERM -x sipp")
        advance(5)

        self.assertEqual((lines, last), self.statistics())
        self.assertEqual(0, self.run_script("pgrep -x sipp")[0])
        self.assertEqual(calls, self.open_calls())
        self.run_script("pkill -KILL -x sipp")
        self.assertEqual(1, self.run_script("pgrep -x sipp")[0])
        self.assertEqual(0, self.open_calls())

    def test_process_goes_on_after_the_fault(self):
        self.start_sipp(count=30)
        fault("sipp-hang", duration=60)
        hung = self.open_calls()
        advance(61)
        lines, _ = self.statistics()
        advance(10)
        more, last = self.statistics()

        self.assertLess(hung, 30)
        self.assertEqual("30", last["TotalCallCreated"])
        self.assertGreater(more, lines)

    def test_faults_are_listed(self):
        fault("sipp-hang", start=5, duration=5)
        fault("stale-heartbeats")

        self.assertEqual([("sipp-hang", "Scheduled"), ("stale-heartbeats", "Active")], [(one["kind"], one["state"]) for one in json.loads(http("GET", "/_sim/faults")[1])])
