using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Logs;

/// <summary>CloudWatch Logs.</summary>
internal static class LogsOperations
{
    public static AwsService Service { get; } = new("Logs_20140328", "application/x-amz-json-1.1", "", [new FilterLogEvents()]);
}
