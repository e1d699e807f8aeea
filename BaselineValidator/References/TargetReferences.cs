using LoadPlatform.Contracts.Targets;

namespace LoadPlatform.BaselineValidator.References;

/// <summary>The values of a target that may be references, and the target with them replaced.</summary>
internal static class TargetReferences
{
    /// <summary>Every reference of a target.</summary>
    public static IReadOnlyList<SsmReference> Of(Target target)
    {
        var found = new List<SsmReference>();
        Map(target, reference =>
        {
            found.Add(reference);
            return "";
        });
        return found;
    }

    /// <summary>The target with each reference replaced by what it stands for.</summary>
    public static Target Replace(Target target, IReadOnlyDictionary<string, string> values) => Map(target, reference => reference.Fill(values[reference.Path]));

    private static Target Map(Target target, Func<SsmReference, string> replace)
    {
        string Plain(string value) => SsmReference.Read(value, mayHavePort: false) is { } reference ? replace(reference) : value;
        string Address(string value) => SsmReference.Read(value, mayHavePort: true) is { } reference ? replace(reference) : value;

        return target with
        {
            Cluster = Plain(target.Cluster),
            Service = Plain(target.Service),
            Sessions = target.Sessions is { } sessions ? sessions with { Table = Plain(sessions.Table) } : null,
            Metrics = target.Metrics is { } metrics
                ? metrics with
                {
                    Namespace = Plain(metrics.Namespace),
                    PipelineNamespace = metrics.PipelineNamespace is { } pipeline ? Plain(pipeline) : null,
                    Dimensions = metrics.Dimensions.ToDictionary(dimension => dimension.Key, dimension => Plain(dimension.Value), StringComparer.Ordinal),
                }
                : null,
            Sipp = target.Sipp is { } sipp
                ? sipp with { Instance = Plain(sipp.Instance), Remote = Address(sipp.Remote), Scenario = Plain(sipp.Scenario), Audio = Plain(sipp.Audio) }
                : null,
        };
    }
}
