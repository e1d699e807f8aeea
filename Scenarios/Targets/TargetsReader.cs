using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Targets;

/// <summary>Reads targets.yaml as strictly as scenarios are read.</summary>
public static class TargetsReader
{
    /// <summary>Reads targets. Whatever the text is, this does not throw.</summary>
    /// <param name="yaml">The file's text.</param>
    /// <param name="fileName">The file's name, for the errors.</param>
    /// <returns>The targets, or every error.</returns>
    public static TargetsReading Read(string yaml, string fileName)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(fileName);

        var errors = new ErrorList(fileName);
        var targets = ReadFile(NodeReader.Read(yaml, errors), errors);
        return new TargetsReading { Targets = errors.Count == 0 ? targets : [], Errors = errors.ToList() };
    }

    private static IReadOnlyList<Target> ReadFile(Node? root, ErrorList errors)
    {
        if (root is not MapNode map)
        {
            if (root is not null)
                errors.Add(root.Position, $"the file must be a map with 'targets', not {root.Kind}.");
            return [];
        }

        var fields = new FieldReader(map, "the file", errors);
        var targets = fields.Map("targets", required: true, example: "targets: { voice-agent: { kind: ecs-service } }");
        fields.Finish();
        if (targets is { Entries.Count: 0 })
            errors.Add(targets.Position, "'targets' is empty; name at least one target.");
        return [.. (targets?.Entries ?? []).Select(entry => ReadTarget(entry, errors)).OfType<Target>()];
    }

    private static Target? ReadTarget(MapEntry entry, ErrorList errors)
    {
        if (!Forms.KebabCase().IsMatch(entry.Key))
            errors.Add(entry.Position, $"a target's name must be kebab-case, as voice-agent, not '{entry.Key}'.");
        if (entry.Value is not MapNode map)
        {
            errors.Add(entry.Value.Position, $"a target must be a map with 'kind', not {entry.Value.Kind}.");
            return null;
        }

        var fields = new FieldReader(map, $"the target {entry.Key}", errors);
        var kind = fields.Text("kind", required: true, example: "kind: ecs-service");
        var target = kind switch
        {
            null => null,
            TargetDefaults.EcsService => EcsServiceReader.Read(entry.Key, fields, errors),
            TargetDefaults.LoadStack => LoadStackReader.Read(entry.Key, fields, errors),
            _ => UnknownKind(kind, fields),
        };
        if (target is null)
            return null;

        target = target with
        {
            Region = fields.Matching("region", Forms.Region(), "an AWS region, as us-east-1"),
            Profile = fields.Text("profile", longest: ReadingLimits.Name),
        };
        fields.Finish();
        return target;
    }

    private static Target? UnknownKind(string kind, FieldReader fields)
    {
        fields.Error("kind", $"there is no kind '{kind}'; {Suggestion.For(kind, [TargetDefaults.EcsService, TargetDefaults.LoadStack])}");
        return null;
    }
}
