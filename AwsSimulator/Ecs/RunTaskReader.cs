using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>Reads what RunTask's tasks are to be, and refuses what Fargate would refuse.</summary>
internal static class RunTaskReader
{
    private const int LongestStartedBy = 128;
    private const int LongestReference = 1024;
    private const string ServiceGroup = "service:";

    /// <summary>One task's request; the capacity provider is yet to be chosen.</summary>
    /// <exception cref="AwsException">A parameter is wrong.</exception>
    public static TaskRequest Read(SimulatedWorld world, EcsCluster cluster, AwsRequest request)
    {
        var definition = request.Definition(world);
        var startedBy = request.Text("startedBy") ?? "";
        if (startedBy.Length > LongestStartedBy)
            throw AwsException.InvalidParameter($"startedBy must be at most {LongestStartedBy} characters.");
        if (request.Text("referenceId") is { Length: > LongestReference })
            throw AwsException.InvalidParameter($"referenceId must be at most {LongestReference} characters.");

        CheckLaunchType(request, definition);
        var group = request.Text("group") ?? $"family:{definition.Family}";
        if (group.StartsWith(ServiceGroup, StringComparison.Ordinal))
            throw AwsException.InvalidParameter($"Invalid namespace for group. Group names cannot begin with '{ServiceGroup}'.");

        var overrides = TaskOverridesReader.Read(request, definition);
        return new TaskRequest(cluster.Name, definition, group, startedBy, NetworkJson.Read(request) ?? throw NetworkJson.Missing())
        {
            Overrides = overrides,
            Tags = Tags(cluster, request, definition),
            PlatformVersion = PlatformVersions.Read(request) is { } version && version != PlatformVersions.Latest ? version : TaskNetwork.NewestPlatform,
            EnableExecuteCommand = request.Flag("enableExecuteCommand") && MayExecute(overrides, definition),
        };
    }

    /// <summary>Where the tasks run: as asked for, or as the cluster does by default. Empty is the launch type FARGATE.</summary>
    public static IReadOnlyList<CapacityProviderItem> Strategy(EcsCluster cluster, AwsRequest request)
    {
        var strategy = StrategyJson.Read(request);
        if (strategy is { Count: > 0 } && request.Text("launchType") is not null)
            throw AwsException.InvalidParameter("Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.");

        return strategy is { Count: > 0 } ? strategy : request.Text("launchType") is not null ? [] : cluster.DefaultStrategy;
    }

    private static void CheckLaunchType(AwsRequest request, TaskDefinition definition)
    {
        if (request.OneOf("launchType", TaskRequest.Fargate, "EC2", "EXTERNAL") is { } type && type != TaskRequest.Fargate)
            throw AwsException.InvalidParameter("No Container Instances were found in your cluster.");
        if (!definition.RunsOnFargate)
            throw AwsException.InvalidParameter("Task definition does not support launch_type FARGATE.");
    }

    private static Dictionary<string, string> Tags(EcsCluster cluster, AwsRequest request, TaskDefinition definition)
    {
        var tags = EcsTags.Read(request);
        switch (request.OneOf("propagateTags", "TASK_DEFINITION", "SERVICE", "NONE"))
        {
            case "TASK_DEFINITION":
                foreach (var (key, value) in definition.Tags)
                    tags.TryAdd(key, value);
                break;
            case "SERVICE":
                throw AwsException.InvalidParameter("Tags can only be propagated from a service to the tasks that the service starts.");
        }

        if (request.Flag("enableECSManagedTags"))
            tags[ServiceTasks.ClusterTag] = cluster.Name;
        return tags;
    }

    private static bool MayExecute(TaskOverrides? overrides, TaskDefinition definition) =>
        (overrides?.TaskRole ?? definition.TaskRole) is { Length: > 0 }
            ? true
            : throw AwsException.InvalidParameter(
                "The task couldn't be run because a valid taskRoleArn is not being used. Specify a valid task role in your task definition and try again.");
}
