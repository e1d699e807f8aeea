using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.AutoScaling;
using LoadPlatform.AwsSimulator.CloudWatch;
using LoadPlatform.AwsSimulator.Control;
using LoadPlatform.AwsSimulator.Dynamo;
using LoadPlatform.AwsSimulator.Ecs;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Ssm;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Model;

/// <summary>The same seed and the same calls at the same simulated times give the same history: all that anybody can ask of it.</summary>
public class RepeatabilityTests
{
    private const int Steps = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void SameSeedSameScript_TwoWorlds_AnswerTheSame(int script)
    {
        var (first, second) = (Play(seed: 5, script), Play(seed: 5, script));

        Assert.All(first.Zip(second), pair => Assert.Equal(pair.First, pair.Second));
        Assert.Equal(first.Count, second.Count);
    }

    [Fact]
    public void OtherSeedSameScript_TwoWorlds_Differ()
    {
        var differing = Play(seed: 5, script: 1).Zip(Play(seed: 6, script: 1)).Count(pair => pair.First != pair.Second);

        Assert.True(differing > Steps, $"only {differing} answers differ");
    }

    private static List<string> Play(int seed, int script)
    {
        var choices = new Random(script);
        var history = new History(seed);
        var answers = new List<string>();
        history.World.AdvanceTo(history.World.Now.AddMinutes(2));
        for (var step = 0; step < Steps; step++)
        {
            history.Act(choices.Next(1000), step);
            answers.Add(StateView.Of(history.World, scale: 1).ToJsonString());
            answers.AddRange(AskAll(history.World));
        }

        return answers;
    }

    private static IEnumerable<string> AskAll(SimulatedWorld world)
    {
        var service = world.Estate.Scaled;
        var metrics = world.Metrics.Keys.Select((key, index) => (JsonNode)new JsonObject
        {
            ["Id"] = $"m{index}",
            ["MetricStat"] = new JsonObject
            {
                ["Period"] = 60,
                ["Stat"] = "p95",
                ["Metric"] = new JsonObject
                {
                    ["Namespace"] = key.Namespace,
                    ["MetricName"] = key.Name,
                    ["Dimensions"] = new JsonArray([.. key.Dimensions.Select(dimension => new JsonObject { ["Name"] = dimension.Key, ["Value"] = dimension.Value })]),
                },
            },
        });
        (AwsService Service, string Operation, JsonObject Body)[] questions =
        [
            (EcsOperations.Service, "DescribeServices", new() { ["cluster"] = service.Cluster, ["services"] = new JsonArray(service.Name), ["include"] = new JsonArray("TAGS") }),
            (EcsOperations.Service, "ListTasks", new() { ["cluster"] = service.Cluster }),
            (EcsOperations.Service, "DescribeTasks", new() { ["cluster"] = service.Cluster, ["tasks"] = new JsonArray([.. world.Tasks.All.Select(task => (JsonNode)task.Id).Take(100)]) }),
            (AutoScalingOperations.Service, "DescribeScalingActivities", new() { ["ServiceNamespace"] = "ecs", ["IncludeNotScaledActivities"] = true }),
            (AutoScalingOperations.Service, "DescribeScalingPolicies", new() { ["ServiceNamespace"] = "ecs" }),
            (CloudWatchOperations.Service, "DescribeAlarms", []),
            (CloudWatchOperations.Service, "GetMetricData", new()
            {
                ["StartTime"] = WorldDriver.Start.ToUnixTimeSeconds(),
                ["EndTime"] = world.Now.AddMinutes(1).ToUnixTimeSeconds(),
                ["MetricDataQueries"] = new JsonArray([.. metrics.Take(500)]),
            }),
            (DynamoOperations.Service, "Scan", new() { ["TableName"] = world.Table.Name }),
            (SsmOperations.Service, "ListCommandInvocations", new() { ["Details"] = true }),
        ];
        return questions.Select(question =>
        {
            // As it comes over the wire.
            var request = new AwsRequest(JsonNode.Parse(question.Body.ToJsonString())!.AsObject());
            return question.Service.Operations.Single(operation => operation.Name == question.Operation).Handle(world, request).ToJsonString();
        });
    }
}
