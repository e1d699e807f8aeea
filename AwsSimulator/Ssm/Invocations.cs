using System.Text.RegularExpressions;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Systems;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>Finds invocations, and checks how requests name them and their instances.</summary>
internal static partial class Invocations
{
    /// <summary>The invocation of a command.</summary>
    public static CommandInvocation? Find(SimulatedWorld world, string? commandId) => Guid.TryParse(commandId, out var id) ? world.Commands.Find(id) : null;

    public static Constraints Constraints(AwsRequest request) => new Constraints(request).Length("CommandId", 36, 36);

    /// <summary>Refuses what has not the form of an instance's id.</summary>
    /// <exception cref="AwsException">A ValidationException.</exception>
    public static void CheckIds(SimulatedWorld world, string member, IReadOnlyList<string> ids)
    {
        if (ids.Any(id => !InstanceId.IsMatch(id) && id != world.Commands.InstanceId))
            throw AwsException.Validation(
                $"1 validation error detected: Value '[{string.Join(", ", ids)}]' at '{member}' failed to satisfy constraint: "
                + $"Member must satisfy constraint: [Member must satisfy regular expression pattern: {InstanceId}]");
    }

    [GeneratedRegex(@"(^i-(\w{8}|\w{17})$)|(^mi-\w{17}$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex InstanceId { get; }
}
