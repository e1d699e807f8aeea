using LoadPlatform.BaselineValidator.Looking;
using LoadPlatform.Contracts;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.BaselineValidator.Checks;

/// <summary>That the stack still writes its session metrics: without them, no active calls may mean a dead writer.</summary>
internal static class MetricChecks
{
    private const int OldestSeconds = 180;

    public static BaselineCheck Decide(Probed<NewestDatapoint> seen, DateTimeOffset at) => BaselineChecks.From(
        CheckNames.MetricsAlive, $"HealthyTaskCount at most {OldestSeconds} s old", Sources.Metrics, at, "see why the stack's metric writer does not run; correct namespace and dimensions in targets.yaml",
        seen, newest => newest.At is { } written ? Judge((int)(at - written).TotalSeconds) : BaselineChecks.Unknown("no datapoint in the last 15 min"));

    private static (string Actual, bool Holds) Judge(int age) => ($"{age} s old", age <= OldestSeconds);
}
