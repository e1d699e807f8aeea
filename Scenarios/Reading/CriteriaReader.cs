using LoadPlatform.Scenarios.Model;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Reading;

/// <summary>Reads a scenario's <c>assertions</c>.</summary>
internal static class CriteriaReader
{
    private const double LargestValue = 1e12;

    public static IReadOnlyList<Criterion> Read(MapNode? map, ErrorList errors)
    {
        if (map is null)
            return [];

        var fields = new FieldReader(map, "assertions", errors);
        List<Criterion> criteria = [];
        foreach (var key in CriterionKeys.All)
        {
            if (fields.Number(key, 0, LargestValue) is { } value)
                criteria.Add(CriterionKeys.Create(key, value, fields.PositionOf(key)));
        }

        fields.Finish();
        return [.. criteria.OrderBy(criterion => criterion.Position.Line).ThenBy(criterion => criterion.Position.Column)];
    }
}
