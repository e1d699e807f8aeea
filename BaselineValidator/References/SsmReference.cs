using System.Globalization;

namespace LoadPlatform.BaselineValidator.References;

/// <summary>A value that is kept in SSM's Parameter Store: <c>ssm:///path</c>, or <c>ssm:///path:5060</c> with a literal port.</summary>
/// <param name="Path">The parameter's name, with its leading slash.</param>
/// <param name="Port">The port that follows; null where there is none.</param>
internal sealed record SsmReference(string Path, int? Port)
{
    private const string Scheme = "ssm://";
    private const int HighestPort = 65535;

    /// <summary>Reads a value of targets.yaml.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mayHavePort">Whether a colon begins a port; elsewhere it belongs to the path.</param>
    /// <returns>Null where it is no reference.</returns>
    public static SsmReference? Read(string value, bool mayHavePort)
    {
        if (!value.StartsWith(Scheme, StringComparison.Ordinal))
            return null;

        var path = value[Scheme.Length..];
        var colon = path.LastIndexOf(':');
        return mayHavePort && colon >= 0 && ushort.TryParse(path.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= HighestPort
            ? new SsmReference(path[..colon], port)
            : new SsmReference(path, null);
    }

    /// <summary>The value that the reference stands for.</summary>
    public string Fill(string found) => Port is { } port ? $"{found}:{port}" : found;
}
