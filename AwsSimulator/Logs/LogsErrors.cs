using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Logs;

/// <summary>CloudWatch Logs' errors, in its words.</summary>
internal static class LogsErrors
{
    public static AwsException NoGroup() => new("ResourceNotFoundException", "The specified log group does not exist.");

    public static AwsException NoStream() => new("ResourceNotFoundException", "The specified log stream does not exist.");

    /// <summary>A member that is too long, too great or missing.</summary>
    public static AwsException Constraint(string? value, string member, string constraint) => AwsException.InvalidParameter(
        $"1 validation error detected: Value {(value is null ? "null" : $"'{value}'")} at '{member}' failed to satisfy constraint: Member must {constraint}");
}
