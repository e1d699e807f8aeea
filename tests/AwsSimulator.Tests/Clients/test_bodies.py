"""Bodies that are too large, as AWS refuses them."""

from datetime import datetime, timezone

from simulator import SimulatorTest, client

LARGE = "x" * 1_100_000


class TooLarge(SimulatorTest):
    def test_json_is_413_without_a_body(self):
        error = self.refused("413", client("ssm").get_parameters, Names=[LARGE])
        self.assertEqual(413, error.response["ResponseMetadata"]["HTTPStatusCode"])

    def test_query_names_it(self):
        now = datetime(2026, 3, 4, tzinfo=timezone.utc)
        metric = {"MetricName": "a", "Namespace": LARGE}
        queries = [{"Id": "a", "MetricStat": {"Metric": metric, "Period": 60, "Stat": "Sum"}}]
        error = self.refused(
            "RequestEntityTooLarge", client("cloudwatch").get_metric_data, MetricDataQueries=queries, StartTime=now, EndTime=now
        )
        self.assertEqual(413, error.response["ResponseMetadata"]["HTTPStatusCode"])

    def test_the_next_call_goes_through(self):
        ssm = client("ssm")
        self.refused("413", ssm.get_parameters, Names=[LARGE])
        ssm.describe_instance_information()
