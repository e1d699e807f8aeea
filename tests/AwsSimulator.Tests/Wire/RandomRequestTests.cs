using System.Net;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using LoadPlatform.AwsSimulator.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace LoadPlatform.AwsSimulator.Tests.Wire;

public class RandomRequestTests
{
    private static readonly string[] Names =
    [
        "cluster", "service", "services", "tasks", "task", "taskDefinition", "family", "count", "launchType", "overrides", "containerOverrides", "name", "environment", "clientToken",
        "networkConfiguration", "awsvpcConfiguration", "subnets", "tags", "key", "value", "maxResults", "nextToken", "desiredStatus", "startedBy", "desiredCount", "reason", "protectionEnabled",
        "MetricDataQueries", "MetricStat", "Metric", "Namespace", "MetricName", "Dimensions", "Period", "Stat", "StartTime", "EndTime", "Id", "AlarmNames", "MaxRecords", "NextToken",
        "ServiceNamespace", "ResourceIds", "ScalableDimension", "TableName", "Key", "PK", "SK", "S", "N", "RequestItems", "Keys", "FilterExpression", "KeyConditionExpression", "IndexName",
        "ExpressionAttributeValues", "ExclusiveStartKey", "Limit", "Name", "Names", "DocumentName", "InstanceIds", "Parameters", "commands", "CommandId", "InstanceId", "MaxResults", "Filters",
    ];

    private static readonly string[] Texts =
    [
        "", "x", SimulatorApplication.Service, "demo-load", "demo-load-master", SimulatorApplication.Table, SimulatorApplication.Instance, "AWS-RunShellScript", "ecs", "GSI1", "STATUS#active",
        "PK = :p", "begins_with(PK, :p)", ":p", "RUNNING", "STOPPED", "FARGATE", "VoiceAgent/Sessions", "ActiveCount", "Average", "p99", "0", "-1", "1e400", "2026-03-04T09:00:00Z", "b2Zmc2V0Oi01",
        "b2Zmc2V0Ojk5OTk5OTk5OTk5", "\u0000", "ü", "/voice-agent/dynamodb/session-table-name", "echo $((", "while",
    ];

    /// <summary>Right requests, from which wrong ones are made.</summary>
    private static readonly (string Target, string Body)[] Right =
    [
        ($"{SimulatorApplication.Ecs}.RunTask", """{"cluster":"demo-load","taskDefinition":"demo-load-master","count":2,"startedBy":"a","clientToken":"t","tags":[{"key":"a","value":"b"}],"overrides":{"cpu":"1024","containerOverrides":[{"name":"master","command":["a"],"environment":[{"name":"A","value":"b"}]}]},"networkConfiguration":{"awsvpcConfiguration":{"subnets":["subnet-1"],"assignPublicIp":"ENABLED"}}}"""),
        ($"{SimulatorApplication.Ecs}.ListTasks", """{"cluster":"demo-load","maxResults":1,"nextToken":"b2Zmc2V0OjE=","desiredStatus":"RUNNING","family":"demo-load-master"}"""),
        ($"{SimulatorApplication.Ecs}.UpdateService", """{"cluster":"demo-load","service":"demo-load-master","desiredCount":1,"forceNewDeployment":true,"taskDefinition":"demo-load-master:1"}"""),
        ($"{SimulatorApplication.CloudWatch}.GetMetricData", """{"StartTime":1772610000,"EndTime":1772614800,"MaxDatapoints":3,"ScanBy":"TimestampAscending","MetricDataQueries":[{"Id":"a","ReturnData":true,"MetricStat":{"Metric":{"Namespace":"VoiceAgent/Sessions","MetricName":"ActiveCount","Dimensions":[{"Name":"Environment","Value":"poc"}]},"Period":60,"Stat":"p90"}}]}"""),
        ($"{SimulatorApplication.Scaling}.DescribeScalingActivities", """{"ServiceNamespace":"ecs","ResourceId":"service/a/b","ScalableDimension":"ecs:service:DesiredCount","MaxResults":1}"""),
        ("DynamoDB_20120810.Query", """{"TableName":"voice-agent-poc-sessions","IndexName":"GSI1","KeyConditionExpression":"#k = :k AND GSI1SK > :s","FilterExpression":"a = :s OR NOT (b < :k)","ExpressionAttributeNames":{"#k":"GSI1PK"},"ExpressionAttributeValues":{":k":{"S":"STATUS#active"},":s":{"N":"1"}},"Limit":2,"ScanIndexForward":false,"ReturnConsumedCapacity":"INDEXES"}"""),
        ("DynamoDB_20120810.Scan", """{"TableName":"voice-agent-poc-sessions","FilterExpression":"begins_with(PK, :p)","ExpressionAttributeValues":{":p":{"S":"TASK#"}},"ExclusiveStartKey":{"PK":{"S":"a"},"SK":{"S":"b"}},"ProjectionExpression":"PK, SK","Select":"SPECIFIC_ATTRIBUTES"}"""),
        ("DynamoDB_20120810.BatchGetItem", """{"RequestItems":{"voice-agent-poc-sessions":{"Keys":[{"PK":{"S":"a"},"SK":{"S":"b"}}],"ConsistentRead":true}},"ReturnConsumedCapacity":"TOTAL"}"""),
        ($"{SimulatorApplication.Ssm}.SendCommand", """{"DocumentName":"AWS-RunShellScript","InstanceIds":["i-0a1b2c3d4e5f60718"],"TimeoutSeconds":60,"Comment":"c","Parameters":{"commands":["cd /opt && ls | wc -l","kill 1"],"executionTimeout":["60"],"workingDirectory":["/"]}}"""),
        ($"{SimulatorApplication.Ssm}.ListCommandInvocations", """{"CommandId":"11111111-1111-1111-1111-111111111111","InstanceId":"i-1","MaxResults":1,"Details":true,"Filters":[{"key":"Status","value":"Success"}]}"""),
    ];

    [Fact]
    public async Task Post_WhateverTheMembers_IsAnsweredAndNeverA500()
    {
        await using var application = new SimulatorApplication();
        var targets = application.Services.GetServices<AwsService>()
            .SelectMany(service => service.Operations.Select(operation => $"{service.TargetPrefix}.{operation.Name}"))
            .Where(target => !target.StartsWith("AWSSecurity", StringComparison.Ordinal))
            .ToList();

        var accepted = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var (target, body) = random.Next(3) == 0 ? (targets[random.Next(targets.Count)], Object(random, depth: 0).ToJsonString()) : Wrong(random);

            var (status, answer, _) = application.TryAsync(target, body).GetAwaiter().GetResult();

            Assert.True(status is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound, $"{target} {body}: {status} {answer}");
            accepted += status == HttpStatusCode.OK ? 1 : 0;
        }));

        Assert.InRange(accepted, 50, 950);
    }

    /// <summary>A right request, some nodes of which are replaced.</summary>
    private static (string Target, string Body) Wrong(Random random)
    {
        var (target, body) = random.GetItems(Right, 1)[0];
        var json = JsonNode.Parse(body)!;
        for (var count = random.Next(3); count >= 0; count--)
            Spoil(json, random);
        return (target, json.ToJsonString());
    }

    private static void Spoil(JsonNode json, Random random)
    {
        if (json is JsonObject { Count: > 0 } members)
        {
            var name = members.ElementAt(random.Next(members.Count)).Key;
            if (members[name] is (JsonObject or JsonArray) and { } inner && random.Next(3) > 0)
                Spoil(inner, random);
            else if (random.Next(4) == 0)
                members.Remove(name);
            else
                members[name] = Node(random, depth: 3);
        }
        else if (json is JsonArray { Count: > 0 } list)
        {
            var index = random.Next(list.Count);
            if (list[index] is (JsonObject or JsonArray) and { } inner && random.Next(3) > 0)
                Spoil(inner, random);
            else
                list[index] = Node(random, depth: 3);
        }
    }

    private static JsonObject Object(Random random, int depth)
    {
        var json = new JsonObject();
        for (var count = random.Next(depth == 0 ? 8 : 4); count >= 0; count--)
            json[random.GetItems(Names, 1)[0]] = Node(random, depth + 1);
        return json;
    }

    private static JsonNode? Node(Random random, int depth) => random.Next(depth > 4 ? 6 : 10) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.GetItems([0, 1, 60, -1, int.MaxValue, 1e300, 0.5, 1772614800], 1)[0],
        < 6 => random.GetItems(Texts, 1)[0],
        < 8 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Node(random, depth + 1))]),
        _ => Object(random, depth),
    };
}
