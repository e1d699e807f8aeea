using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Control;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Wire;

public class CallsTests
{
    private const string ListTasks = $"{SimulatorApplication.Ecs}.ListTasks";

    [Fact]
    public async Task Calls_AfterSomeRequests_CountsThemUntilReset()
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();
        await application.TryAsync(ListTasks, $$"""{"cluster":"{{SimulatorApplication.Service}}"}""");
        await application.TryAsync(ListTasks, """{"cluster":"nope"}""");
        await application.TryAsync("Nobody.Knows", "{}");

        var before = JsonNode.Parse(await client.GetStringAsync("/_sim/calls"))!;
        await client.PostAsync("/_sim/reset", content: null);
        var after = JsonNode.Parse(await client.GetStringAsync("/_sim/calls"))!;

        Assert.Equal("""{"calls":2,"errors":1,"throttles":0,"cost":0}""", before[ListTasks]!.ToJsonString());
        Assert.Equal("""{"ecs":{"calls":2,"errors":1,"throttles":0,"cost":0}}""", before["services"]!.ToJsonString());
        Assert.Equal(1, (int)before["Nobody.Knows"]!["errors"]!);
        Assert.Null(after[ListTasks]);
        Assert.Equal("{}", after["services"]!.ToJsonString());
    }

    [Fact]
    public async Task Calls_WithNamesThatNobodyKnows_KeepsAThousandOfThem()
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();
        for (var i = 0; i < 1100; i++)
            await application.TryAsync($"Nobody.Knows{i}", "{}");

        var calls = JsonNode.Parse(await client.GetStringAsync("/_sim/calls"))!.AsObject();

        Assert.Equal(100, (int)calls["others"]!["calls"]!);
        Assert.Equal(1000, calls.Count(pair => pair.Key.StartsWith("Nobody", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Calls_Fargate_IsTheTasksCpuAndMemoryBySeconds()
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();

        var (cpu, memory) = await FargateAsync(client);
        application.Time.Advance(TimeSpan.FromSeconds(100));
        var (cpuLater, memoryLater) = await FargateAsync(client);

        // One task of 4 vCPU and 8 GB since the world's beginning, ten minutes before.
        Assert.Equal((2400, 4800), (cpu, memory));
        Assert.Equal((2800, 5600), (cpuLater, memoryLater));
    }

    [Fact]
    public async Task Calls_StoppedTask_IsBilledAMinuteAtLeastAndNoLonger()
    {
        await using var application = new SimulatorApplication();
        using var client = application.CreateClient();
        var launched = await application.CallAsync(
            SimulatorApplication.Ecs, "RunTask",
            """{"cluster":"demo-load","taskDefinition":"demo-load-master","networkConfiguration":{"awsvpcConfiguration":{"subnets":["subnet-1"]}}}""");
        application.Time.Advance(TimeSpan.FromSeconds(20));
        await application.CallAsync(SimulatorApplication.Ecs, "StopTask", $$"""{"cluster":"demo-load","task":"{{launched["tasks"]![0]!["taskArn"]}}"}""");
        application.Time.Advance(TimeSpan.FromHours(2));

        var (cpu, _) = await FargateAsync(client);

        Assert.Equal(((600 + 20 + 7200) * 4) + 60, cpu);
    }

    [Fact]
    public void View_WhatCosts_HasItsUnitsAndPrices()
    {
        List<KeyValuePair<string, CallCount>> counts =
        [
            new("C.DescribeAlarms", new CallCount("cloudwatch", "DescribeAlarms") { Calls = 3_000, Errors = 1_000, Throttles = 500 }),
            new("C.GetMetricData", new CallCount("cloudwatch", "GetMetricData") { Calls = 10, MetricsRequested = 5_000 }),
            new("D.Scan", new CallCount("dynamodb", "Scan") { Calls = 1, ReadUnits = 4_000_000.5, WriteUnits = 1_000_000 }),
        ];

        var view = CallsView.Of(counts, new FargateUsage(3600, 7200));

        Assert.Equal("0.02", view["C.DescribeAlarms"]!["cost"]!.ToJsonString());
        Assert.Equal(5_000, (long)view["C.GetMetricData"]!["metricsRequested"]!);
        Assert.Equal(0.05m, (decimal)view["C.GetMetricData"]!["cost"]!);
        Assert.Equal(0.07m, (decimal)view["services"]!["cloudwatch"]!["cost"]!);
        Assert.Equal(4_000_000.5, (double)view["D.Scan"]!["readUnits"]!);
        Assert.Equal(1.1250000625m, (decimal)view["D.Scan"]!["cost"]!);
        Assert.Equal(0.04937m, Math.Round((decimal)view["fargate"]!["cost"]!, 10));
        Assert.Equal(1.2443700625m, Math.Round((decimal)view["cost"]!, 10));
    }

    private static async Task<(double Cpu, double Memory)> FargateAsync(HttpClient client)
    {
        var fargate = JsonNode.Parse(await client.GetStringAsync("/_sim/calls"))!["fargate"]!;
        return ((double)fargate["vcpuSeconds"]!, (double)fargate["gigabyteSeconds"]!);
    }
}
