using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>Elastic Container Service.</summary>
internal static class EcsOperations
{
    public static AwsService Service { get; } = new(
        "AmazonEC2ContainerServiceV20141113", "application/x-amz-json-1.1", "",
        [
            new DescribeServices(), new ListServices(), new UpdateService(), new DescribeClusters(),
            new RunTask(), new StopTask(), new ListTasks(), new DescribeTasks(), new ExecuteCommand(),
            new RegisterTaskDefinition(), new DeregisterTaskDefinition(), new DescribeTaskDefinition(), new ListTaskDefinitions(),
            new GetTaskProtection(), new UpdateTaskProtection(), new TagResource(), new UntagResource(), new ListTagsForResource(),
        ]);
}
