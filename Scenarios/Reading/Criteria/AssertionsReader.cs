using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Conditions;
using LoadPlatform.Scenarios.Reading.Including;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Criteria;

/// <summary>Reads a file's <c>assertions</c>: the short forms of criteria. Those of an included file count as well.</summary>
internal static class AssertionsReader
{
    public static void Read(MapNode? map, FileScope scope)
    {
        if (map is null)
            return;

        var fields = new FieldReader(map, "assertions", scope.Errors);
        List<Criterion> criteria = [];
        foreach (var key in CriterionKeys.All)
        {
            if (fields.Number(key, 0, ValueReader.Largest) is { } value)
                criteria.Add(CriterionKeys.Create(key, value, fields.PositionOf(key)));
        }

        fields.Finish();
        foreach (var criterion in scope.State.IsStored ? [] : criteria)
        {
            if (ValueReader.Problem(criterion.Metric, SeriesFacts.Of(criterion.Metric), criterion.Comparison, criterion.Value, mayAlwaysHold: false) is { } problem)
                fields.Error(criterion.Key, problem);
        }

        foreach (var criterion in criteria.OrderBy(criterion => criterion.Position.Line).ThenBy(criterion => criterion.Position.Column))
            Add(criterion, fields, scope);
    }

    private static void Add(Criterion criterion, FieldReader fields, FileScope scope)
    {
        var included = scope.State.Criteria.Find(other => !other.Criterion.IsLong && other.Criterion.Key == criterion.Key);
        if (included is null)
            scope.State.Criteria.Add(new PlacedCriterion(criterion, fields, scope.Errors));
        else if (!included.Criterion.Value.Equals(criterion.Value))
            fields.Error(criterion.Key, $"'{criterion.Key}' is {criterion.Value} here and {included.Criterion.Value} in {included.Errors.File}, line {included.Criterion.Position.Line}; make them the same, or leave one out.");
    }
}
