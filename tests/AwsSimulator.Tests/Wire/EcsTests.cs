using System.Net;
using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Tests.Wire;

public class EcsTests
{
    private const string Run = """
        {"cluster":"demo-load","taskDefinition":"demo-load-master","count":2,"startedBy":"run-1","clientToken":"token-1","tags":[{"key":"run","value":"1"}],
         "networkConfiguration":{"awsvpcConfiguration":{"subnets":["subnet-1"]}},
         "overrides":{"containerOverrides":[{"name":"master","environment":[{"name":"LOCUST_HOST","value":"http://x"}]}]}}
        """;

    [Fact]
    public async Task DescribeServices_OneKnownOneNot_ReturnsBothSides()
    {
        await using var application = new SimulatorApplication();

        var answer = await application.CallAsync(SimulatorApplication.Ecs, "DescribeServices", $$"""{"cluster":"{{SimulatorApplication.Service}}","services":["{{SimulatorApplication.Service}}","other"]}""");

        var service = answer["services"]!.AsArray().Single()!;
        Assert.Equal((1, 1, 0), ((int)service["runningCount"]!, (int)service["desiredCount"]!, (int)service["pendingCount"]!));
        Assert.Equal("COMPLETED", (string)service["deployments"]![0]!["rolloutState"]!);
        Assert.Equal(ManualTimeProvider.Start.AddHours(-2).AddMinutes(-10).ToUnixTimeSeconds(), (double)service["createdAt"]!);
        Assert.Equal("MISSING", (string)answer["failures"]![0]!["reason"]!);
    }

    [Fact]
    public async Task AnyOperation_UnknownCluster_IsClusterNotFound()
    {
        await using var application = new SimulatorApplication();

        var (status, answer, response) = await application.TryAsync($"{SimulatorApplication.Ecs}.ListTasks", """{"cluster":"nope"}""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("ClusterNotFoundException", (string)answer["__type"]!);
        Assert.True(response.Headers.Contains("x-amzn-RequestId"));
    }

    [Fact]
    public async Task RunTask_SameTokenTwice_LaunchesOnce()
    {
        await using var application = new SimulatorApplication();
        var first = await application.CallAsync(SimulatorApplication.Ecs, "RunTask", Run);
        application.Time.Advance(TimeSpan.FromMinutes(3));

        var second = await application.CallAsync(SimulatorApplication.Ecs, "RunTask", Run);
        var listed = await application.CallAsync(SimulatorApplication.Ecs, "ListTasks", """{"cluster":"demo-load","startedBy":"run-1"}""");

        Assert.Equal(Arns(first), Arns(second));
        Assert.Equal(2, listed["taskArns"]!.AsArray().Count);
        Assert.Equal("RUNNING", (string)second["tasks"]![0]!["lastStatus"]!);
        Assert.Equal("http://x", (string)second["tasks"]![0]!["overrides"]!["containerOverrides"]![0]!["environment"]![0]!["value"]!);
    }

    [Fact]
    public async Task RunTask_SameTokenOtherParameters_IsAConflict()
    {
        await using var application = new SimulatorApplication();
        var launched = await application.CallAsync(SimulatorApplication.Ecs, "RunTask", Run);

        var (_, answer, _) = await application.TryAsync($"{SimulatorApplication.Ecs}.RunTask", Run.Replace("\"count\":2", "\"count\":1", StringComparison.Ordinal));

        Assert.Equal("ConflictException", (string)answer["__type"]!);
        Assert.Equal(Arns(launched), answer["resourceIds"]!.AsArray().Select(arn => (string)arn!));
    }

    [Theory]
    [InlineData("\"count\":2", "\"count\":11")]
    [InlineData("\"name\":\"master\"", "\"name\":\"other\"")]
    [InlineData("\"subnet-1\"", "")]
    [InlineData("\"demo-load-master\"", "\"nothing\"")]
    [InlineData("\"key\":\"run\",", "\"key\":5,")]
    [InlineData("\"count\":2", "\"count\":\"two\"")]
    public async Task RunTask_BadParameter_IsRefusedAndLaunchesNothing(string part, string replacement)
    {
        await using var application = new SimulatorApplication();

        var (status, _, _) = await application.TryAsync($"{SimulatorApplication.Ecs}.RunTask", Run.Replace(part, replacement, StringComparison.Ordinal));
        var listed = await application.CallAsync(SimulatorApplication.Ecs, "ListTasks", """{"cluster":"demo-load"}""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Empty(listed["taskArns"]!.AsArray());
    }

    [Fact]
    public async Task StopTask_Standalone_StopsWithTheReason()
    {
        await using var application = new SimulatorApplication();
        var arn = Arns(await application.CallAsync(SimulatorApplication.Ecs, "RunTask", Run))[0];
        application.Time.Advance(TimeSpan.FromMinutes(3));
        await application.CallAsync(SimulatorApplication.Ecs, "StopTask", $$"""{"cluster":"demo-load","task":"{{arn}}","reason":"the run is over"}""");
        application.Time.Advance(TimeSpan.FromMinutes(1));

        var answer = await application.CallAsync(SimulatorApplication.Ecs, "DescribeTasks", $$"""{"cluster":"demo-load","tasks":["{{arn}}"],"include":["TAGS"]}""");

        var task = answer["tasks"]![0]!;
        Assert.Equal(("STOPPED", "UserInitiated", "the run is over"), ((string)task["lastStatus"]!, (string)task["stopCode"]!, (string)task["stoppedReason"]!));
        Assert.Equal(0, (int)task["containers"]![0]!["exitCode"]!);
        string[] order = ["createdAt", "connectivityAt", "pullStartedAt", "pullStoppedAt", "startedAt", "stoppingAt", "executionStoppedAt", "stoppedAt"];
        var times = order.Select(name => (double)task[name]!).ToList();
        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public async Task UpdateService_DesiredThree_StartsTwoAndListsByPages()
    {
        await using var application = new SimulatorApplication();
        var cluster = SimulatorApplication.Service;
        await application.CallAsync(SimulatorApplication.Ecs, "UpdateService", $$"""{"cluster":"{{cluster}}","service":"{{cluster}}","desiredCount":3}""");

        var first = await application.CallAsync(SimulatorApplication.Ecs, "ListTasks", $$"""{"cluster":"{{cluster}}","serviceName":"{{cluster}}","maxResults":2}""");
        var second = await application.CallAsync(SimulatorApplication.Ecs, "ListTasks", $$"""{"cluster":"{{cluster}}","serviceName":"{{cluster}}","maxResults":2,"nextToken":"{{first["nextToken"]}}"}""");

        Assert.Equal((2, 1), (first["taskArns"]!.AsArray().Count, second["taskArns"]!.AsArray().Count));
        Assert.Null(second["nextToken"]);
    }

    [Fact]
    public async Task GetTaskProtection_TaskWithACall_IsProtected()
    {
        await using var application = new SimulatorApplication(("Simulator:InitialCalls", "1"));

        var answer = await application.CallAsync(SimulatorApplication.Ecs, "GetTaskProtection", $$"""{"cluster":"{{SimulatorApplication.Service}}"}""");

        Assert.True((bool)answer["protectedTasks"]![0]!["protectionEnabled"]!);
        Assert.True((double)answer["protectedTasks"]![0]!["expirationDate"]! > ManualTimeProvider.Start.ToUnixTimeSeconds());
    }

    private static List<string> Arns(JsonNode answer) => [.. answer["tasks"]!.AsArray().Select(task => (string)task!["taskArn"]!)];
}
