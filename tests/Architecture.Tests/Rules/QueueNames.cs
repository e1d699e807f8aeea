using System.Text.RegularExpressions;

namespace LoadPlatform.Architecture.Tests.Rules;

/// <summary>Queue names as MassTransit makes them here: the service, then the consumer without its suffix, in kebab-case.</summary>
internal static partial class QueueNames
{
    private const string Suffix = "Consumer.cs";

    /// <summary>The queues of the consumers among source files. What lies in RunLog belongs to both watchers.</summary>
    public static IEnumerable<string> OfConsumers(IEnumerable<string> sources) =>
        from file in sources
        where file.EndsWith(Suffix, StringComparison.Ordinal)
        let consumer = Path.GetFileName(file)[..^Suffix.Length]
        from project in file.StartsWith("RunLog/", StringComparison.Ordinal) ? ["MetricsWatcher", "DistributionWatcher"] : (string[])[file.Split('/')[0]]
        select $"{Kebab(project)}-{Kebab(consumer)}";

    /// <summary>The quoted names in a source file.</summary>
    public static IEnumerable<string> Quoted(string source) => Quotes().Matches(source).Select(match => match.Groups["name"].Value);

    private static string Kebab(string name) => Humps().Replace(name, "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Humps();

    [GeneratedRegex("\"(?<name>[a-z-]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quotes();
}
