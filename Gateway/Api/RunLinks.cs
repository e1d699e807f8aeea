namespace LoadPlatform.Gateway.Api;

/// <summary>Where a run's resources are.</summary>
internal static class RunLinks
{
    public static string Self(Guid id) => $"/api/v1/runs/{id}";

    public static IReadOnlyDictionary<string, string> Of(Guid id) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["self"] = Self(id),
        ["events"] = $"{Self(id)}/events",
        ["metrics"] = $"{Self(id)}/metrics",
        ["distribution"] = $"{Self(id)}/distribution",
        ["judge"] = $"{Self(id)}/judge",
        ["report"] = $"{Self(id)}/report",
    };
}
