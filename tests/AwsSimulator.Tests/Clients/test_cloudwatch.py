"""CloudWatch's operations, as boto3 and awscli see them."""

import json
from datetime import datetime, timedelta, timezone

from simulator import SERVICE, SimulatorTest, advance, aws, aws_json, client, state

NAMESPACE = "Test"
DAY = {"Name": "Day", "Value": "one"}
CPU = {"Namespace": "AWS/ECS", "MetricName": "CPUUtilization"}


def now():
    return datetime.fromisoformat(state()["now"][:19]).replace(tzinfo=timezone.utc)


def minute():
    return now().replace(second=0)


class CloudWatchTest(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.client = client("cloudwatch")

    def put(self, **datum):
        self.client.put_metric_data(Namespace=NAMESPACE, MetricData=[{"MetricName": "load", "Dimensions": [DAY], **datum}])

    def query(self, stat, identifier="m", period=60, name="load", **more):
        metric = {"Namespace": NAMESPACE, "MetricName": name, "Dimensions": [DAY]}
        return {"Id": identifier, "MetricStat": {"Metric": metric, "Period": period, "Stat": stat}, **more}

    def read(self, *queries, minutes=60, **more):
        start = minute() - timedelta(minutes=minutes)
        end = minute() + timedelta(minutes=5)
        return self.client.get_metric_data(MetricDataQueries=list(queries), StartTime=start, EndTime=end, **more)

    def values(self, stat, **more):
        return self.read(self.query(stat, **more), ScanBy="TimestampAscending")["MetricDataResults"][0]["Values"]

    def statistics(self, minutes=60, **more):
        asked = {"Namespace": NAMESPACE, "MetricName": "load", "Dimensions": [DAY], "Period": 60, **more}
        span = {"StartTime": minute() - timedelta(minutes=minutes), "EndTime": minute() + timedelta(minutes=5)}
        return self.client.get_metric_statistics(**{**span, **asked})


class PutMetricData(CloudWatchTest):
    def test_a_value_is_readable_after_its_lag(self):
        self.put(Value=7)
        advance(4)
        self.assertEqual([], self.values("Sum"))
        advance(1)
        self.assertEqual([7.0], self.values("Sum"))

    def test_values_count_as_often_as_they_say(self):
        self.put(Values=[1, 10], Counts=[9, 1], Unit="Seconds")
        advance(5)
        statistics = {name: self.values(name)[0] for name in ("SampleCount", "Sum", "Average", "Minimum", "Maximum", "p50")}
        self.assertEqual(
            {"SampleCount": 10, "Sum": 19, "Average": 1.9, "Minimum": 1, "Maximum": 10, "p50": 1}, statistics
        )

    def test_a_statistic_set_has_no_percentiles(self):
        self.put(StatisticValues={"SampleCount": 4, "Sum": 20, "Minimum": 1, "Maximum": 9})
        advance(5)
        self.assertEqual([5.0], self.values("Average"))
        self.assertEqual([], self.values("p90"))

    def test_a_datum_lies_at_its_timestamp(self):
        self.put(Value=1, Timestamp=now() - timedelta(minutes=30))
        advance(5)
        result = self.read(self.query("Sum"))["MetricDataResults"][0]
        self.assertEqual([minute() - timedelta(minutes=30)], result["Timestamps"])

    def test_a_new_metric_is_listed(self):
        self.put(Value=1)
        self.assertEqual([], self.client.list_metrics(Namespace=NAMESPACE)["Metrics"])
        advance(5)
        listed = self.client.list_metrics(Namespace=NAMESPACE, MetricName="load", RecentlyActive="PT3H")["Metrics"]
        self.assertEqual([{"Namespace": NAMESPACE, "MetricName": "load", "Dimensions": [DAY]}], listed)
        advance(4 * 3600)
        self.assertEqual([], self.client.list_metrics(Namespace=NAMESPACE, RecentlyActive="PT3H")["Metrics"])
        self.assertEqual(1, len(self.client.list_metrics(Namespace=NAMESPACE)["Metrics"]))

    def test_bad_data_is_refused_whole(self):
        long_ago = now() - timedelta(days=15)
        bad = {
            "InvalidParameterCombination": [{"Value": 1, "Values": [1]}, {}, {"Values": [1], "StatisticValues": dict.fromkeys(("SampleCount", "Sum", "Minimum", "Maximum"), 1)}],
            "InvalidParameterValue": [
                {"Value": 1, "Unit": "Apples"},
                {"Values": [1, 2], "Counts": [1]},
                {"Values": [1] * 151},
                {"Value": 1e200},
                {"Value": 1, "Timestamp": long_ago},
                {"Value": 1, "Timestamp": now() + timedelta(hours=3)},
                {"Value": 1, "StorageResolution": 5},
                {"Value": 1, "Dimensions": [DAY] * 2},
                {"StatisticValues": {"SampleCount": 0, "Sum": 1, "Minimum": 1, "Maximum": 1}},
            ],
        }
        for code, members in bad.items():
            for datum in members:
                with self.subTest(datum=str(datum)[:60]):
                    data = [{"MetricName": "good", "Value": 1}, {"MetricName": "load", **datum}]
                    error = self.refused(code, self.client.put_metric_data, Namespace=NAMESPACE, MetricData=data)
                    self.assertIn("MetricData.member.2.", str(error))
        advance(10)
        self.assertEqual([], self.client.list_metrics(Namespace=NAMESPACE)["Metrics"])

    def test_limits_and_reserved_names_are_refused(self):
        datum = {"MetricName": "load", "Value": 1}
        self.refused("InvalidParameterValue", self.client.put_metric_data, Namespace="AWS/ECS", MetricData=[datum])
        self.refused("InvalidParameterValue", self.client.put_metric_data, Namespace=NAMESPACE, MetricData=[datum] * 1001)
        self.refused("MissingParameter", self.client.put_metric_data, Namespace=NAMESPACE, MetricData=[])

    def test_awscli_puts_a_value(self):
        put = ("cloudwatch", "put-metric-data", "--namespace", NAMESPACE, "--metric-name", "load", "--dimensions", "Day=one")
        code, _, errors = aws(*put, "--value", "3", "--unit", "Count")
        self.assertEqual(0, code, errors)
        advance(5)
        self.assertEqual([3.0], self.values("Sum"))


class GetMetricData(CloudWatchTest):
    def test_a_long_period_is_made_of_samples(self):
        for index in range(5):
            self.put(Values=[1.0] * 9 + [100.0] if index == 0 else [1.0] * 10)
            advance(60)
        # The 99th percentile of the minutes' 99th percentiles would be near 92.
        self.assertEqual([1.0], self.values("p97", period=3600))
        self.assertEqual([50.0], self.values("SampleCount", period=3600))

    def test_queries_keep_their_ids_labels_and_order(self):
        self.put(Value=1)
        advance(60)
        self.put(Value=2)
        advance(60)
        answer = self.read(
            self.query("Sum", "b", Label="mine"), self.query("Sum", "hidden", ReturnData=False), self.query("Maximum", "a")
        )
        results = answer["MetricDataResults"]
        self.assertEqual([("b", "mine"), ("a", "load")], [(result["Id"], result["Label"]) for result in results])
        self.assertEqual([2.0, 1.0], results[0]["Values"])
        self.assertEqual([1.0, 2.0], self.read(self.query("Sum"), ScanBy="TimestampAscending")["MetricDataResults"][0]["Values"])

    def test_pages_say_what_is_partial(self):
        for _ in range(3):
            self.put(Value=1)
            advance(60)
        queries = (self.query("Sum", "a"), self.query("Sum", "b"))
        first = self.read(*queries, MaxDatapoints=4)
        self.assertEqual(["Complete", "PartialData"], [result["StatusCode"] for result in first["MetricDataResults"]])
        self.assertEqual([3, 1], [len(result["Values"]) for result in first["MetricDataResults"]])
        second = self.read(*queries, MaxDatapoints=4, NextToken=first["NextToken"])
        self.assertEqual([0, 2], [len(result["Values"]) for result in second["MetricDataResults"]])
        self.assertNotIn("NextToken", second)
        self.refused("InvalidNextToken", self.read, *queries, NextToken="nonsense")

    def test_five_hundred_queries_are_the_most(self):
        queries = [self.query("Sum", f"m{index}") for index in range(501)]
        self.assertEqual(500, len(self.read(*queries[:500])["MetricDataResults"]))
        self.assertIn("500", str(self.refused("ValidationError", self.read, *queries)))

    def test_a_unit_selects(self):
        self.put(Value=1, Unit="Count")
        self.put(Value=5, Unit="Bytes")
        advance(5)
        query = self.query("Sum")
        query["MetricStat"]["Unit"] = "Bytes"
        self.assertEqual([5.0], self.read(query)["MetricDataResults"][0]["Values"])
        self.assertEqual([6.0], self.values("Sum"))

    def test_bad_queries_are_refused(self):
        math = {"Id": "e1", "Expression": "m1 / 2"}
        cases = [
            ([math], "e1"),
            ([self.query("Sum"), self.query("Sum")], "not unique"),
            ([self.query("Sum", "Upper")], "expected pattern"),
            ([self.query("Median")], "is not supported"),
            ([self.query("Sum", period=90)], "multiple of 60"),
            ([{"Id": "m"}], "MetricStat"),
        ]
        for queries, part in cases:
            with self.subTest(part):
                self.assertIn(part, str(self.refused("ValidationError", self.read, *queries)))
        backwards = {"StartTime": now(), "EndTime": now() - timedelta(minutes=1)}
        self.refused("ValidationError", self.client.get_metric_data, MetricDataQueries=[self.query("Sum")], **backwards)

    def test_the_tasks_cpu_is_measured(self):
        advance(120)
        dimensions = [{"Name": "ClusterName", "Value": SERVICE}, {"Name": "ServiceName", "Value": SERVICE}]
        query = {"Id": "cpu", "MetricStat": {"Metric": {**CPU, "Dimensions": dimensions}, "Period": 60, "Stat": "Average"}}
        self.assertEqual({3.0}, set(self.read(query)["MetricDataResults"][0]["Values"]))


class GetMetricStatistics(CloudWatchTest):
    def test_datapoints_have_what_was_asked_for(self):
        self.put(Values=[1, 2, 3, 10], Unit="Seconds")
        advance(5)
        answer = self.statistics(Statistics=["Sum", "Maximum"], ExtendedStatistics=["p50", "tm75"])
        self.assertEqual("load", answer["Label"])
        (point,) = answer["Datapoints"]
        self.assertEqual((16.0, 10.0, "Seconds"), (point["Sum"], point["Maximum"], point["Unit"]))
        self.assertEqual({"p50": 2.5, "tm75": 2.0}, point["ExtendedStatistics"])
        self.assertNotIn("Average", point)

    def test_each_unit_has_datapoints_of_its_own(self):
        self.put(Value=1, Unit="Count")
        self.put(Value=5, Unit="Bytes")
        advance(5)
        points = self.statistics(Statistics=["Sum"])["Datapoints"]
        self.assertEqual([("Bytes", 5.0), ("Count", 1.0)], sorted((point["Unit"], point["Sum"]) for point in points))
        self.assertEqual(1, len(self.statistics(Statistics=["Sum"], Unit="Bytes")["Datapoints"]))

    def test_datapoints_come_in_no_order(self):
        for _ in range(12):
            self.put(Value=1)
            advance(60)
        times = [point["Timestamp"] for point in self.statistics(Statistics=["Sum"])["Datapoints"]]
        self.assertEqual(12, len(set(times)))
        self.assertNotEqual(sorted(times), times)

    def test_bad_requests_are_refused(self):
        self.refused("InvalidParameterCombination", self.statistics)
        self.refused("InvalidParameterValue", self.statistics, Statistics=["Median"])
        self.refused("InvalidParameterValue", self.statistics, ExtendedStatistics=["p101"])
        self.refused("InvalidParameterValue", self.statistics, Statistics=["Sum"], Period=45)
        self.refused("InvalidParameterValue", self.statistics, Statistics=["Sum"], EndTime=now() - timedelta(days=1))
        error = self.refused("InvalidParameterCombination", self.statistics, Statistics=["Sum"], minutes=1440)
        self.assertIn("You have requested up to 1,445 datapoints, which exceeds the limit of 1,440.", str(error))

    def test_awscli_reads_statistics(self):
        self.put(Value=4)
        advance(5)
        points = aws_json(
            "cloudwatch", "get-metric-statistics", "--namespace", NAMESPACE, "--metric-name", "load", "--dimensions", "Name=Day,Value=one",
            "--start-time", f"{minute():%Y-%m-%dT%H:%MZ}", "--end-time", f"{minute() + timedelta(hours=1):%Y-%m-%dT%H:%MZ}",
            "--period", "60", "--statistics", "Average",
            "--query", "Datapoints[].Average",
        )  # fmt: skip
        self.assertEqual([4.0], points)


class Alarms(CloudWatchTest):
    def alarm(self, name="high", **more):
        settings = {
            "MetricName": "load",
            "Namespace": NAMESPACE,
            "Dimensions": [DAY],
            "Statistic": "Average",
            "Period": 60,
            "EvaluationPeriods": 3,
            "DatapointsToAlarm": 2,
            "Threshold": 10,
            "ComparisonOperator": "GreaterThanThreshold",
        }
        self.client.put_metric_alarm(AlarmName=name, **{**settings, **more})

    def one(self, name="high"):
        (alarm,) = self.client.describe_alarms(AlarmNames=[name])["MetricAlarms"]
        return alarm

    def minutes(self, *values):
        """Puts one value a minute (None: none) and lets the alarms see each."""
        for value in values:
            if value is not None:
                self.put(Value=value)
            advance(60)

    def test_a_new_alarm_is_unchecked(self):
        self.alarm(AlarmDescription="too much", TreatMissingData="breaching", Unit="Count")
        alarm = self.one()
        self.assertEqual(("INSUFFICIENT_DATA", "Unchecked: Initial alarm creation"), (alarm["StateValue"], alarm["StateReason"]))
        self.assertEqual(("too much", "breaching", "Count", 2), (alarm["AlarmDescription"], alarm["TreatMissingData"], alarm["Unit"], alarm["DatapointsToAlarm"]))
        self.assertEqual(now(), alarm["AlarmConfigurationUpdatedTimestamp"])

    def test_two_of_three_breach(self):
        self.alarm()
        self.minutes(5, 5, 5)
        self.assertEqual("OK", self.one()["StateValue"])
        self.minutes(20, 5, 15)
        alarm = self.one()
        self.assertEqual("ALARM", alarm["StateValue"])
        newest, oldest = (f"{minute() - timedelta(minutes=ago):%d/%m/%y %H:%M:00}" for ago in (1, 3))
        self.assertEqual(
            f"Threshold Crossed: 2 out of the last 3 datapoints [15.0 ({newest}), 20.0 ({oldest})] were greater than the threshold (10.0) "
            "(minimum 2 datapoints for OK -> ALARM transition).",
            alarm["StateReason"],
        )
        data = json.loads(alarm["StateReasonData"])
        self.assertEqual(([20.0, 5.0, 15.0], 10.0, "Average", 60), (data["recentDatapoints"], data["threshold"], data["statistic"], data["period"]))
        self.assertEqual(15.0, data["evaluatedDatapoints"][0]["value"])

    def test_missing_data_is_taken_as_the_alarm_says(self):
        for treatment in ("missing", "ignore", "breaching", "notBreaching"):
            self.alarm(treatment, TreatMissingData=treatment, EvaluationPeriods=1, DatapointsToAlarm=1)
        self.minutes(5, None, None, None, None, None)
        found = {name: self.one(name)["StateValue"] for name in ("missing", "ignore", "breaching", "notBreaching")}
        self.assertEqual({"missing": "INSUFFICIENT_DATA", "ignore": "OK", "breaching": "ALARM", "notBreaching": "OK"}, found)
        self.assertEqual("Insufficient Data: 1 datapoint was unknown.", self.one("missing")["StateReason"])

    def test_late_data_is_judged_again(self):
        self.alarm(EvaluationPeriods=1, DatapointsToAlarm=1)
        self.minutes(5, None)
        self.assertEqual("OK", self.one()["StateValue"])
        self.put(Value=50, Timestamp=now() - timedelta(seconds=60))
        advance(30)
        self.assertEqual("ALARM", self.one()["StateValue"])

    def test_alarms_are_found_by_prefix_state_and_action(self):
        for index in range(3):
            self.alarm(f"mine-{index}", AlarmActions=["arn:aws:sns:us-east-1:123456789012:topic"])

        def names(**by):
            return [alarm["AlarmName"] for alarm in self.client.describe_alarms(**by)["MetricAlarms"]]

        mine = ["mine-0", "mine-1", "mine-2"]
        self.assertEqual(mine, names(AlarmNamePrefix="mine-"))
        self.assertEqual(mine, names(ActionPrefix="arn:aws:sns"))
        self.assertEqual(mine, names(StateValue="INSUFFICIENT_DATA", AlarmNamePrefix="mine-"))
        self.assertEqual([], names(AlarmTypes=["CompositeAlarm"]))
        self.assertEqual([], names(AlarmNames=["nobody"]))
        pages = self.client.get_paginator("describe_alarms").paginate(PaginationConfig={"PageSize": 2})
        self.assertEqual(5, sum(len(page["MetricAlarms"]) for page in pages))
        self.refused("InvalidParameterCombination", names, AlarmNames=mine, AlarmNamePrefix="m")
        self.refused("ValidationError", names, StateValue="BROKEN")
        self.refused("ValidationError", names, MaxRecords=101)
        self.refused("InvalidNextToken", names, NextToken="nonsense")

    def test_history_tells_what_became_of_an_alarm(self):
        self.alarm(EvaluationPeriods=1, DatapointsToAlarm=1, AlarmActions=["arn:aws:sns:us-east-1:123456789012:topic"])
        self.minutes(5, 50, 5)
        self.alarm(Threshold=60)
        items = self.client.describe_alarm_history(AlarmName="high")["AlarmHistoryItems"]
        self.assertEqual(
            [
                ("ConfigurationUpdate", 'Alarm "high" updated'),
                ("StateUpdate", "Alarm updated from ALARM to OK"),
                ("Action", "Successfully executed action arn:aws:sns:us-east-1:123456789012:topic"),
                ("StateUpdate", "Alarm updated from OK to ALARM"),
                ("StateUpdate", "Alarm updated from INSUFFICIENT_DATA to OK"),
                ("ConfigurationUpdate", 'Alarm "high" created'),
            ],
            [(item["HistoryItemType"], item["HistorySummary"]) for item in items],
        )
        change = json.loads(items[3]["HistoryData"])
        self.assertEqual(("OK", "ALARM"), (change["oldState"]["stateValue"], change["newState"]["stateValue"]))
        self.assertEqual([50.0], change["newState"]["stateReasonData"]["recentDatapoints"])
        self.assertEqual("Succeeded", json.loads(items[2]["HistoryData"])["actionState"])
        self.assertEqual("Create", json.loads(items[5]["HistoryData"])["type"])

        states = self.client.describe_alarm_history(AlarmName="high", HistoryItemType="StateUpdate", ScanBy="TimestampAscending")
        self.assertEqual("Alarm updated from INSUFFICIENT_DATA to OK", states["AlarmHistoryItems"][0]["HistorySummary"])
        later = self.client.describe_alarm_history(AlarmName="high", StartDate=items[1]["Timestamp"])["AlarmHistoryItems"]
        self.assertEqual(2, len(later))
        pages = self.client.get_paginator("describe_alarm_history").paginate(AlarmName="high", PaginationConfig={"PageSize": 4})
        self.assertEqual([4, 2], [len(page["AlarmHistoryItems"]) for page in pages])
        self.assertEqual([], self.client.describe_alarm_history(AlarmName="nobody")["AlarmHistoryItems"])

    def test_bad_alarms_are_refused(self):
        bad = [
            ("ValidationError", {"EvaluationPeriods": 1441, "DatapointsToAlarm": 1}, "more than a day"),
            ("ValidationError", {"DatapointsToAlarm": 4}, "DatapointsToAlarm"),
            ("ValidationError", {"TreatMissingData": "panic"}, "Option panic is not supported"),
            ("ValidationError", {"ComparisonOperator": "LooksLike"}, "comparisonOperator"),
            ("InvalidParameterValue", {"Period": 45}, "multiple of 60"),
            ("InvalidParameterCombination", {"ExtendedStatistic": "p95"}, "mutually exclusive"),
        ]
        for code, members, part in bad:
            with self.subTest(part):
                self.assertIn(part, str(self.refused(code, self.alarm, **members)))
        self.assertEqual([], self.client.describe_alarms(AlarmNames=["high"])["MetricAlarms"])

    def test_awscli_shows_the_stacks_alarms_and_their_history(self):
        advance(120)
        alarms = aws_json("cloudwatch", "describe-alarms", "--query", "MetricAlarms[].[AlarmName,EvaluationPeriods,StateValue]")
        self.assertTrue(alarms[0][0].startswith(f"TargetTracking-service/{SERVICE}/{SERVICE}-AlarmHigh-"), alarms)
        self.assertEqual([3, "OK"], alarms[0][1:])
        self.assertEqual([f"{SERVICE}-scale-in", 2, "ALARM"], alarms[1])
        history = aws_json("cloudwatch", "describe-alarm-history", "--alarm-name", f"{SERVICE}-scale-in", "--history-item-type", "Action")
        self.assertIn(":scalingPolicy:", history["AlarmHistoryItems"][0]["HistorySummary"])
