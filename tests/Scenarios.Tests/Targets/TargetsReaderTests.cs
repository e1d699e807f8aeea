using LoadPlatform.Scenarios.Targets;

namespace LoadPlatform.Scenarios.Tests.Targets;

public sealed class TargetsReaderTests
{
    [Fact]
    public void Read_ShippedFile_GivesTheSeedsTarget()
    {
        var reading = TargetsReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "targets.yaml")), "targets.yaml");

        Assert.Empty(reading.Errors);
        var target = Assert.Single(reading.Targets);
        Assert.Equal("voice-agent", target.Name);
        Assert.Equal("voice-agent-poc-poc-voice-agent", target.Service);
        Assert.Equal("ssm:///voice-agent/dynamodb/session-table-name", target.Sessions!.Table);
        Assert.Equal("ssm:///voice-agent/sipp/remote:5060", target.Sipp!.Remote);
        Assert.Equal("poc", target.Metrics!.Dimensions["Environment"]);
        Assert.Equal((1, 1, 0, 0), (target.Baseline.Running, target.Baseline.Desired, target.Baseline.Pending, target.Baseline.ActiveCalls));
    }

    [Fact]
    public void Read_LoadStack_NamesFollowFromTheStack()
    {
        var reading = TargetsReader.Read("targets: { my-load: { kind: load-stack, stack: demo-load, region: eu-west-1 } }", "t.yaml");

        var target = Assert.Single(reading.Targets);
        Assert.Equal(("demo-load", "demo-load-master", "eu-west-1"), (target.Cluster, target.Service, target.Region));
        Assert.Equal((0, 0), (target.Baseline.Running, target.Baseline.Desired));
        Assert.Null(target.Sipp);
    }

    [Theory]
    [InlineData("targets: {}", "'targets' is empty")]
    [InlineData("targets: { a: { kind: ecs-servce } }", "did you mean 'ecs-service'?")]
    [InlineData("targets: { a: { kind: load-stack } }", "needs 'stack'")]
    [InlineData("targets: { a: { kind: ecs-service, clutser: x } }", "did you mean 'cluster'?")]
    [InlineData("targets: { a: { kind: ecs-service, sipp: { remote: \"host;reboot:5060\" } } }", "'remote' must be host:port")]
    [InlineData("targets: { a: { kind: ecs-service, sipp: { remote: \"host:70000\" } } }", "port of 'remote'")]
    [InlineData("targets: { a: { kind: ecs-service, sipp: { audio: \"/a/$(reboot)\" } } }", "'audio' must be an absolute path")]
    [InlineData("targets: { a: { kind: ecs-service, sessions: { heartbeat_max_age_seconds: 0 } } }", "must be from 1 to 3600")]
    [InlineData("targets: { a: { kind: ecs-service, baseline: { running: -1 } } }", "'running' must be from 0")]
    public void Read_WhatIsRefused_SaysWhy(string yaml, string message)
    {
        var reading = TargetsReader.Read(yaml, "t.yaml");

        Assert.Empty(reading.Targets);
        Assert.Contains(reading.Errors, error => error.Message.Contains(message));
    }
}
