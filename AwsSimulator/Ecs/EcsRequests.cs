using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>What several ECS operations read from a request.</summary>
internal static class EcsRequests
{
    private const string DefaultCluster = "default";
    private const int LargestPage = 100;

    /// <summary>The cluster's name.</summary>
    /// <exception cref="AwsException">There is no such cluster.</exception>
    public static string Cluster(this AwsRequest request, SimulatedWorld world) => request.FindCluster(world).Name;

    /// <inheritdoc cref="Cluster"/>
    public static EcsCluster FindCluster(this AwsRequest request, SimulatedWorld world) =>
        world.Estate.FindCluster(Arns.NameOf(request.Text("cluster") ?? DefaultCluster)) ?? throw new AwsException("ClusterNotFoundException", "Cluster not found.");

    public static EcsTask Task(this AwsRequest request, SimulatedWorld world, string cluster) =>
        world.Tasks.TryGet(cluster, Arns.NameOf(request.Text("task") ?? ""), out var task)
            ? task
            : throw AwsException.InvalidParameter("The referenced task was not found.");

    public static EcsService Service(this AwsRequest request, SimulatedWorld world, string cluster, string member) =>
        world.Estate.FindService(cluster, Arns.NameOf(request.Text(member) ?? "")) ?? throw new AwsException("ServiceNotFoundException", "Service not found.");

    /// <summary>The task definition that tasks are to be made of.</summary>
    /// <exception cref="AwsException">There is none, or it has been deregistered.</exception>
    public static TaskDefinition Definition(this AwsRequest request, SimulatedWorld world)
    {
        if (request.Text("taskDefinition") is not { Length: > 0 } name || !world.Estate.Definitions.TryFind(name, out var definition))
            throw new AwsException("ClientException", "TaskDefinition not found.");

        return definition.IsActive ? definition : throw new AwsException("ClientException", "TaskDefinition is inactive");
    }

    /// <summary>One of some words, as they are spelt.</summary>
    public static string? OneOf(this AwsRequest request, string name, params IReadOnlyCollection<string> words) =>
        request.Text(name) is not { } text ? null
        : words.Contains(text, StringComparer.Ordinal) ? text
        : throw AwsException.InvalidParameter($"{name} '{text}' is not supported. Specify one of [{string.Join(", ", words)}].");

    /// <summary>What an answer is to contain besides the usual.</summary>
    public static bool Includes(this AwsRequest request, string field) => request.Texts("include").Contains(field, StringComparer.Ordinal);

    /// <summary>How many results a page has.</summary>
    public static int PageSize(this AwsRequest request, int otherwise = LargestPage) => request.Integer("maxResults") switch
    {
        null => otherwise,
        { } size when size is >= 1 and <= LargestPage => size,
        _ => throw AwsException.InvalidParameter($"maxResults must be between 1 and {LargestPage}."),
    };
}
