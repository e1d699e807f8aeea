"""DynamoDB's writes, as boto3 and awscli see them."""

import json

from simulator import TABLE, SimulatorTest, aws_json, client

KEY = {"PK": {"S": "P"}, "SK": {"S": "S"}}


class Write(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.dynamo = client("dynamodb")

    def put(self, item, **members):
        return self.dynamo.put_item(TableName=TABLE, Item={**KEY, **item}, **members)

    def update(self, expression, **members):
        values = members.pop("values", None)
        if values:
            members["ExpressionAttributeValues"] = values
        return self.dynamo.update_item(TableName=TABLE, Key=KEY, UpdateExpression=expression, **members)

    def item(self):
        item = self.dynamo.get_item(TableName=TABLE, Key=KEY, ConsistentRead=True).get("Item")
        return item and {name: value for name, value in item.items() if name not in KEY}


class PutItem(Write):
    def test_new_item_takes_the_old_ones_place(self):
        first = self.put({"a": {"N": "1"}}, ReturnValues="ALL_OLD")
        second = self.put({"b": {"N": "2"}}, ReturnValues="ALL_OLD")

        self.assertNotIn("Attributes", first)
        self.assertEqual({**KEY, "a": {"N": "1"}}, second["Attributes"])
        self.assertEqual({"b": {"N": "2"}}, self.item())

    def test_condition_that_does_not_hold_changes_nothing(self):
        self.put({"a": {"N": "1"}})

        error = self.refused(
            "ConditionalCheckFailedException", self.put, {"a": {"N": "2"}}, ConditionExpression="attribute_not_exists(PK)"
        )

        self.assertIn("The conditional request failed", str(error))
        self.assertEqual({"a": {"N": "1"}}, self.item())

    def test_condition_sees_a_missing_item_as_one_without_attributes(self):
        self.put({"a": {"N": "1"}}, ConditionExpression="attribute_not_exists(PK) AND NOT a = :a", ExpressionAttributeValues={":a": {"N": "1"}})

        self.assertEqual({"a": {"N": "1"}}, self.item())

    def test_item_of_400_kilobytes_is_the_greatest(self):
        rest = 400 * 1024 - len("PKPSKS") - len("data")
        self.put({"data": {"B": bytes(rest)}})

        error = self.refused("ValidationException", self.put, {"data": {"B": bytes(rest + 1)}})

        self.assertIn("Item size has exceeded the maximum allowed size", str(error))

    def test_index_writes_are_paid_for(self):
        def units(item):
            consumed = self.put(item, ReturnConsumedCapacity="INDEXES")["ConsumedCapacity"]
            indexes = consumed.get("GlobalSecondaryIndexes", {})
            return consumed["CapacityUnits"], {name: part["CapacityUnits"] for name, part in indexes.items()}

        indexed = {"GSI1PK": {"S": "a"}, "GSI1SK": {"S": "1"}}
        moved = {"GSI1PK": {"S": "b"}, "GSI1SK": {"S": "1"}}

        self.assertEqual((1, {}), units({"n": {"N": "1"}}))
        self.assertEqual((2, {"GSI1": 1}), units(indexed))
        self.assertEqual((1, {}), units(indexed))
        self.assertEqual((2, {"GSI1": 1}), units({**indexed, "n": {"N": "1"}}))
        self.assertEqual((3, {"GSI1": 2}), units(moved))
        self.assertEqual((2, {"GSI1": 1}), units({}))
        self.assertEqual((3, {}), units({"data": {"B": bytes(3000)}}))
        self.assertEqual((3, {}), units({}))


class UpdateItem(Write):
    def test_missing_item_is_made(self):
        answer = self.update("SET a = :a ADD n :n", values={":a": {"S": "x"}, ":n": {"N": "5"}}, ReturnValues="ALL_NEW")

        self.assertEqual({**KEY, "a": {"S": "x"}, "n": {"N": "5"}}, answer["Attributes"])

    def test_no_expression_makes_an_item_of_the_key_alone(self):
        self.dynamo.update_item(TableName=TABLE, Key=KEY)

        self.assertEqual({}, self.item())

    def test_numbers_are_exact(self):
        self.update("SET n = :n", values={":n": {"N": "0.1"}})
        self.update("SET n = n + :n, big = :big - :one", values={":n": {"N": "0.2"}, ":big": {"N": "1" + "0" * 37}, ":one": {"N": "1"}})

        self.assertEqual({"n": {"N": "0.3"}, "big": {"N": "9" * 37}}, self.item())

    def test_return_values_are_what_they_say(self):
        old = {"a": {"N": "1"}, "m": {"M": {"x": {"N": "1"}, "y": {"N": "2"}}}}
        new = {"a": {"N": "1"}, "m": {"M": {"x": {"N": "7"}, "y": {"N": "2"}}}, "b": {"N": "7"}}
        for what, expected in {
            "NONE": None,
            "ALL_OLD": {**KEY, **old},
            "ALL_NEW": {**KEY, **new},
            "UPDATED_OLD": {"m": {"M": {"x": {"N": "1"}}}},
            "UPDATED_NEW": {"m": {"M": {"x": {"N": "7"}}}, "b": {"N": "7"}},
        }.items():
            with self.subTest(what):
                self.put(old)
                answer = self.update("SET m.x = :seven, b = :seven", values={":seven": {"N": "7"}}, ReturnValues=what)
                self.assertEqual(expected, answer.get("Attributes"))

    def test_the_stacks_own_update_ends_a_session(self):
        self.put({"status": {"S": "active"}, "TTL": {"N": "1"}, "GSI1PK": {"S": "STATUS#active"}, "GSI1SK": {"S": "1#x"}})

        answer = self.update(
            "SET #s = :status, end_status = :end_status, ended_at = :now, updated_at = :now, #ttl = :now, GSI1PK = :gsi1pk, GSI1SK = :gsi1sk",
            ExpressionAttributeNames={"#s": "status", "#ttl": "TTL"},
            values={
                ":status": {"S": "ended"},
                ":end_status": {"S": "orphaned"},
                ":now": {"N": "1772614800"},
                ":gsi1pk": {"S": "STATUS#ended"},
                ":gsi1sk": {"S": "1772614800#x"},
            },
            ReturnConsumedCapacity="TOTAL",
        )

        self.assertEqual(3, answer["ConsumedCapacity"]["CapacityUnits"])
        found = self.dynamo.query(
            TableName=TABLE, IndexName="GSI1", KeyConditionExpression="GSI1PK = :pk", ExpressionAttributeValues={":pk": {"S": "STATUS#ended"}}
        )
        self.assertEqual(["orphaned"], [item["end_status"]["S"] for item in found["Items"]])

    def test_condition_is_asked_before_the_update(self):
        self.put({"n": {"N": "3"}})
        values = {":one": {"N": "1"}, ":three": {"N": "3"}}

        self.update("SET n = n + :one", ConditionExpression="n <= :three", values=values)
        self.refused("ConditionalCheckFailedException", self.update, "SET n = n + :one", ConditionExpression="n <= :three", values=values)

        self.assertEqual({"n": {"N": "4"}}, self.item())

    def test_keys_and_index_keys_are_guarded(self):
        for expression, value, message in [
            ("SET PK = :v", {"S": "x"}, "One or more parameter values were invalid: Cannot update attribute PK. This attribute is part of the key"),
            ("SET SK.a = :v", {"S": "x"}, "Cannot update attribute SK. This attribute is part of the key"),
            ("SET GSI1PK = :v", {"N": "1"}, "Type mismatch for Index Key GSI1PK Expected: S Actual: N IndexName: GSI1"),
            ("SET GSI1PK = :v", {"S": ""}, "The AttributeValue for a key attribute cannot contain an empty string value. IndexName: GSI1, IndexKey: GSI1PK"),
            ("SET GSI1PK.a = :v", {"S": "x"}, "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: IndexKey: GSI1PK"),
        ]:
            with self.subTest(expression):
                self.assertIn(message, str(self.refused("ValidationException", self.update, expression, values={":v": value})))

    def test_item_cannot_grow_beyond_400_kilobytes(self):
        self.put({"a": {"B": bytes(300_000)}})

        error = self.refused("ValidationException", self.update, "SET b = a")

        self.assertIn("Item size to update has exceeded the maximum allowed size", str(error))

    def test_awscli_updates_as_a_shell_writes_it(self):
        answer = aws_json(
            "dynamodb", "update-item", "--table-name", TABLE, "--key", json.dumps(KEY), "--return-values", "UPDATED_NEW",
            "--update-expression", "SET #l = list_append(if_not_exists(#l, :none), :one)",
            "--expression-attribute-names", '{"#l": "list"}', "--expression-attribute-values", '{":none": {"L": []}, ":one": {"L": [{"N": "1"}]}}',
        )  # fmt: skip

        self.assertEqual({"list": {"L": [{"N": "1"}]}}, answer["Attributes"])


class DeleteItem(Write):
    def test_deleted_item_is_gone_from_its_indexes_too(self):
        self.put({"GSI1PK": {"S": "a"}, "GSI1SK": {"S": "1"}})

        answer = self.dynamo.delete_item(TableName=TABLE, Key=KEY, ReturnValues="ALL_OLD", ReturnConsumedCapacity="TOTAL")

        self.assertEqual({"S": "a"}, answer["Attributes"]["GSI1PK"])
        self.assertEqual(2, answer["ConsumedCapacity"]["CapacityUnits"])
        self.assertIsNone(self.item())
        self.assertEqual(0, self.dynamo.scan(TableName=TABLE, IndexName="GSI1")["Count"])

    def test_missing_item_is_deleted_without_complaint(self):
        answer = self.dynamo.delete_item(TableName=TABLE, Key=KEY, ReturnValues="ALL_OLD", ReturnConsumedCapacity="TOTAL")

        self.assertNotIn("Attributes", answer)
        self.assertEqual(1, answer["ConsumedCapacity"]["CapacityUnits"])

    def test_condition_guards_the_item(self):
        self.put({"n": {"N": "1"}})

        self.refused(
            "ConditionalCheckFailedException", self.dynamo.delete_item,
            TableName=TABLE, Key=KEY, ConditionExpression="n > :one", ExpressionAttributeValues={":one": {"N": "1"}},
        )  # fmt: skip

        self.assertEqual({"n": {"N": "1"}}, self.item())
