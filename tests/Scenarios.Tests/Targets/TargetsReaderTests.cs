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
    [InlineData("region: us-east-1", "region: eu-west-1")]
    [InlineData("profile: one", "profile: other")]
    [InlineData("service: one", "service: other")]
    [InlineData("service: one", "service: \"ssm:///one\"")]
    public void Read_OtherServices_AreTwoTargets(string one, string other) =>
        Assert.Equal(2, TargetsReader.Read($"targets: {{ a: {{ kind: ecs-service, {one} }}, b: {{ kind: ecs-service, {other} }} }}", "t.yaml").Targets.Count);

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
    [InlineData("targets: { a: { kind: ecs-service }, b: { kind: ecs-service } }", "the target b is the same service as a")]
    [InlineData("targets: { a: { kind: ecs-service, cluster: c, service: s }, b: { kind: ecs-service, cluster: \"arn:aws:ecs:us-east-1:123456789012:cluster/c\", service: s } }", "the target b is the same service as a")]
    [InlineData("targets: { a: { kind: ecs-service, cluster: \"ssm:///c\", service: \"ssm:///s\" }, b: { kind: ecs-service, cluster: \"ssm:///c\", service: \"ssm:///s\" } }", "the target b is the same service as a")]
    public void Read_WhatIsRefused_SaysWhy(string yaml, string message)
    {
        var reading = TargetsReader.Read(yaml, "t.yaml");

        Assert.Empty(reading.Targets);
        Assert.Contains(reading.Errors, error => error.Message.Contains(message));
    }
}
