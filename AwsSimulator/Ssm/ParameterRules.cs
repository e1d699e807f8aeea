using System.Text.RegularExpressions;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>What PutParameter demands of names and values.</summary>
internal static partial class ParameterRules
{
    private const int MostLevels = 15;
    private const int MostStandardCharacters = 4096;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Checks a name.</summary>
    /// <exception cref="AwsException">The name cannot be given.</exception>
    public static void CheckName(string name)
    {
        var isPath = name.Contains('/', StringComparison.Ordinal);
        if (isPath && !name.StartsWith('/'))
            throw AwsException.Validation("Parameter name must be a fully qualified name.");
        if (name.Count(c => c == '/') > MostLevels)
            throw new AwsException("HierarchyLevelLimitExceededException", $"A parameter hierarchy can have a maximum of {MostLevels} levels.");

        var first = name.TrimStart('/');
        var isReserved = first.StartsWith("aws", StringComparison.OrdinalIgnoreCase) || first.StartsWith("ssm", StringComparison.OrdinalIgnoreCase);
        if (isReserved && first.StartsWith("aws", StringComparison.OrdinalIgnoreCase) && name.Count(c => c == '/') > 1)
            throw new AwsException("AccessDeniedException", $"No access to reserved parameter name: {name}.");
        if (isReserved && !isPath)
            throw AwsException.Validation("Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive).");
        if (isReserved || !NameForm.IsMatch(name))
            throw AwsException.Validation(
                "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; "
                + "each sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_");
    }

    /// <summary>The tier that a value gets.</summary>
    /// <exception cref="AwsException">The value is too long for it, or the old version's tier is higher.</exception>
    public static string Tier(string? asked, string? old, string value)
    {
        var tier = asked ?? old ?? "Standard";
        if (tier == "Intelligent-Tiering")
            tier = value.Length > MostStandardCharacters || old == "Advanced" ? "Advanced" : "Standard";
        if (tier == "Standard" && old == "Advanced")
            throw AwsException.Validation("This parameter uses the advanced-parameter tier. You can't downgrade a parameter from the advanced-parameter tier to the standard-parameter tier.");
        if (tier == "Standard" && value.Length > MostStandardCharacters)
            throw AwsException.Validation(
                $"Standard tier parameters support a maximum parameter value of {MostStandardCharacters} characters. "
                + "To create a larger parameter value, upgrade the parameter to use the advanced-parameter tier.");
        return tier;
    }

    /// <summary>Checks a value against the parameter's pattern.</summary>
    /// <exception cref="AwsException">The pattern is none, or the value does not match it.</exception>
    public static void CheckPattern(string? pattern, string value)
    {
        if (string.IsNullOrEmpty(pattern))
            return;

        try
        {
            if (!Regex.IsMatch(value, $"^(?:{pattern})\\z", RegexOptions.None, Patience))
                throw new AwsException("ParameterPatternMismatchException", $"Parameter value, cannot be validated against allowedPattern: {pattern}");
        }
        catch (Exception error) when (error is ArgumentException or RegexMatchTimeoutException)
        {
            throw new AwsException("InvalidAllowedPatternException", $"The request does not meet the regular expression requirement: {pattern}");
        }
    }

    /// <summary>Checks a data type.</summary>
    /// <exception cref="AwsException">There is no such type.</exception>
    public static string? DataType(string? asked) => asked is null or "text" or "aws:ec2:image" or "aws:ssm:integration"
        ? asked
        : throw AwsException.Validation($"The following data type is not supported: {asked} (Data type names are all lowercase.)");

    [GeneratedRegex(@"^/?[a-zA-Z0-9_.-]+(/[a-zA-Z0-9_.-]+)*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex NameForm { get; }
}
