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
        (MapEntry Entry, Target? Target)[] read = [.. (targets?.Entries ?? []).Select(entry => (entry, ReadTarget(entry, errors)))];
        foreach (var (entry, target) in read)
            RefuseAlias(entry, target, read.TakeWhile(other => other.Entry != entry).Select(other => other.Target).OfType<Target>(), errors);
        return [.. read.Select(one => one.Target).OfType<Target>()];
    }

    // A run holds its target by its name: under two names a service would have two runs at once.
    private static void RefuseAlias(MapEntry entry, Target? target, IEnumerable<Target> before, ErrorList errors)
    {
        if (target is not null && before.FirstOrDefault(other => ServiceOf(other) == ServiceOf(target)) is { } same)
            errors.Add(entry.Position, $"the target {entry.Key} is the same service as {same.Name}; one run at a time holds a service, so name it once.");
    }

    private static (string? Region, string? Profile, string Cluster, string Service) ServiceOf(Target target) => (target.Region, target.Profile, NameOf(target.Cluster), NameOf(target.Service));

    private static string NameOf(string nameOrArn) => nameOrArn.StartsWith("arn:", StringComparison.Ordinal) ? nameOrArn[(nameOrArn.LastIndexOf('/') + 1)..] : nameOrArn;

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
