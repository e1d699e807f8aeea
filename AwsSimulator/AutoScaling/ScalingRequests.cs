using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Model.Scaling;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.AutoScaling;

/// <summary>What the scaling operations read from a request.</summary>
internal static class ScalingRequests
{
    public const string Namespace = "ecs";
    public const string Dimension = "ecs:service:DesiredCount";
    public const string BadToken = "InvalidNextTokenException";
    private const int PageSize = 50;
    private static readonly string[] Namespaces =
    [
        "appstream", "cassandra", "comprehend", "custom-resource", "dynamodb", "ec2", "ecs", "elasticache", "elasticmapreduce", "kafka", "lambda", "neptune", "rds", "sagemaker", "workspaces",
    ];

    /// <summary>Whether the request is about ECS services at all.</summary>
    /// <exception cref="AwsException">The service namespace is missing or unknown, or a dimension comes without a resource.</exception>
    public static bool IsAboutEcs(AwsRequest request)
    {
        var ns = request.Required("ServiceNamespace");
        if (!Namespaces.Contains(ns, StringComparer.Ordinal))
            throw Constraint(ns, "serviceNamespace", $"satisfy enum value set: [{string.Join(", ", Namespaces)}]");

        return ns == Namespace && (request.Text("ScalableDimension") ?? Dimension) == Dimension;
    }

    /// <summary>The targets that a listing asks for: one, or all.</summary>
    public static IEnumerable<ScalableTarget> Targets(SimulatedWorld world, AwsRequest request)
    {
        var (isAbout, id) = (IsAboutEcs(request), request.Text("ResourceId"));
        if (id is null && request.Text("ScalableDimension") is not null)
            throw AwsException.Validation("If you specify a scalable dimension, you must also specify a resource ID.");

        return isAbout ? world.Scaling.Targets.Where(target => id is null || target.ResourceId == id) : [];
    }

    /// <summary>The resource that a change is about.</summary>
    public static string ResourceId(AwsRequest request)
    {
        var (ns, id, dimension) = (request.Required("ServiceNamespace"), request.Required("ResourceId"), request.Required("ScalableDimension"));
        return IsAboutEcs(request) && dimension == Dimension && id.StartsWith("service/", StringComparison.Ordinal)
            ? id
            : throw AwsException.Validation($"Unsupported service namespace, resource type or scalable dimension: {ns}, {id}, {dimension}; the simulator scales ECS services.");
    }

    public static EcsService Service(SimulatedWorld world, string resourceId) =>
        resourceId.Split('/') is [_, var cluster, var name] && world.Estate.FindService(cluster, name) is { } service
            ? service
            : throw AwsException.Validation($"ECS service doesn't exist: {resourceId}");

    public static int Size(AwsRequest request) => request.Integer("MaxResults") switch
    {
        null => PageSize,
        < 1 and { } size => throw Constraint($"{size}", "maxResults", "have value greater than or equal to 1"),
        > PageSize and { } size => throw Constraint($"{size}", "maxResults", $"have value less than or equal to {PageSize}"),
        { } size => size,
    };

    public static AwsException Constraint(string value, string member, string constraint) =>
        AwsException.Validation($"1 validation error detected: Value '{value}' at '{member}' failed to satisfy constraint: Member must {constraint}");
}
