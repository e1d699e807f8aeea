using LoadPlatform.Scenarios.Reading.Criteria;
using LoadPlatform.Scenarios.Reading.Nodes;
using LoadPlatform.Scenarios.Reading.Parameters;
using LoadPlatform.Scenarios.Reading.Steps;

namespace LoadPlatform.Scenarios.Reading.Including;

/// <summary>Reads one file: the outermost one, or one that is included.</summary>
internal static class FileReader
{
    /// <summary>Reads a file's steps and criteria into the state.</summary>
    /// <returns>Null where it is no map; that was reported.</returns>
    public static FileContent? Read(Node root, IReadOnlyList<GivenValue> given, FileScope scope)
    {
        var errors = scope.Errors;
        if (root is not MapNode file)
        {
            errors.Add(root.Position, $"a scenario must be a map with 'name' and 'steps', not {root.Kind}.");
            return null;
        }

        var fields = new FieldReader(FileParameters.Fill(file, given, errors, out var parameters), "a scenario", errors);
        var name = fields.Matching("name", Forms.KebabCase(), $"kebab-case (small letters, digits and single '-', at most {ReadingLimits.Name}), as steady-state", required: true, example: "name: steady-state");
        var description = fields.Text("description");
        fields.Find("parameters");
        StepsReader.Read(fields.Find("steps", required: true, example: "steps: [ { action: wait, seconds: 60 } ]"), scope);
        AssertionsReader.Read(fields.Map("assertions"), scope);
        CriteriaReader.Read(fields.Find("criteria"), scope);
        var faults = fields.Find("faults");
        if (faults is not null && scope.Chain.Count > 0)
            fields.Error("faults", "an included scenario can not ask for faults, as their times count from the run's beginning; move them into the scenario that includes it.");
        fields.Finish();
        return new FileContent(name ?? "", description ?? "", FaultsReader.Read(scope.Chain.Count > 0 ? null : faults, errors), parameters);
    }
}
