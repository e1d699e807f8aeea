"""The Query protocol: CloudWatch as Debian's boto3 and awscli speak it, STS."""

from datetime import datetime, timedelta, timezone

from simulator import SimulatorTest, advance, aws, aws_json, client

SESSIONS = "VoiceAgent/Sessions"
POC = [{"Name": "Environment", "Value": "poc"}]


def query(name, statistic, identifier="a"):
    metric = {"Namespace": SESSIONS, "MetricName": name, "Dimensions": POC}
    return {"Id": identifier, "MetricStat": {"Metric": metric, "Period": 60, "Stat": statistic}, "ReturnData": True}


def window():
    """The last ten minutes of the simulated time that tests begin at, and some."""
    end = datetime(2026, 3, 4, 9, 30, tzinfo=timezone.utc)
    return {"StartTime": end - timedelta(minutes=40), "EndTime": end}


class CloudWatch(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.client = client("cloudwatch")

    def test_metric_data_has_times_and_numbers(self):
        advance(60)
        queries = [query("HealthyTaskCount", "Average"), query("ActiveCount", "Maximum", "b")]
        answer = self.client.get_metric_data(MetricDataQueries=queries, ScanBy="TimestampAscending", **window())

        healthy, active = answer["MetricDataResults"]
        self.assertEqual(["a", "b"], [healthy["Id"], active["Id"]])
        self.assertEqual("Complete", healthy["StatusCode"])
        self.assertGreater(len(healthy["Values"]), 5)
        self.assertEqual({1.0}, set(healthy["Values"]))
        first, second = healthy["Timestamps"][:2]
        self.assertEqual(timedelta(minutes=1), second - first)
        self.assertEqual(36, len(answer["ResponseMetadata"]["RequestId"]))

    def test_paging_reaches_everything(self):
        advance(60)
        pages = self.client.get_paginator("get_metric_data").paginate(
            MetricDataQueries=[query("HealthyTaskCount", "Average")], MaxDatapoints=3, **window()
        )
        times = [time for page in pages for result in page["MetricDataResults"] for time in result["Timestamps"]]
        self.assertGreater(len(times), 5)
        self.assertEqual(len(times), len(set(times)))

    def test_alarms_are_structures_with_flags_and_empty_lists(self):
        alarms = self.client.describe_alarms()["MetricAlarms"]
        self.assertEqual(2, len(alarms))
        self.assertIs(True, alarms[0]["ActionsEnabled"])
        self.assertEqual([], alarms[0]["OKActions"])
        self.assertEqual(POC, alarms[0]["Dimensions"])
        self.assertIsInstance(alarms[0]["StateUpdatedTimestamp"], datetime)
        named = self.client.describe_alarms(AlarmNames=[alarms[1]["AlarmName"]], MaxRecords=1)["MetricAlarms"]
        self.assertEqual([alarms[1]["AlarmName"]], [alarm["AlarmName"] for alarm in named])

    def test_empty_lists_are_no_filter(self):
        self.assertEqual(2, len(self.client.describe_alarms(AlarmNames=[])["MetricAlarms"]))

    def test_metrics_are_found_by_dimension(self):
        metrics = self.client.list_metrics(Namespace=SESSIONS, Dimensions=[{"Name": "TaskId"}])["Metrics"]
        self.assertEqual(["SessionsPerTask"], [metric["MetricName"] for metric in metrics])

    def test_an_error_has_its_query_code(self):
        error = self.refused("ValidationError", self.client.get_metric_data, MetricDataQueries=[], **window())
        self.assertEqual("Sender", error.response["Error"]["Type"])
        self.assertEqual(400, error.response["ResponseMetadata"]["HTTPStatusCode"])

    def test_an_unknown_operation_is_named(self):
        error = self.refused("InvalidAction", self.client.list_dashboards)
        self.assertEqual(501, error.response["ResponseMetadata"]["HTTPStatusCode"])
        self.assertIn("ListDashboards", str(error))

    def test_awscli_reads_alarms_and_metric_data(self):
        advance(60)
        states = aws_json("cloudwatch", "describe-alarms", "--query", "MetricAlarms[].StateValue")
        self.assertEqual(2, len(states))
        code, output, errors = aws(
            "cloudwatch", "get-metric-data", "--start-time", "2026-03-04T08:50:00Z", "--end-time", "2026-03-04T09:30:00Z",
            "--metric-data-queries",
            '[{"Id":"a","MetricStat":{"Metric":{"Namespace":"VoiceAgent/Sessions","MetricName":"HealthyTaskCount",'
            '"Dimensions":[{"Name":"Environment","Value":"poc"}]},"Period":60,"Stat":"Average"}}]',
            "--query", "MetricDataResults[0].Values[0]", "--output", "text",
        )  # fmt: skip
        self.assertEqual((0, "1.0\n"), (code, output), errors)
