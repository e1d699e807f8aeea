"""DynamoDB's reads, as boto3 and awscli see them."""

# simulator: Simulator:InitialTasks=3
# simulator: Simulator:InitialCalls=4

import os
import subprocess
import tempfile

from simulator import CLUSTER, TABLE, URL, SimulatorTest, client

HEARTBEATS = {
    "FilterExpression": "begins_with(PK, :prefix) AND SK = :sk",
    "ExpressionAttributeValues": {":prefix": {"S": "TASK#"}, ":sk": {"S": "HEARTBEAT"}},
}


class Seed(SimulatorTest):
    """The seed's own command, with nothing but the endpoint added."""

    def test_distribution_loop_shows_the_heartbeats(self):
        endpoint = f"--endpoint-url {URL}"
        script = (
            f"aws dynamodb scan {endpoint} --table-name $(aws ssm get-parameter {endpoint} --name /voice-agent/dynamodb/session-table-name"
            " --profile voice-agent --region us-east-1 --query 'Parameter.Value' --output text)"
            ' --filter-expression "begins_with(PK, :prefix) AND SK = :sk"'
            """ --expression-attribute-values '{":prefix":{"S":"TASK#"},":sk":{"S":"HEARTBEAT"}}'"""
            ' --projection-expression "PK, active_session_count" --profile voice-agent --region us-east-1 --output table'
            ' 2>/dev/null || echo "(no heartbeats)"'
        )
        with tempfile.NamedTemporaryFile("w", suffix=".ini") as config:
            config.write("[profile voice-agent]\nregion = us-east-1\naws_access_key_id = simulator\naws_secret_access_key = simulator\n")
            config.flush()
            environment = {**os.environ, "AWS_CONFIG_FILE": config.name, "PATH": f"/usr/bin:{os.environ['PATH']}"}
            done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, env=environment, timeout=60, check=False)

        self.assertIn("active_session_count", done.stdout)
        self.assertEqual(3, done.stdout.count("TASK#"), done.stdout)
        self.assertNotIn("(no heartbeats)", done.stdout)


class Scan(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.dynamo = client("dynamodb")

    def put(self, count, **attributes):
        for number in range(count):
            self.dynamo.put_item(TableName=TABLE, Item={"PK": {"S": f"X#{number:03}"}, "SK": {"S": "X"}, **attributes})

    def test_filter_and_projection_return_what_they_name(self):
        answer = self.dynamo.scan(TableName=TABLE, ProjectionExpression="PK, active_session_count", ReturnConsumedCapacity="TOTAL", **HEARTBEATS)

        self.assertEqual((3, 7), (answer["Count"], answer["ScannedCount"]))
        self.assertEqual([{"PK", "active_session_count"}] * 3, [set(item) for item in answer["Items"]])
        self.assertEqual(4, sum(int(item["active_session_count"]["N"]) for item in answer["Items"]))
        self.assertEqual({"TableName": TABLE, "CapacityUnits": 0.5}, answer["ConsumedCapacity"])
        self.assertNotIn("LastEvaluatedKey", answer)

    def test_count_has_no_items(self):
        answer = self.dynamo.scan(TableName=TABLE, Select="COUNT", **HEARTBEATS)

        self.assertEqual((3, 7), (answer["Count"], answer["ScannedCount"]))
        self.assertNotIn("Items", answer)

    def test_limit_is_of_what_is_read_and_pages_make_up_the_whole(self):
        pages = list(self.dynamo.get_paginator("scan").paginate(TableName=TABLE, Limit=2, **HEARTBEATS))

        self.assertEqual([2, 2, 2, 1], [page["ScannedCount"] for page in pages])
        self.assertEqual(3, sum(page["Count"] for page in pages))
        self.assertEqual({"PK", "SK"}, set(pages[0]["LastEvaluatedKey"]))

    def test_page_ends_after_one_megabyte_read(self):
        self.put(30, blob={"B": bytes(50_000)})

        pages = list(self.dynamo.get_paginator("scan").paginate(TableName=TABLE, Select="COUNT", ReturnConsumedCapacity="TOTAL"))

        self.assertEqual(2, len(pages))
        self.assertEqual(37, sum(page["Count"] for page in pages))
        self.assertTrue(128 <= pages[0]["ConsumedCapacity"]["CapacityUnits"] <= 134.5, pages[0])

    def test_filter_that_finds_nothing_is_paid_for_all_the_same(self):
        self.put(10, blob={"B": bytes(50_000)})

        answer = self.dynamo.scan(
            TableName=TABLE, FilterExpression="SK = :none", ExpressionAttributeValues={":none": {"S": "none"}}, ReturnConsumedCapacity="TOTAL"
        )

        self.assertEqual((0, 17), (answer["Count"], answer["ScannedCount"]))
        self.assertTrue(61 <= answer["ConsumedCapacity"]["CapacityUnits"] <= 62.5, answer["ConsumedCapacity"])

    def test_consistent_read_costs_twice(self):
        eventual, strong = (
            self.dynamo.scan(TableName=TABLE, ConsistentRead=consistent, ReturnConsumedCapacity="INDEXES")["ConsumedCapacity"] for consistent in (False, True)
        )

        self.assertEqual((0.5, 1), (eventual["CapacityUnits"], strong["CapacityUnits"]))
        self.assertEqual({"CapacityUnits": 1}, strong["Table"])

    def test_segments_part_the_table(self):
        self.put(60)

        keys = [
            {item["PK"]["S"] for item in self.dynamo.scan(TableName=TABLE, Segment=segment, TotalSegments=4)["Items"]} for segment in range(4)
        ]

        self.assertTrue(all(keys))
        self.assertEqual(67, len(set.union(*keys)))
        self.assertEqual(67, sum(len(part) for part in keys))

    def test_start_key_of_another_segment_is_refused(self):
        self.put(60)
        key = self.dynamo.scan(TableName=TABLE, Segment=0, TotalSegments=2, Limit=1)["LastEvaluatedKey"]

        error = self.refused("ValidationException", self.dynamo.scan, TableName=TABLE, Segment=1, TotalSegments=2, ExclusiveStartKey=key)

        self.assertIn("Please use ExclusiveStartKey with correct Segment. TotalSegments: 2 Segment: 1", str(error))

    def test_index_holds_only_items_with_its_whole_key(self):
        answer = self.dynamo.scan(TableName=TABLE, IndexName="GSI1", ReturnConsumedCapacity="INDEXES", Limit=3)

        self.assertEqual(3, answer["Count"])
        self.assertEqual({"PK", "SK", "GSI1PK", "GSI1SK"}, set(answer["LastEvaluatedKey"]))
        self.assertEqual({"GSI1": {"CapacityUnits": 0.5}}, answer["ConsumedCapacity"]["GlobalSecondaryIndexes"])
        self.assertEqual({"CapacityUnits": 0}, answer["ConsumedCapacity"]["Table"])
        self.assertEqual(4, self.dynamo.scan(TableName=TABLE, IndexName="GSI2", Select="COUNT")["Count"])


class Query(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.dynamo = client("dynamodb")
        for number in range(1, 10):
            item = {"PK": {"S": "P"}, "SK": {"S": f"S{number}"}, "n": {"N": str(number)}}
            self.dynamo.put_item(TableName=TABLE, Item=item)

    def query(self, condition, values, **members):
        values = {name: {"S": value} if isinstance(value, str) else value for name, value in values.items()}
        return self.dynamo.query(TableName=TABLE, KeyConditionExpression=condition, ExpressionAttributeValues=values, **members)

    def keys(self, *arguments, **members):
        return [item["SK"]["S"] for item in self.query(*arguments, **members)["Items"]]

    def test_sort_key_conditions_choose_a_range(self):
        for condition, expected in [
            ("PK = :p", "123456789"),
            ("PK = :p AND SK = :s", "3"),
            ("SK < :s AND PK = :p", "12"),
            ("PK = :p AND SK <= :s", "123"),
            ("PK = :p AND :s < SK", "456789"),
            ("PK = :p AND (SK >= :s)", "3456789"),
            ("(PK = :p) AND SK BETWEEN :s AND :t", "34567"),
            ("PK = :p AND begins_with(SK, :s)", "3"),
        ]:
            values = {":p": "P", ":s": "S3", ":t": "S7"}
            with self.subTest(condition):
                used = {name: value for name, value in values.items() if name in condition}
                self.assertEqual([f"S{digit}" for digit in expected], self.keys(condition, used))
                self.assertEqual([f"S{digit}" for digit in reversed(expected)], self.keys(condition, used, ScanIndexForward=False))

    def test_filter_comes_after_the_read(self):
        answer = self.query("PK = :p", {":p": "P", ":five": {"N": "5.0"}}, FilterExpression="n > :five", Limit=7, ReturnConsumedCapacity="TOTAL")

        self.assertEqual((2, 7), (answer["Count"], answer["ScannedCount"]))
        self.assertEqual({"PK": {"S": "P"}, "SK": {"S": "S7"}}, answer["LastEvaluatedKey"])

    def test_pages_go_on_after_the_start_key_both_ways(self):
        start = {"PK": {"S": "P"}, "SK": {"S": "S5"}}

        self.assertEqual(["S6", "S7"], self.keys("PK = :p", {":p": "P"}, ExclusiveStartKey=start, Limit=2))
        self.assertEqual(["S4", "S3"], self.keys("PK = :p", {":p": "P"}, ExclusiveStartKey=start, Limit=2, ScanIndexForward=False))

    def test_status_index_finds_the_active_sessions_in_order(self):
        answer = self.query("GSI1PK = :status", {":status": "STATUS#active"}, IndexName="GSI1", Select="ALL_PROJECTED_ATTRIBUTES")

        self.assertEqual(["active"] * 4, [item["status"]["S"] for item in answer["Items"]])
        order = [item["GSI1SK"]["S"] for item in answer["Items"]]
        self.assertEqual(sorted(order), order)

    def test_task_index_finds_a_tasks_sessions(self):
        task = self.query("GSI1PK = :status", {":status": "STATUS#active"}, IndexName="GSI1")["Items"][0]["task_id"]["S"]

        answer = self.query("GSI2PK = :task", {":task": f"TASK#{task}"}, IndexName="GSI2")

        self.assertTrue(answer["Items"])
        self.assertEqual({task}, {item["task_id"]["S"] for item in answer["Items"]})

    def test_nothing_found_costs_half_a_unit(self):
        answer = self.query("PK = :p", {":p": "none"}, ReturnConsumedCapacity="TOTAL")

        self.assertEqual((0, 0.5), (answer["Count"], answer["ConsumedCapacity"]["CapacityUnits"]))


class GetItem(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.dynamo = client("dynamodb")

    def heartbeats(self):
        tasks = client("ecs").list_tasks(cluster=CLUSTER)["taskArns"]
        return [{"PK": {"S": f"TASK#{arn.split('/')[-1]}"}, "SK": {"S": "HEARTBEAT"}} for arn in tasks]

    def test_heartbeat_has_its_attributes(self):
        item = self.dynamo.get_item(TableName=TABLE, Key=self.heartbeats()[0])["Item"]

        self.assertEqual({"PK", "SK", "task_id", "active_session_count", "updated_at", "TTL"}, set(item))
        self.assertEqual(300, int(item["TTL"]["N"]) - int(item["updated_at"]["N"]))

    def test_missing_item_is_no_item_and_costs(self):
        answer = self.dynamo.get_item(TableName=TABLE, Key={"PK": {"S": "none"}, "SK": {"S": "none"}}, ConsistentRead=True, ReturnConsumedCapacity="TOTAL")

        self.assertNotIn("Item", answer)
        self.assertEqual(1, answer["ConsumedCapacity"]["CapacityUnits"])

    def test_every_type_comes_back_as_it_was(self):
        item = {
            "PK": {"S": "all"},
            "SK": {"S": "types"},
            "s": {"S": ""},
            "n": {"N": "-12345678901234567890.123456789"},
            "b": {"B": b"\x00\xff"},
            "t": {"BOOL": False},
            "z": {"NULL": True},
            "m": {"M": {"deep": {"L": [{"M": {"x": {"N": "1"}}}, {"S": "ü"}]}}},
            "ss": {"SS": ["a", "b"]},
            "ns": {"NS": ["1", "2.5"]},
            "bs": {"BS": [b"a", b"b"]},
        }
        self.dynamo.put_item(TableName=TABLE, Item=item)

        answer = self.dynamo.get_item(TableName=TABLE, Key={"PK": item["PK"], "SK": item["SK"]})["Item"]

        for name in ("ss", "ns", "bs"):
            (kind,) = item[name]
            self.assertEqual(sorted(item[name][kind]), sorted(answer.pop(name)[kind]))
        self.assertEqual({name: value for name, value in item.items() if name in answer}, answer)

    def test_projection_of_paths_keeps_what_is_around_them(self):
        key = {"PK": {"S": "p"}, "SK": {"S": "p"}}
        numbers = {"L": [{"N": "0"}, {"M": {"x": {"N": "1"}, "y": {"N": "2"}}}, {"N": "3"}]}
        self.dynamo.put_item(TableName=TABLE, Item={**key, "m": {"M": {"l": numbers, "o": {"S": "o"}}}, "status": {"S": "s"}})

        answer = self.dynamo.get_item(
            TableName=TABLE, Key=key, ProjectionExpression="m.l[2], m.l[1].x, #s, x.y[3].z", ExpressionAttributeNames={"#s": "status"}
        )

        self.assertEqual({"m": {"M": {"l": {"L": [{"M": {"x": {"N": "1"}}}, {"N": "3"}]}}}, "status": {"S": "s"}}, answer["Item"])

    def test_batch_gets_the_heartbeats_of_the_running_tasks(self):
        keys = [*self.heartbeats(), {"PK": {"S": "none"}, "SK": {"S": "none"}}]

        answer = self.dynamo.batch_get_item(
            RequestItems={TABLE: {"Keys": keys, "ProjectionExpression": "PK, updated_at"}}, ReturnConsumedCapacity="TOTAL"
        )

        self.assertEqual(3, len(answer["Responses"][TABLE]))
        self.assertEqual({}, answer["UnprocessedKeys"])
        self.assertEqual([{"TableName": TABLE, "CapacityUnits": 2}], answer["ConsumedCapacity"])

    def test_batch_leaves_what_is_beyond_16_megabytes(self):
        keys = [{"PK": {"S": f"big{number}"}, "SK": {"S": "big"}} for number in range(50)]
        for key in keys:
            self.dynamo.put_item(TableName=TABLE, Item={**key, "data": {"B": bytes(400_000)}})

        answer = self.dynamo.batch_get_item(RequestItems={TABLE: {"Keys": keys, "ConsistentRead": True, "ProjectionExpression": "PK"}})
        rest = self.dynamo.batch_get_item(RequestItems=answer["UnprocessedKeys"])

        self.assertEqual(41, len(answer["Responses"][TABLE]))
        self.assertTrue(answer["UnprocessedKeys"][TABLE]["ConsistentRead"])
        self.assertEqual({key["PK"]["S"] for key in keys}, {item["PK"]["S"] for page in (answer, rest) for item in page["Responses"][TABLE]})


class DescribeTable(SimulatorTest):
    def test_table_is_described_with_its_indexes(self):
        table = client("dynamodb").describe_table(TableName=TABLE)["Table"]

        self.assertEqual((TABLE, "ACTIVE", 7), (table["TableName"], table["TableStatus"], table["ItemCount"]))
        self.assertEqual({"GSI1": 4, "GSI2": 4}, {index["IndexName"]: index["ItemCount"] for index in table["GlobalSecondaryIndexes"]})
        self.assertEqual("PAY_PER_REQUEST", table["BillingModeSummary"]["BillingMode"])
        self.assertGreater(table["TableSizeBytes"], 1000)
        self.assertEqual([("PK", "HASH"), ("SK", "RANGE")], [(key["AttributeName"], key["KeyType"]) for key in table["KeySchema"]])

    def test_arn_names_the_table_too(self):
        dynamo = client("dynamodb")
        arn = dynamo.describe_table(TableName=TABLE)["Table"]["TableArn"]

        self.assertEqual(arn, dynamo.describe_table(TableName=arn)["Table"]["TableArn"])
        self.refused("ResourceNotFoundException", dynamo.describe_table, TableName="other-table")
