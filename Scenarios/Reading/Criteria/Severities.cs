using LoadPlatform.Scenarios.Model;

namespace LoadPlatform.Scenarios.Reading.Criteria;

/// <summary>How files name what follows where a criterion does not hold.</summary>
public static class Severities
{
    private static readonly Dictionary<string, CriterionSeverity> ByName = new(StringComparer.Ordinal)
    {
        ["fail"] = CriterionSeverity.Fail,
        ["warn"] = CriterionSeverity.Warn,
        ["evidence"] = CriterionSeverity.Evidence,
    };

    /// <summary>Every name.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>The severity of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public static CriterionSeverity Of(string name) => ByName[name];

    /// <summary>The name of a severity.</summary>
    public static string Name(this CriterionSeverity severity) => ByName.First(pair => pair.Value == severity).Key;
}
