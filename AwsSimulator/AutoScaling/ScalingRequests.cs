using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.AutoScaling;

/// <summary>What the scaling operations read from a request.</summary>
internal static class ScalingRequests
{
    public const string Namespace = "ecs";
    public const string Dimension = "ecs:service:DesiredCount";
    public const int PageSize = 50;

    /// <summary>Whether the request is about ECS services at all.</summary>
    /// <exception cref="AwsException">The service namespace is missing.</exception>
    public static bool IsAboutEcs(AwsRequest request) =>
        request.Required("ServiceNamespace") == Namespace && (request.Text("ScalableDimension") ?? Dimension) == Dimension;

    public static int Size(AwsRequest request) => Math.Clamp(request.Integer("MaxResults") ?? PageSize, 1, PageSize);
}
