using System.Xml.Linq;

namespace LoadPlatform.Architecture.Tests.Rules;

/// <summary>Which project may reference which: services never each other.</summary>
internal static class ReferenceRule
{
    private static readonly string[] OfAService = ["Contracts", "RunLog", "Scenarios", "ServiceDefaults"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Contracts"] = [],
        ["Scenarios"] = ["Contracts"],
        ["ServiceDefaults"] = ["Contracts"],
        ["RunLog"] = ["Contracts", "Scenarios", "ServiceDefaults"],
        ["Cli"] = ["Contracts"],
        ["AwsSimulator"] = ["Contracts", "ServiceDefaults"],
        ["Gateway"] = OfAService,
        ["BaselineValidator"] = OfAService,
        ["MetricsWatcher"] = OfAService,
        ["DistributionWatcher"] = OfAService,
        ["TaskLauncher"] = OfAService,
        ["ReportWriter"] = OfAService,
    };

    /// <summary>What is wrong with a project's references.</summary>
    public static IEnumerable<string> Violations(string project, string csproj)
    {
        // AppHost starts everything, so it references everything.
        if (project == "AppHost")
            yield break;

        if (!Allowed.TryGetValue(project, out var allowed))
        {
            yield return $"{project} has no rule: say here what it may reference.";
            yield break;
        }

        if (csproj.Contains("UseCompat", StringComparison.Ordinal))
            yield return $"{project} mentions UseCompat: only eng/ and AppHost's SDK know of it.";

        var xml = XDocument.Parse(csproj);
        foreach (var reference in Includes(xml, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))))
        {
            if (!allowed.Contains(reference, StringComparer.Ordinal))
                yield return $"{project} references {reference}.";
        }

        if (project == "Contracts")
        {
            foreach (var package in Includes(xml, "PackageReference").Concat(Includes(xml, "FrameworkReference")))
                yield return $"Contracts references the package {package}.";
        }
    }

    private static IEnumerable<string> Includes(XDocument xml, string item) =>
        xml.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();
}
