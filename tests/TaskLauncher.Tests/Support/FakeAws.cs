using Amazon.ECS;
using Amazon.SimpleSystemsManagement;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>AWS as the engine sees it in a test.</summary>
internal sealed class FakeAws(IAmazonSimpleSystemsManagement ssm, IAmazonECS ecs) : AwsClients
{
    public override IAmazonSimpleSystemsManagement Ssm(Target target) => ssm;

    public override IAmazonECS Ecs(Target target) => ecs;
}
