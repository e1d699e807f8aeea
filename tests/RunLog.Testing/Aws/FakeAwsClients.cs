using Amazon.ApplicationAutoScaling;
using Amazon.CloudWatch;
using Amazon.DynamoDBv2;
using Amazon.ECS;
using Amazon.SimpleSystemsManagement;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.RunLog.Testing.Aws;

/// <summary>An AWS for tests: each service answers from what the test put there.</summary>
public sealed class FakeAwsClients : AwsClients
{
    /// <summary>Amazon ECS.</summary>
    public FakeEcs FakeEcs { get; } = new();

    /// <summary>Amazon CloudWatch.</summary>
    public FakeCloudWatch FakeCloudWatch { get; } = new();

    /// <summary>AWS Systems Manager.</summary>
    public FakeSsm FakeSsm { get; } = new();

    /// <summary>Application Auto Scaling.</summary>
    public FakeAutoScaling FakeAutoScaling { get; } = new();

    /// <summary>Amazon DynamoDB.</summary>
    public FakeDynamo FakeDynamo { get; } = new();

    /// <inheritdoc/>
    public override IAmazonECS Ecs(Target target) => FakeEcs;

    /// <inheritdoc/>
    public override IAmazonCloudWatch CloudWatch(Target target) => FakeCloudWatch;

    /// <inheritdoc/>
    public override IAmazonSimpleSystemsManagement Ssm(Target target) => FakeSsm;

    /// <inheritdoc/>
    public override IAmazonApplicationAutoScaling AutoScaling(Target target) => FakeAutoScaling;

    /// <inheritdoc/>
    public override IAmazonDynamoDB DynamoDb(Target target) => FakeDynamo;
}
