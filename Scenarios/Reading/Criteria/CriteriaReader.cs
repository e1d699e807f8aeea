using LoadPlatform.Scenarios.Reading.Including;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading.Criteria;

/// <summary>Reads a file's <c>criteria</c>. Those of an included file count as well.</summary>
internal static class CriteriaReader
{
    public static void Read(Node? node, FileScope scope)
    {
        if (node is null)
            return;

        if (node is not ListNode { Items.Count: > 0 and <= ReadingLimits.Criteria } list)
        {
            scope.Errors.Add(node.Position, $"'criteria' must be a list of 1 to {ReadingLimits.Criteria} criteria; for example criteria: [ {{ name: no rejected call, metric: calls_rejected, aggregation: sum, condition: \"<=\", value: 0 }} ].");
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is not MapNode map)
                scope.Errors.Add(item.Position, $"a criterion must be a map with 'name', 'metric', 'condition' and 'value', not {item.Kind}.");
            else
                Add(map, scope);
        }
    }

    private static void Add(MapNode map, FileScope scope)
    {
        var fields = new FieldReader(map, "a criterion", scope.Errors);
        if (CriterionReader.Read(fields, scope) is not { } criterion)
            return;

        var known = scope.State.Criteria;
        var named = known.Find(other => other.Criterion.Key == criterion.Key);
        if (named is null)
            known.Add(new PlacedCriterion(criterion, fields, scope.Errors));
        else if (ReferenceEquals(named.Errors, scope.Errors) || named.Criterion with { Position = criterion.Position } != criterion)
            fields.Error("name", $"another criterion is named '{criterion.Key}', in {named.Errors.File}, line {named.Criterion.Position.Line}; give this one another name (of a file that is included twice, one with a parameter in it).");
        if (known.Count == ReadingLimits.Criteria + 1)
            fields.ErrorAt(fields.Position, $"with the included ones there are more than {ReadingLimits.Criteria} criteria; leave some out.");
    }
}
