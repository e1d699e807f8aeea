using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>All task definitions, by family and revision.</summary>
internal sealed class TaskDefinitions(Timeline timeline)
{
    private readonly SortedDictionary<string, List<TaskDefinition>> _families = new(StringComparer.Ordinal);

    /// <summary>The families in their order; each one's revisions, oldest first.</summary>
    public IReadOnlyDictionary<string, List<TaskDefinition>> Families => _families;

    /// <summary>Registers the family's next revision.</summary>
    public TaskDefinition Register(JsonObject registration)
    {
        var family = (string)registration["family"]!;
        if (!_families.TryGetValue(family, out var revisions))
            _families.Add(family, revisions = []);

        var definition = TaskDefinitionReader.Read(registration, revisions.Count + 1, timeline.Now);
        foreach (var tag in registration["tags"]?.AsArray() ?? [])
            definition.Tags[(string)tag!["key"]!] = (string?)tag["value"] ?? "";
        revisions.Add(definition);
        return definition;
    }

    /// <summary>Finds a definition by family (its newest active revision), family:revision, or ARN.</summary>
    public bool TryFind(string nameOrArn, [NotNullWhen(true)] out TaskDefinition? definition)
    {
        var name = Arns.NameOf(nameOrArn);
        var cut = name.LastIndexOf(':');
        definition = _families.TryGetValue(cut < 0 ? name : name[..cut], out var revisions)
            ? revisions.FindLast(candidate => cut < 0 ? candidate.IsActive : candidate.Name == name)
            : null;
        return definition is not null;
    }
}
