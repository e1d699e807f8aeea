using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>Errors of Systems Manager's.</summary>
internal static class SsmErrors
{
    public static AwsException NoInstance(IEnumerable<string> instances, string account) =>
        new("InvalidInstanceId", $"Instances [[{string.Join(", ", instances)}]] not in a valid state for account {account}");

    public static AwsException NoParameter(string name) => new("ParameterNotFound", $"Parameter {name} not found.");

    public static AwsException NoCommand() => new("InvalidCommandId", "");

    public static AwsException WrongParameter(string message) => new("InvalidParameters", message);

    public static AwsException WrongFilter(string key) => new("InvalidFilterKey", $"The specified key isn't valid: {key}");
}
