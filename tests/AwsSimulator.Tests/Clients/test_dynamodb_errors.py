"""What DynamoDB refuses, and in which words."""

import json
import urllib.error
import urllib.request

from simulator import TABLE, URL, SimulatorTest, client, signed

KEY = {"PK": {"S": "P"}, "SK": {"S": "S"}}
V = {":v": {"S": "x"}}


def send(operation, body):
    """Sends what boto3 would not; returns the status and the answer."""
    headers = {"X-Amz-Target": f"DynamoDB_20120810.{operation}", "Content-Type": "application/x-amz-json-1.0"}
    request = urllib.request.Request(URL, data=body.encode(), headers=signed("dynamodb", headers, body.encode()), method="POST")
    try:
        with urllib.request.urlopen(request, timeout=20) as response:
            return response.status, json.loads(response.read())
    except urllib.error.HTTPError as error:
        return error.code, json.loads(error.read())


def post(operation, body):
    """Sends what boto3 would not; returns the status, the error's whole type and its message."""
    status, answer = send(operation, body)
    return status, answer.get("__type"), answer.get("message", answer.get("Message"))


class Errors(SimulatorTest):
    def setUp(self):
        super().setUp()
        self.dynamo = client("dynamodb")

    def invalid(self, message, call, **members):
        error = self.refused("ValidationException", call, **{"TableName": TABLE, **members})
        self.assertIn(message, str(error))

    def test_other_tables_are_not_found(self):
        for call, members in [
            (self.dynamo.get_item, {"Key": KEY}),
            (self.dynamo.put_item, {"Item": KEY}),
            (self.dynamo.update_item, {"Key": KEY}),
            (self.dynamo.delete_item, {"Key": KEY}),
            (self.dynamo.scan, {}),
            (self.dynamo.query, {"KeyConditionExpression": "PK = :v", "ExpressionAttributeValues": V}),
        ]:
            with self.subTest(call.__name__):
                error = self.refused("ResourceNotFoundException", call, TableName="other-table", **members)
                self.assertIn("Requested resource not found", str(error))
        self.refused("ResourceNotFoundException", self.dynamo.batch_get_item, RequestItems={"other-table": {"Keys": [KEY]}})

    def test_errors_carry_dynamodbs_own_types(self):
        status, kind, message = post("GetItem", json.dumps({"TableName": "other-table", "Key": KEY}))
        self.assertEqual((400, "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException", "Requested resource not found"), (status, kind, message))

        status, kind, _ = post("Scan", json.dumps({"TableName": TABLE, "Limit": 0}))
        self.assertEqual((400, "com.amazon.coral.validate#ValidationException"), (status, kind))

        status, kind, _ = post("PutItem", json.dumps({"TableName": TABLE, "Item": {**KEY, "n": {"N": 1}}}))
        self.assertEqual((400, "com.amazon.coral.service#SerializationException"), (status, kind))

        _, kind, _ = post("PutItem", json.dumps({"TableName": TABLE, "Item": KEY, "ConditionExpression": "attribute_exists(PK)"}))
        self.assertEqual("com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException", kind)

    def test_members_are_checked_as_aws_does(self):
        _, _, message = post("Scan", json.dumps({"TableName": TABLE, "Limit": 0, "Select": "ALL", "ReturnConsumedCapacity": "MAYBE"}))
        self.assertTrue(message.startswith("3 validation errors detected: "), message)
        self.assertIn("Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1", message)
        self.assertIn("Value 'MAYBE' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]", message)

        _, _, message = post("GetItem", json.dumps({"TableName": TABLE}))
        self.assertEqual("1 validation error detected: Value null at 'key' failed to satisfy constraint: Member must not be null", message)

    def test_hostile_bodies_are_refused_as_requests(self):
        deep = '{"M":{"a":' * 40 + '{"S":"x"}' + "}}" * 40
        for body in [
            "[]",
            "null",
            '"text"',
            "{",
            '{"TableName": 5}',
            '{"TableName": "%s", "Item": []}' % TABLE,
            '{"TableName": "%s", "Item": {"PK": {"S": "a"}, "SK": {"S": "b"}, "x": "y"}}' % TABLE,
            '{"TableName": "%s", "Item": {"PK": {"S": "a"}, "SK": {"S": "b"}, "x": {"L": {}}}}' % TABLE,
            '{"TableName": "%s", "Item": {"PK": {"S": "a"}, "SK": {"S": "b"}, "x": {"S": "\\ud800"}}}' % TABLE,
            '{"TableName": "%s", "Item": {"PK": {"S": "a"}, "SK": {"S": "b"}, "x": {"B": "a"}}}' % TABLE,
            '{"TableName": "%s", "Item": {"PK": {"S": "a"}, "SK": {"S": "b"}, "x": {"0": "a"}}}' % TABLE,
            '{"TableName": "%s", "Item": {"PK": {"S": "a"}, "SK": {"S": "b"}, "x": {"NS": [1]}}}' % TABLE,
            '{"TableName": "%s", "Item": {"PK": {"S": "a"}, "SK": {"S": "b"}, "x": %s}}' % (TABLE, deep),
        ]:
            with self.subTest(body[:90]):
                status, kind, _ = post("PutItem", body)
                self.assertEqual(400, status)
                self.assertRegex(kind, "(Validation|Serialization)Exception$")

    def test_values_are_checked(self):
        for value, message in [
            ({"N": "x"}, "The parameter cannot be converted to a numeric value: x"),
            ({"N": "1e999"}, "Number overflow. Attempting to store a number with magnitude larger than supported range"),
            ({"N": "1" * 39}, "Attempting to store more than 38 significant digits in a Number"),
            ({"NULL": False}, "One or more parameter values were invalid: Null attribute value types must have the value of true"),
            ({"SS": []}, "One or more parameter values were invalid: An string set  may not be empty"),
            ({"NS": []}, "One or more parameter values were invalid: An number set  may not be empty"),
            ({"BS": []}, "One or more parameter values were invalid: Binary sets should not be empty"),
            ({"SS": ["a", "a"]}, "One or more parameter values were invalid: Input collection [a, a] contains duplicates."),
            ({"NS": ["1", "1.0"]}, "Input collection contains duplicates"),
            ({}, "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes"),
            ({"S": "a", "N": "1"}, "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes"),
        ]:
            with self.subTest(value):
                _, kind, answer = post("PutItem", json.dumps({"TableName": TABLE, "Item": {**KEY, "x": {"L": [value]}}}))
                self.assertEqual("com.amazon.coral.validate#ValidationException", kind)
                self.assertEqual(message, answer)

    def test_documents_have_32_levels(self):
        def nested(levels):
            value = {"S": "x"}
            for _ in range(levels - 1):
                value = {"M": {"a": value}}
            return {**KEY, "x": value}

        self.dynamo.put_item(TableName=TABLE, Item=nested(32))
        self.assertEqual(nested(32), self.dynamo.get_item(TableName=TABLE, Key=KEY)["Item"])
        self.invalid("Nesting Levels have exceeded supported limits", self.dynamo.put_item, Item=nested(33))

    def test_failed_condition_shows_the_item_where_it_is_asked_for(self):
        self.dynamo.put_item(TableName=TABLE, Item={**KEY, "n": {"N": "1"}})

        body = {"TableName": TABLE, "Key": KEY, "ConditionExpression": "attribute_not_exists(PK)", "ReturnValuesOnConditionCheckFailure": "ALL_OLD"}
        _, answer = send("DeleteItem", json.dumps(body))

        self.assertEqual({**KEY, "n": {"N": "1"}}, answer["Item"])

    def test_keys_are_checked(self):
        for key in ({"PK": {"S": "a"}}, {**KEY, "x": {"S": "a"}}, {"PK": {"N": "1"}, "SK": {"S": "a"}}, {"PK": {"S": "a"}, "sk": {"S": "a"}}):
            with self.subTest(key):
                self.invalid("The provided key element does not match the schema", self.dynamo.get_item, Key=key)
        self.invalid("cannot contain an empty string value. Key: SK", self.dynamo.get_item, Key={**KEY, "SK": {"S": ""}})
        self.invalid("Missing the key SK in the item", self.dynamo.put_item, Item={"PK": {"S": "a"}})
        self.invalid("Type mismatch for key PK expected: S actual: N", self.dynamo.put_item, Item={**KEY, "PK": {"N": "1"}})
        self.invalid("Type mismatch for Index Key GSI1PK Expected: S Actual: N IndexName: GSI1", self.dynamo.put_item, Item={**KEY, "GSI1PK": {"N": "1"}})
        self.invalid("Size of hashkey has exceeded the maximum size limit of2048 bytes", self.dynamo.put_item, Item={**KEY, "PK": {"S": "é" * 1025}})
        self.invalid("Aggregated size of all range keys has exceeded the size limit of 1024 bytes", self.dynamo.put_item, Item={**KEY, "SK": {"S": "x" * 1025}})

    def test_names_and_values_must_be_used_and_defined(self):
        for members, message in [
            ({"FilterExpression": "a = :x", "ExpressionAttributeValues": V}, "An expression attribute value used in expression is not defined; attribute value: :x"),
            ({"FilterExpression": "#x = :v", "ExpressionAttributeValues": V}, "An expression attribute name used in the document path is not defined; attribute name: #x"),
            ({"FilterExpression": "a = :v", "ExpressionAttributeValues": {**V, ":w": {"S": "w"}}}, "Value provided in ExpressionAttributeValues unused in expressions: keys: {:w}"),
            ({"ProjectionExpression": "a", "ExpressionAttributeNames": {"#b": "b"}}, "Value provided in ExpressionAttributeNames unused in expressions: keys: {#b}"),
            ({"ProjectionExpression": "a", "ExpressionAttributeValues": V}, "ExpressionAttributeValues can only be specified when using expressions: FilterExpression is null"),
            ({"ExpressionAttributeNames": {"#b": "b"}}, "ExpressionAttributeNames can only be specified when using expressions"),
            ({"FilterExpression": "a = :v", "ExpressionAttributeValues": {":v v": {"S": "x"}}}, 'ExpressionAttributeValues contains invalid key: Syntax error; key: ":v v"'),
            ({"FilterExpression": "a = :v", "ExpressionAttributeValues": {":v": {"N": "x"}}}, "ExpressionAttributeValues contains invalid value: The parameter cannot be converted to a numeric value: x for key :v"),
            ({"FilterExpression": "a = :v", "ExpressionAttributeValues": {}}, "ExpressionAttributeValues must not be empty"),
        ]:
            with self.subTest(members):
                self.invalid(message, self.dynamo.scan, **members)

    def test_reserved_words_need_a_placeholder(self):
        self.invalid(
            "Invalid FilterExpression: Attribute name is a reserved keyword; reserved keyword: status",
            self.dynamo.scan, FilterExpression="status = :v", ExpressionAttributeValues=V,
        )  # fmt: skip
        self.invalid("Invalid ProjectionExpression: Attribute name is a reserved keyword; reserved keyword: TTL", self.dynamo.scan, ProjectionExpression="PK, TTL")
        self.dynamo.scan(TableName=TABLE, FilterExpression="#s = :v", ExpressionAttributeNames={"#s": "status"}, ExpressionAttributeValues=V)

    def test_syntax_errors_name_the_token(self):
        self.invalid('Invalid FilterExpression: Syntax error; token: "<EOF>", near: "="', self.dynamo.scan, FilterExpression="a = ")
        self.invalid("Invalid FilterExpression: The expression can not be empty;", self.dynamo.scan, FilterExpression="")
        self.invalid('Invalid UpdateExpression: Syntax error; token: "1", near: "= 1"', self.dynamo.update_item, Key=KEY, UpdateExpression="SET a = 1")
        self.invalid('Invalid ProjectionExpression: Syntax error; token: "<EOF>", near: ","', self.dynamo.scan, ProjectionExpression="a,")

    def test_key_conditions_are_checked(self):
        for condition, message in [
            ("SK = :v", "Query condition missed key schema element: PK"),
            ("PK > :v", "Query key condition not supported"),
            ("PK = :v OR SK = :v", "Invalid operator used in KeyConditionExpression: OR"),
            ("NOT PK = :v", "Invalid operator used in KeyConditionExpression: NOT"),
            ("PK IN (:v)", "Invalid operator used in KeyConditionExpression: IN"),
            ("PK <> :v", "Invalid operator used in KeyConditionExpression: <>"),
            ("contains(PK, :v)", "Invalid operator used in KeyConditionExpression: contains"),
            ("size(PK) = :v", "KeyConditionExpressions cannot contain nested operations"),
            ("PK = :v AND PK = :v", "KeyConditionExpressions must only contain one condition per key"),
            ("PK = :v AND a = :v", "Query condition missed key schema element: SK"),
            ("PK = SK AND SK = :v", "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition"),
            (":v = :v AND PK = :v", "Invalid condition in KeyConditionExpression: No key attribute specified"),
            ("PK.a = :v", "KeyConditionExpressions cannot have conditions on nested attributes"),
        ]:
            with self.subTest(condition):
                self.invalid(message, self.dynamo.query, KeyConditionExpression=condition, ExpressionAttributeValues=V)
        self.invalid("Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.", self.dynamo.query)
        self.invalid("Condition parameter type does not match schema type", self.dynamo.query, KeyConditionExpression="PK = :v", ExpressionAttributeValues={":v": {"N": "1"}})
        self.invalid(
            "Filter Expression can only contain non-primary key attributes: Primary key attribute: SK",
            self.dynamo.query, KeyConditionExpression="PK = :v", FilterExpression="SK = :v", ExpressionAttributeValues=V,
        )  # fmt: skip

    def test_indexes_have_their_limits(self):
        condition = {"KeyConditionExpression": "GSI1PK = :v", "ExpressionAttributeValues": V}
        self.invalid("The table does not have the specified index: GSI9", self.dynamo.query, IndexName="GSI9", **condition)
        self.invalid("Consistent reads are not supported on global secondary indexes", self.dynamo.query, IndexName="GSI1", ConsistentRead=True, **condition)
        self.invalid("Consistent reads are not supported on global secondary indexes", self.dynamo.scan, IndexName="GSI1", ConsistentRead=True)

    def test_start_keys_are_checked(self):
        condition = {"KeyConditionExpression": "PK = :v", "ExpressionAttributeValues": V}
        self.invalid("The provided starting key is invalid: The provided key element does not match the schema", self.dynamo.scan, ExclusiveStartKey={"PK": {"S": "a"}})
        self.invalid("The provided starting key is invalid", self.dynamo.scan, IndexName="GSI1", ExclusiveStartKey=KEY)
        self.invalid("The provided starting key is outside query boundaries based on provided conditions", self.dynamo.query, ExclusiveStartKey=KEY, **condition)

    def test_segments_are_checked(self):
        self.invalid("The TotalSegments parameter is required but was not present in the request when Segment parameter is present", self.dynamo.scan, Segment=0)
        self.invalid("The Segment parameter is required but was not present in the request when parameter TotalSegments is present", self.dynamo.scan, TotalSegments=2)
        self.invalid("Segment: 2 is not less than TotalSegments: 2", self.dynamo.scan, Segment=2, TotalSegments=2)

    def test_select_must_agree_with_the_projection(self):
        self.invalid("Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES", self.dynamo.scan, Select="SPECIFIC_ATTRIBUTES")
        self.invalid("Cannot specify the ProjectionExpression when choosing to get only the Count", self.dynamo.scan, Select="COUNT", ProjectionExpression="a")
        self.invalid("ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName", self.dynamo.scan, Select="ALL_PROJECTED_ATTRIBUTES")

    def test_legacy_parameters_are_refused_clearly(self):
        condition = {"PK": {"ComparisonOperator": "EQ", "AttributeValueList": [{"S": "x"}]}}
        for call, members in [
            (self.dynamo.query, {"KeyConditions": condition}),
            (self.dynamo.scan, {"ScanFilter": condition}),
            (self.dynamo.get_item, {"Key": KEY, "AttributesToGet": ["a"]}),
            (self.dynamo.put_item, {"Item": KEY, "Expected": {"a": {"Exists": False}}}),
            (self.dynamo.update_item, {"Key": KEY, "AttributeUpdates": {"a": {"Action": "DELETE"}}}),
        ]:
            with self.subTest(members):
                self.invalid("The simulator does not know the legacy parameter", call, **members)
        self.invalid(
            "Can not use both expression and non-expression parameters in the same request: Non-expression parameters: {ScanFilter} Expression parameters: {ProjectionExpression}",
            self.dynamo.scan, ScanFilter=condition, ProjectionExpression="a",
        )  # fmt: skip

    def test_batches_have_their_limits(self):
        keys = [{"PK": {"S": str(number)}, "SK": {"S": "s"}} for number in range(101)]
        for asked, message in [
            ({TABLE: {"Keys": keys}}, "Too many items requested for the BatchGetItem call"),
            ({TABLE: {"Keys": [KEY, dict(reversed(KEY.items()))]}}, "Provided list of item keys contains duplicates"),
            ({TABLE: {"Keys": [{"PK": {"S": "a"}}]}}, "The provided key element does not match the schema"),
        ]:
            with self.subTest(message):
                self.assertIn(message, str(self.refused("ValidationException", self.dynamo.batch_get_item, RequestItems=asked)))

    def test_return_values_are_checked(self):
        self.invalid("ReturnValues can only be ALL_OLD or NONE", self.dynamo.put_item, Item=KEY, ReturnValues="ALL_NEW")
        self.invalid("ReturnValues can only be ALL_OLD or NONE", self.dynamo.delete_item, Key=KEY, ReturnValues="UPDATED_OLD")
