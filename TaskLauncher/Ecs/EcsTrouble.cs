using Amazon.ECS;
using Amazon.ECS.Model;
using LoadPlatform.TaskLauncher.Playing;

namespace LoadPlatform.TaskLauncher.Ecs;

/// <summary>Tells ECS's refusals from its troubles.</summary>
internal static class EcsTrouble
{
    /// <summary>Whether the same call may succeed in a while: throttling, an error of ECS's own, no answer.</summary>
    public static bool IsPassing(Exception error) => error switch
    {
        ServerException => true,
        AmazonECSException refused => (int)refused.StatusCode is 429 or >= 500 || (refused.ErrorCode?.Contains("Throttl", StringComparison.Ordinal) ?? false),
        _ => CallTally.IsProbeFailure(error),
    };
}
