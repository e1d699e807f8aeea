using LoadPlatform.BaselineValidator.Looking;
using LoadPlatform.BaselineValidator.References;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Targets;
using LoadPlatform.ServiceDefaults.Aws;

namespace LoadPlatform.BaselineValidator.Checks;

/// <summary>Decides from what was seen; it looks at nothing itself. What could not be seen never holds.</summary>
internal static class BaselineChecks
{
    private const string NoData = "no data";

    public static BaselineCheck References(Resolution resolution, DateTimeOffset at) => new()
    {
        Name = CheckNames.References,
        Expected = "every ssm:/// reference resolved",
        Actual = resolution.Failures.Count == 0 ? "all resolved" : string.Join("; ", resolution.Failures),
        Holds = resolution.Failures.Count == 0,
        Source = ReferenceResolver.Source,
        At = at,
        Remedy = resolution.Failures.Count == 0 ? null : "correct the ssm:/// paths of the target in targets.yaml, or store the parameters",
    };

    public static IReadOnlyList<BaselineCheck> Decide(Target target, Observations seen)
    {
        IEnumerable<BaselineCheck> sessions = seen.Sessions is { } read ? [SessionChecks.Decide(target, read, seen.At)] : [];
        IEnumerable<BaselineCheck> metrics = seen.Metrics is { } newest ? [MetricChecks.Decide(newest, seen.At)] : [];
        IEnumerable<BaselineCheck> host = seen.Host is { } status && seen.Contents is { } contents ? GeneratorChecks.Decide(target.Sipp!, status, contents, seen.At) : [];
        return [.. ServiceChecks.Decide(target, seen.Service, seen.At), TaskChecks.Decide(seen.Tasks, seen.At), .. sessions, .. metrics, .. host];
    }

    /// <summary>A check from a probe: without a value it does not hold, and says why there is none.</summary>
    public static BaselineCheck From<T>(string name, string expected, string source, DateTimeOffset at, string remedy, Probed<T> probe, Func<T, (string Actual, bool Holds)> judge)
        where T : class
    {
        var (actual, holds) = probe.Value is { } value ? judge(value) : ($"{NoData}: {probe.Failure}", false);
        return new BaselineCheck { Name = name, Expected = expected, Actual = actual, Holds = holds, Source = source, At = at, Remedy = holds ? null : remedy };
    }

    /// <summary>What to say where the probe worked but did not tell.</summary>
    public static (string Actual, bool Holds) Unknown(string why) => ($"{NoData}: {why}", false);
}
