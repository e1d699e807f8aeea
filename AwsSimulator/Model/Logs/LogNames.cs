using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Logs;

/// <summary>Where the awslogs driver writes a container's output.</summary>
internal static class LogNames
{
    public const string StreamPrefix = "ecs";

    /// <summary>The log group of a task family.</summary>
    public static string Group(string family) => $"/ecs/{family}";

    /// <summary>The log stream of one container of a task.</summary>
    public static string Stream(string container, EcsTask task) => $"{StreamPrefix}/{container}/{task.Id}";
}
