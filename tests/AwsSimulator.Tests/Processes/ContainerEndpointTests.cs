using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Tests.Wire;

namespace LoadPlatform.AwsSimulator.Tests.Processes;

/// <summary>The metadata and agent endpoints, called by programs in tasks.</summary>
[Trait("Category", "Server")]
[Collection(ProcessCollection.Name)]
public sealed class ContainerEndpointTests : IAsyncLifetime
{
    private const string Probe = "probe";

    /// <summary>Writes each answer as a line of JSON, and stays.</summary>
    private const string Ask = """
        import json, os, sys, time, urllib.error, urllib.request
        for method, variable, path, body in json.loads(sys.argv[1]):
            request = urllib.request.Request(os.environ[variable] + path, data=body and body.encode(), method=method)
            try:
                answer = urllib.request.urlopen(request, timeout=10)
            except urllib.error.HTTPError as error:
                answer = error
            print(json.dumps({"status": answer.status, "body": json.loads(answer.read())}), flush=True)
        time.sleep(60)
        """;

    private const string Metadata = "ECS_CONTAINER_METADATA_URI_V4";
    private const string Agent = "ECS_AGENT_URI";
    private const string State = "/task-protection/v1/state";
    private readonly ProcessSimulator _simulator = new(
        ("Simulator:Images:python:Executable", "/usr/bin/python3"),
        ("Simulator:Images:voice-agent:Executable", "/usr/bin/python3"), ("Simulator:Images:voice-agent:Arguments:0", "-c"), ("Simulator:Images:voice-agent:Arguments:1", Ask),
        ("Simulator:Images:voice-agent:Arguments:2", $$"""[["GET","{{Agent}}","{{State}}",null],["PUT","{{Agent}}","{{State}}","{\"ProtectionEnabled\":true,\"ExpiresInMinutes\":60}"],["PUT","{{Agent}}","{{State}}","{\"ProtectionEnabled\":true,\"ExpiresInMinutes\":0}"]]"""));

    [Fact]
    public async Task Metadata_AskedFromInside_NamesTheTaskAndItsAddress()
    {
        await _simulator.RegisterAsync(Probe, "python");
        var arn = await _simulator.RunTaskAsync(
            Probe, Probe, ["-c", Ask, $$"""[["GET","{{Metadata}}","",null],["GET","{{Metadata}}","/task",null],["GET","{{Metadata}}","/stats",null],["GET","{{Metadata}}","9",null]]"""]);
        var answers = await AnswersAsync(Probe, Probe, arn, 4);
        var address = ProcessSimulator.AddressOf(await _simulator.DescribeTaskAsync(arn));

        Assert.Equal([200, 200, 501, 404], answers.Select(answer => (int)answer["status"]!));
        var (container, task) = (answers[0]["body"]!, answers[1]["body"]!);
        Assert.Equal((Probe, "awsvpc", address), ((string?)container["Name"], (string?)container["Networks"]![0]!["NetworkMode"], (string?)container["Networks"]![0]!["IPv4Addresses"]![0]));
        Assert.Equal((arn, Probe, "RUNNING"), ((string?)task["TaskARN"], (string?)task["Family"], (string?)task["DesiredStatus"]));
        Assert.Equal((0.25, 512), ((double?)task["Limits"]!["CPU"], (int?)task["Limits"]!["Memory"]));
        Assert.Equal((string?)container["DockerId"], (string?)task["Containers"]![0]!["DockerId"]);
        Assert.StartsWith(ProcessSimulator.Network[..ProcessSimulator.Network.LastIndexOf('.')], address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TaskProtection_ServiceTask_ProtectsItInTheModel()
    {
        var task = (await ProcessSimulator.UntilAsync(async () => (await _simulator.StateAsync())["tasks"]!, tasks => (bool?)tasks[0]!["protected"] == true))[0]!;
        var arn = $"arn:aws:ecs:us-east-1:123456789012:task/{SimulatorApplication.Service}/{task["id"]}";
        var answers = await AnswersAsync(SimulatorApplication.Service, "voice-agent", arn, 3);

        Assert.Equal([200, 200, 400], answers.Select(answer => (int)answer["status"]!));
        Assert.Equal([false, true], answers.Take(2).Select(answer => (bool)answer["body"]!["protection"]!["ProtectionEnabled"]!));
        var left = (DateTimeOffset)answers[1]["body"]!["protection"]!["ExpirationDate"]! - TimeProvider.System.GetUtcNow();
        Assert.InRange(left.TotalMinutes, 58, 60);
        Assert.Equal((arn, "InvalidParameterException"), ((string?)answers[2]["body"]!["error"]!["Arn"], (string?)answers[2]["body"]!["error"]!["Code"]));
    }

    [Fact]
    public async Task TaskProtection_WhatTheAgentRefuses_AnsweredInItsWords()
    {
        await _simulator.RegisterAsync(Probe, "python");
        var arn = await _simulator.RunTaskAsync(Probe, Probe, ["-c", Ask, $$"""
            [["PUT","{{Agent}}","{{State}}","{\"ProtectionEnabled\":true}"],["PUT","{{Agent}}","{{State}}","{\"ExpiresInMinutes\":60}"],
             ["PUT","{{Agent}}","{{State}}","{\"Protection\":true}"],["PUT","{{Agent}}","{{State}}","no JSON"],["GET","{{Agent}}","9{{State}}",null]]
            """]);
        var answers = await AnswersAsync(Probe, Probe, arn, 5);

        Assert.Equal([200, 400, 400, 400, 404], answers.Select(answer => (int)answer["status"]!));
        Assert.Equal((arn, "TASK_NOT_VALID"), ((string?)answers[0]["body"]!["failure"]!["Arn"], (string?)answers[0]["body"]!["failure"]!["Reason"]));
        Assert.Equal(
            [
                "Invalid request: does not contain 'ProtectionEnabled' field", "UpdateTaskProtection: failed to decode request",
                "UpdateTaskProtection: failed to decode request", "Failed to find a task for the request",
            ],
            answers.Skip(1).Select(answer => (string?)answer["body"]!["error"]!["Message"]));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _simulator.DisposeAsync();

    private async Task<IReadOnlyList<JsonNode>> AnswersAsync(string family, string container, string arn, int count)
    {
        var lines = await ProcessSimulator.UntilAsync(() => _simulator.LogAsync(family, container, arn), log => log.Count >= count);
        return [.. lines.Select(line => JsonNode.Parse(line)!)];
    }
}
