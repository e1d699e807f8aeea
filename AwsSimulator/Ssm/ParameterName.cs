using System.Globalization;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Faults;
using LoadPlatform.AwsSimulator.Model.Systems;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>How a request names a parameter: by name or ARN, perhaps with a version or label behind a colon.</summary>
/// <param name="Text">As the request has it.</param>
/// <param name="Name">The name alone.</param>
/// <param name="Selector">The version or label; null where none is given.</param>
internal sealed record ParameterName(string Text, string Name, string? Selector)
{
    private const string ArnMark = ":parameter/";

    /// <summary>Reads a name.</summary>
    /// <exception cref="AwsException">It cannot be read.</exception>
    public static ParameterName Read(string text)
    {
        var arn = text.StartsWith("arn:", StringComparison.Ordinal) ? text.IndexOf(ArnMark, StringComparison.Ordinal) : -1;
        var parts = (arn < 0 ? text : text[(arn + ArnMark.Length - 1)..]).Split(':');
        return parts is [{ Length: > 0 }] or [{ Length: > 0 }, { Length: > 0 }]
            ? new ParameterName(text, parts[0], parts.Length == 2 ? parts[1] : null)
            : throw AwsException.Validation("Invalid parameter name. Please use correct syntax for referencing a version/label  <name>:<version/label>");
    }

    /// <summary>The parameter, as SSM would answer now.</summary>
    /// <exception cref="AwsException">It, or its version, does not exist.</exception>
    public Parameter Find(SimulatedWorld world)
    {
        var name = Name;
        if (world.Faults.Active<WrongParameterFault>().LastOrDefault(fault => fault.Parameter == name) is { } fault)
            return fault.Value is { } wrong ? (world.Parameters.Find(name) ?? new Parameter(name, "String", wrong, Version: 1, fault.From)) with { Value = wrong } : throw SsmErrors.NoParameter(Text);

        // An ARN does not tell whether a name without a path begins with a slash.
        if (world.Parameters.Find(name) is null && Text.StartsWith("arn:", StringComparison.Ordinal))
            name = name[1..];
        var newest = world.Parameters.Find(name) ?? throw SsmErrors.NoParameter(Text);
        if (Selector is null)
            return newest;

        return (int.TryParse(Selector, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? world.Parameters.Find(name, version) : null)
            ?? throw new AwsException("ParameterVersionNotFound", $"Systems Manager could not find version {Selector} of {name}. Verify the version and try again.");
    }
}
