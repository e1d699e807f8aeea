namespace Aspire.Hosting.ApplicationModel;

/// <summary>The formats that a hole of a <see cref="ReferenceExpression"/> may name: <c>uri</c> escapes for a URI.</summary>
internal static class ReferenceFormat
{
    public static string? Apply(string? value, string format) => format.ToLowerInvariant() switch
    {
        "uri" => value is null ? null : Uri.EscapeDataString(value),
        _ => throw new NotSupportedException($"The format '{format}' is not supported. Supported formats are: uri (encodes a URI)."),
    };

    public static string? Escape(string? literal) => literal?.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
