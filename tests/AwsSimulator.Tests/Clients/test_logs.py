"""CloudWatch Logs, as boto3 and awscli see it."""

# simulator: Simulator:InitialCalls=12
# simulator: Simulator:Scaling:Enabled=false

from simulator import SERVICE, SimulatorTest, advance, aws_json, client, state

GROUP = f"/ecs/{SERVICE}"


class FilterLogEvents(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.client = client("logs")

    def events(self, **more):
        return self.client.filter_log_events(logGroupName=GROUP, **more)["events"]

    def messages(self, pattern):
        return [event["message"] for event in self.events(filterPattern=pattern)]

    def test_the_agent_tells_what_it_does(self):
        self.assertEqual(10, len(self.messages('"call accepted"')))
        rejected = self.messages("WARNING")
        self.assertEqual(2, len(rejected))
        self.assertIn("active=10/10: at capacity, answering 503", rejected[0])
        self.assertEqual(1, len(self.messages('"protection enabled"')))
        self.assertIn("INFO ready, accepting calls", self.messages("ready"))

    def test_events_have_stream_times_and_ids(self):
        first = self.events(limit=1)[0]
        task = state()["tasks"][0]["id"]
        self.assertEqual(f"ecs/voice-agent/{task}", first["logStreamName"])
        self.assertEqual(first["timestamp"], first["ingestionTime"])
        identifiers = [event["eventId"] for event in self.events()]
        self.assertEqual(len(identifiers), len(set(identifiers)))
        self.assertEqual({56}, {len(identifier) for identifier in identifiers})

    def test_a_stopped_task_drains_and_says_so(self):
        client("ecs").update_service(cluster=SERVICE, service=SERVICE, desiredCount=2)
        advance(120)
        new = next(task["id"] for task in state()["tasks"] if task["sessions"] == 0)
        client("ecs").stop_task(cluster=SERVICE, task=new)
        advance(60)
        lines = [event["message"] for event in self.events(logStreamNames=[f"ecs/voice-agent/{new}"])]
        self.assertEqual(
            ["voice agent started, max_concurrent_calls=10", "ready, accepting calls", "SIGTERM received, draining 0 sessions", "drained, exiting"],
            [line.removeprefix("INFO ") for line in lines],
        )

    def test_streams_are_interleaved_by_time(self):
        client("ecs").update_service(cluster=SERVICE, service=SERVICE, desiredCount=3)
        advance(120)
        events = self.events(logStreamNamePrefix="ecs/voice-agent/", interleaved=True)
        self.assertEqual(3, len({event["logStreamName"] for event in events}))
        self.assertEqual(sorted(event["timestamp"] for event in events), [event["timestamp"] for event in events])

    def test_times_bound_the_search(self):
        events = self.events()
        last = events[-1]["timestamp"]
        client("ecs").update_service(cluster=SERVICE, service=SERVICE, desiredCount=2)
        advance(120)
        self.assertEqual(len(events), len(self.events(endTime=last)))
        self.assertTrue(all(event["timestamp"] > last for event in self.events(startTime=last + 1)))
        self.assertGreater(len(self.events(startTime=last + 1)), 0)

    def test_pages_reach_every_line_once(self):
        pages = self.client.get_paginator("filter_log_events").paginate(logGroupName=GROUP, PaginationConfig={"PageSize": 4})
        identifiers = [event["eventId"] for page in pages for event in page["events"]]
        self.assertEqual([event["eventId"] for event in self.events()], identifiers)

    def test_bad_requests_are_refused(self):
        error = self.refused("ResourceNotFoundException", self.client.filter_log_events, logGroupName="/ecs/other")
        self.assertIn("The specified log group does not exist.", str(error))
        self.refused("ResourceNotFoundException", self.events, logStreamNames=["ecs/none"])
        self.refused("InvalidParameterException", self.events, logStreamNames=["a"], logStreamNamePrefix="a")
        self.refused("InvalidParameterException", self.events, filterPattern="a.b")
        self.refused("InvalidParameterException", self.events, limit=10001)
        self.refused("InvalidParameterException", self.events, nextToken="nonsense")

    def test_awscli_filters(self):
        found = aws_json("logs", "filter-log-events", "--log-group-name", GROUP, "--filter-pattern", "rejected", "--query", "length(events)")
        self.assertEqual(2, found)
