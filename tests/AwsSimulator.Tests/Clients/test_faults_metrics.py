"""Faults of metrics, as a client of CloudWatch sees them."""

from datetime import datetime, timedelta, timezone

from simulator import SERVICE, SimulatorTest, advance, client, fault, http, state

SESSIONS = "VoiceAgent/Sessions"
INSIGHTS = "ECS/ContainerInsights"


class MetricFaults(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.client = client("cloudwatch")
        self.begin = datetime.fromisoformat(state()["now"][:19]).replace(tzinfo=timezone.utc)

    def minutes(self, name, namespace=SESSIONS):
        """The minutes since the test's beginning of which a datapoint can be read."""
        names = {SESSIONS: [("Environment", "poc")], INSIGHTS: [("ClusterName", SERVICE), ("ServiceName", SERVICE)]}[namespace]
        answer = self.client.get_metric_statistics(
            Namespace=namespace, MetricName=name, Dimensions=[{"Name": key, "Value": value} for key, value in names],
            StartTime=self.begin, EndTime=self.begin + timedelta(hours=1), Period=60, Statistics=["Average"],
        )  # fmt: skip
        return sorted(int((point["Timestamp"] - self.begin).total_seconds() // 60) for point in answer["Datapoints"])

    def alarm(self, part):
        return next(alarm for alarm in self.client.describe_alarms()["MetricAlarms"] if part in alarm["AlarmName"])

    def test_in_a_gap_datapoints_never_appear(self):
        fault("metric-gap", namespace=SESSIONS, metric="ActiveCount", start=60, duration=120)
        advance(300)
        self.assertEqual([0, 3, 4], self.minutes("ActiveCount"))
        self.assertEqual([0, 1, 2, 3, 4], self.minutes("HealthyTaskCount"))

    def test_a_gap_in_a_namespace_leaves_others_alone(self):
        fault("metric-gap", namespace=INSIGHTS)
        advance(180)
        self.assertEqual([0], self.minutes("RunningTaskCount", INSIGHTS))
        self.assertEqual([0, 1, 2], self.minutes("ActiveCount"))

    def test_late_datapoints_appear_later(self):
        fault("late-metrics", namespace=SESSIONS, delay=150, duration=60)
        advance(120)
        self.assertEqual([1], self.minutes("ActiveCount"))
        advance(60)
        self.assertEqual([0, 1, 2], self.minutes("ActiveCount"))

    def test_an_alarm_without_data_says_so(self):
        advance(180)
        self.assertEqual("ALARM", self.alarm("scale-in")["StateValue"])
        fault("metric-gap")
        advance(360)
        alarm = self.alarm("scale-in")
        self.assertEqual(("INSUFFICIENT_DATA", "Insufficient Data: 2 datapoints were unknown."), (alarm["StateValue"], alarm["StateReason"]))

    def test_a_dead_lambda_publishes_nothing(self):
        asked = fault("dead-metrics-lambda")
        advance(120)
        self.assertEqual([], self.minutes("HealthyTaskCount"))
        self.assertEqual([0, 1], self.minutes("RunningTaskCount", INSIGHTS))
        self.assertEqual(204, http("DELETE", f"/_sim/faults/{asked['id']}")[0])
        advance(120)
        self.assertEqual([2, 3], self.minutes("HealthyTaskCount"))

    def test_bad_faults_are_refused(self):
        status, body = http("POST", "/_sim/faults", {"kind": "late-metrics"})
        self.assertEqual(400, status)
        self.assertIn("fault.delay: missing", body)
        status, body = http("POST", "/_sim/faults", {"kind": "metric-gap", "metrics": "ActiveCount"})
        self.assertEqual(400, status)
        self.assertIn("fault.metrics: unknown", body)
