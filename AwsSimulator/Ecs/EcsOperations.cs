using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>Elastic Container Service.</summary>
internal static class EcsOperations
{
    public static AwsService Service { get; } = new(
        "AmazonEC2ContainerServiceV20141113", "application/x-amz-json-1.1", "",
        [
            new DescribeServices(), new ListServices(), new DescribeClusters(), new ListTasks(), new DescribeTasks(), new RunTask(), new StopTask(),
            new UpdateService(), new DescribeTaskDefinition(), new GetTaskProtection(),
        ]);
}
