namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>The units that CloudWatch knows.</summary>
internal static class Units
{
    public const string None = "None";

    private static readonly HashSet<string> Known = new(
        ["Seconds", "Microseconds", "Milliseconds", .. Sizes("Bytes"), .. Sizes("Bits"), "Percent", "Count", .. Sizes("Bytes").Select(Rate), .. Sizes("Bits").Select(Rate), "Count/Second", None],
        StringComparer.Ordinal);

    public static bool IsKnown(string unit) => Known.Contains(unit);

    private static IEnumerable<string> Sizes(string of) => [of, $"Kilo{of.ToLowerInvariant()}", $"Mega{of.ToLowerInvariant()}", $"Giga{of.ToLowerInvariant()}", $"Tera{of.ToLowerInvariant()}"];

    private static string Rate(string unit) => $"{unit}/Second";
}
