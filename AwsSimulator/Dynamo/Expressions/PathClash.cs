namespace LoadPlatform.AwsSimulator.Dynamo.Expressions;

/// <summary>Whether document paths get into each other's way.</summary>
internal static class PathClash
{
    /// <summary>DynamoDB's words for the first two that do; null where none do.</summary>
    public static string? Find(IReadOnlyList<DocumentPath> paths)
    {
        for (var second = 1; second < paths.Count; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (Between(paths[first], paths[second]) is { } how)
                    return $"Two document paths {how} with each other; must remove or rewrite one of these paths; path one: {paths[first]}, path two: {paths[second]}";
            }
        }

        return null;
    }

    private static string? Between(DocumentPath one, DocumentPath two)
    {
        foreach (var (left, right) in one.Elements.Zip(two.Elements))
        {
            if ((left.Name is null) != (right.Name is null))
                return "conflict";
            if (left != right)
                return null;
        }

        return "overlap";
    }
}
